import { expect, test } from 'vitest';
import { readRequired } from './marker.ts';
import { processorClock } from '../../../tests/processorClock.ts';

const required = { required: true, optional: false };
const optional = { required: false, optional: true };
const none = { required: false, optional: false };

test.each([
  { given: '(Required) The meeting ID.', want: { ...required, rest: 'The meeting ID.' } },
  { given: '(required)The meeting ID.', want: { ...required, rest: 'The meeting ID.' } },
  { given: 'The meeting ID. (Required)', want: { ...required, rest: 'The meeting ID.' } },
  { given: '[REQUIRED] The ID', want: { ...required, rest: 'The ID' } },
  { given: '**Required.** The ID', want: { ...required, rest: 'The ID' } },
  { given: '**Required**<br>\nThe ID', want: { ...required, rest: 'The ID' } },
  { given: 'Required. The ID', want: { ...required, rest: 'The ID' } },
  { given: 'Required', want: { ...required, rest: '' } },
  {
    given: '(Required)  (This can only be one of a,b)',
    want: { ...required, rest: '(This can only be one of a,b)' },
  },
  {
    given: 'An ID (Required) (This can only be one of a,b)',
    want: { ...required, rest: 'An ID (This can only be one of a,b)' },
  },
  { given: '(Optional) The ID', want: { ...optional, rest: 'The ID' } },
  { given: '**Optional** <br>\nThe ID', want: { ...optional, rest: 'The ID' } },
  { given: 'Optional - The ID', want: { ...optional, rest: 'The ID' } },
  {
    given: '(Required) If `full`, all is reversed.',
    want: { ...required, rest: 'If `full`, all is reversed.' },
  },
  { given: 'Required if there is no ID.', want: { ...none, rest: 'Required if there is no ID.' } },
  {
    given: '**Required** if there is no ID.',
    want: { ...none, rest: '**Required** if there is no ID.' },
  },
  { given: 'Required: false', want: { ...none, rest: 'Required: false' } },
  { given: 'The required fields.', want: { ...none, rest: 'The required fields.' } },
  {
    given: 'Text (required) in the middle of it',
    want: { ...none, rest: 'Text (required) in the middle of it' },
  },
  { given: '', want: { ...none, rest: '' } },
])('$given', ({ given, want }) => {
  expect(readRequired(given)).toEqual(want);
});

test.each(['(', '(required', ' ', '(required) x ', '**required'])(
  'reads 100,000 characters of %j at once',
  (part) => {
    const spent = processorClock();
    readRequired(`a${part.repeat(100_000 / part.length)}b`);
    readRequired(`${part.repeat(100_000 / part.length)}b`);
    expect(spent()).toBeLessThan(200);
  },
);
