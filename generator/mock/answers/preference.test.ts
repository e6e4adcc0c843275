import { describe, expect, test } from 'vitest';
import { processorClock } from '../../../tests/processorClock.ts';
import { preferenceIn, preferenceText } from './preference.ts';

describe('the header Prefer', () => {
  test.for<[header: string, asks: object | undefined]>([
    ['status=404, code=1001', { status: '404', code: '1001' }],
    ['status = 404; code = "not-found"', { status: '404', code: 'not-found' }],
    ['STATUS=404', { status: '404' }],
    ['status=404, status=500', { status: '404' }],
    ['example="Trial, account; \\"new\\""', { example: 'Trial, account; "new"' }],
    ['return=minimal, respond-async', undefined],
    ['outlook.timezone="status=404 x", code=7', { code: '7' }],
    ['my-status=404', undefined],
    ['', undefined],
  ])('%s', ([header, asks]) => {
    expect(preferenceIn(new Headers({ prefer: header }))).toEqual(asks);
  });

  test('is not read without end', () => {
    const spent = processorClock();
    preferenceIn(new Headers({ prefer: 'status'.repeat(1_000_000) }));
    expect(spent()).toBeLessThan(500);
  });

  test('is said back in its own form', () => {
    const text = preferenceText({ status: '404', example: 'a "b" é\\' });
    expect(text).toBe('status=404, example="a \\"b\\" ?\\\\"');
  });
});
