import type { ApiError } from './errors.js';

const DAY = 864e5;

/**
 * When an answer says that calls may go on: by `Retry-After`; of a 429, by `X-RateLimit-Reset` as well (of another answer
 * that is no advice); else by midnight in its message: "… resume … at GMT 00:00:00".
 *
 * @param answer an error, or a success of any status.
 * @returns the time by the clock here; undefined where it says nothing.
 */
export function resumeTime({
  status,
  headers,
  message,
}: Partial<Pick<ApiError, 'status' | 'headers' | 'message'>>): Date | undefined {
  // The text of a header that is not there is no number and no date.
  const get = (name: string): string => `${headers?.get(name)}`;
  const here = Date.now();
  // Times are by the vendor's clock, which may be another one than ours.
  const there = Date.parse(get('date')) || here;
  const wait = (value: string): number => {
    if (value.includes(':')) return Date.parse(value) - there;
    const number = Number(value) * 1000;
    // No wait is of 30 years, and no time is before 2001. Beyond the year 5000, it was in milliseconds.
    return number < 1e12 ? number : (number < 1e14 ? number : number / 1000) - there;
  };
  return [
    wait(get('retry-after')),
    status === 429 ? wait(get('x-ratelimit-reset')) : NaN,
    message?.includes('GMT 00:00') ? DAY - (there % DAY) : NaN,
  ]
    .map((milliseconds) => new Date(here + Math.max(milliseconds, 0)))
    .find(Number);
}
