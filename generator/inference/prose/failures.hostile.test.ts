import { expect, test } from 'vitest';
import { mineFailures, type MinedResponse } from './failures.ts';
import { processorClock } from '../../../tests/processorClock.ts';

const mine = (name: string, status: number): MinedResponse =>
  mineFailures({ name, status, requestName: 'List widgets', hasBody: false, otherSuccess: true });

test.each([
  '**',
  '`',
  '<',
  '<br',
  '**Error Code:** ',
  '**Error Code:** `1',
  'error code',
  'Error Code: 1, ',
  '[a](',
  '_a',
  ' ',
  '\n',
  'a\n',
  '* ',
  '{',
  '$a',
  '&#',
  'not found ',
  '401 -',
  'http status ',
])('reads 100,000 characters of %j at once', (part) => {
  const name = part.repeat(Math.ceil(100_000 / part.length));
  const spent = processorClock();
  mine(name, 400);
  mine(name, 200);
  expect(spent()).toBeLessThan(400);
});
