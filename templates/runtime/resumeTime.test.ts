import fc from 'fast-check';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { resumeTime } from './resumeTime.js';

const now = Date.parse('2026-03-01T22:00:00.500Z');
beforeEach(() => {
  vi.useFakeTimers({ now });
  onTestFinished(() => void vi.useRealTimers());
});

/** Seconds from now until an answer says that calls may go on. */
function wait(headers: Record<string, string>, status = 429, message = ''): number | undefined {
  const at = resumeTime({ status, headers: new Headers(headers), message });
  return at && (Number(at) - now) / 1000;
}

test.for<[header: string, seconds: number | undefined]>([
  ['0', 0],
  ['7', 7],
  ['0.5', 0.5],
  ['86400', 86_400],
  ['-5', 0],
  ['Sun, 01 Mar 2026 22:01:00 GMT', 59.5],
  ['Sunday, 01-Mar-26 22:01:00 GMT', 59.5],
  ['2026-03-01T22:01:00Z', 59.5],
  ['2026-03-02T00:01:00+02:00', 59.5],
  ['Sun, 01 Mar 2026 21:00:00 GMT', 0],
  ['Fri, 31 Dec 9999 23:59:59 GMT', (Date.UTC(9999, 11, 31, 23, 59, 59) - now) / 1000],
  [`${now / 1000 + 30}`, 30],
  [`${now + 30_000}`, 30],
  ['', 0],
  ['soon', undefined],
  ['5, 5', undefined],
  ['at 25:61', undefined],
  ['1e30', undefined],
  ['Infinity', undefined],
])('Retry-After: %s is %s seconds', ([header, seconds]) => {
  expect(wait({ 'retry-after': header }, 503)).toBe(seconds);
});

test('X-RateLimit-Reset is a number of seconds, or a moment in seconds or milliseconds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 * 86_400 }), (seconds) => {
      const at = Math.floor(now / 1000) + seconds;
      expect(wait({ 'x-ratelimit-reset': `${seconds}` })).toBe(seconds);
      expect(wait({ 'x-ratelimit-reset': `${at}` })).toBe(Math.max(seconds - 0.5, 0));
      expect(wait({ 'x-ratelimit-reset': `${at * 1000}` })).toBe(Math.max(seconds - 0.5, 0));
    }),
  );
});

test('it counts for a 429 alone, and after Retry-After', () => {
  expect(wait({ 'x-ratelimit-reset': '9' }, 503)).toBeUndefined();
  expect(wait({ 'x-ratelimit-reset': '9', 'retry-after': '3' })).toBe(3);
  expect(wait({ 'x-ratelimit-reset': '9', 'retry-after': 'later' })).toBe(9);
});

test('a moment is one of the vendor’s clock, whatever the time is here', () => {
  const date = 'Sun, 01 Mar 2026 20:00:00 GMT';
  expect(wait({ date, 'retry-after': 'Sun, 01 Mar 2026 20:00:10 GMT' })).toBe(10);
  expect(wait({ date, 'x-ratelimit-reset': `${Date.parse(date) / 1000 + 10}` })).toBe(10);
  expect(wait({ date, 'retry-after': '10' })).toBe(10);
  expect(wait({ date: 'today', 'retry-after': '2026-03-01T22:00:10Z' })).toBe(9.5);
});

test('a message that names midnight means the next one', () => {
  const daily = 'PUT /x: 429 You can resume these API requests at GMT 00:00:00.';
  expect(wait({}, 429, daily)).toBe(2 * 3600 - 0.5);
  expect(wait({ date: 'Sun, 01 Mar 2026 23:59:50 GMT' }, 429, daily)).toBe(10);
  expect(wait({ 'retry-after': '4' }, 429, daily)).toBe(4);
  expect(wait({}, 429, 'PUT /x: 429 Slow down.')).toBeUndefined();
});

test('an error without an answer says nothing', () => {
  expect(resumeTime({ status: 0 })).toBeUndefined();
});
