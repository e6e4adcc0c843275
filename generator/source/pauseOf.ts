import type { Download } from './download.ts';

/**
 * How long an answer asks to be left alone, in milliseconds: as long as it stays fresh, or until the server takes requests
 * again. 0 where it says nothing of that.
 *
 * @param now for a `Retry-After` that is a date.
 * @see https://www.rfc-editor.org/rfc/rfc9111#section-4.2 (freshness), https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function pauseOf({ status, headers }: Download, now: number): number {
  return status < 400 ? freshFor(headers) : retryAfter(headers, now);
}

function freshFor(headers: Headers): number {
  const directives = (headers.get('cache-control') ?? '').toLowerCase();
  if (/\bno-(?:cache|store)\b/.test(directives)) return 0;
  const lifetime = Number(/(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/.exec(directives)?.[1] ?? 0);
  const age = Number(/^\d{1,9}$/.exec(headers.get('age') ?? '')?.[0] ?? 0);
  return Math.max(0, lifetime - age) * 1000;
}

/**
 * Postman's API has names of its own for that header.
 * @see https://learning.postman.com/docs/developer/postman-api/postman-api-rate-limits/
 */
function retryAfter(headers: Headers, now: number): number {
  const text = ['retry-after', 'retryafter', 'x-ratelimit-retryafter']
    .map((name) => headers.get(name)?.trim())
    .find((value) => value !== undefined && value !== '');
  if (text === undefined) return 0;
  const wait = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(wait) ? 0 : Math.max(0, wait);
}
