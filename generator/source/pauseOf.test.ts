import { expect, test } from 'vitest';
import { pauseOf } from './pauseOf.ts';

const now = Date.parse('2026-01-31T12:00:00Z');

test.for<[what: string, status: number, headers: Record<string, string>, seconds: number]>([
  ['nothing is said', 200, {}, 0],
  ['it stays fresh', 200, { 'cache-control': 'public, max-age=300' }, 300],
  ['it stays fresh still', 304, { 'cache-control': 'max-age="300"' }, 300],
  ['a cache had it for a while', 200, { 'cache-control': 'max-age=300', age: '120' }, 180],
  ['a cache had it for too long', 200, { 'cache-control': 'max-age=300', age: '400' }, 0],
  ['only shared caches may keep it', 200, { 'cache-control': 's-maxage=300' }, 0],
  ['it is to be asked for each time', 200, { 'cache-control': 'no-cache, max-age=300' }, 0],
  ['it is not to be kept', 200, { 'cache-control': 'Max-Age=300, No-Store' }, 0],
  ['what is said is nonsense', 200, { 'cache-control': 'max-age=soon', age: '-1' }, 0],
  ['a failure stays fresh', 503, { 'cache-control': 'max-age=300' }, 0],
  ['it is back in some seconds', 503, { 'retry-after': '120' }, 120],
  ['it is back at a time', 429, { 'retry-after': 'Sat, 31 Jan 2026 12:01:30 GMT' }, 90],
  ['it was back before', 429, { 'retry-after': 'Sat, 31 Jan 2026 11:00:00 GMT' }, 0],
  ['it is back one day', 503, { 'retry-after': 'one day' }, 0],
  ['Postman’s API says when', 429, { retryafter: '30' }, 30],
  ['Postman’s API says when, by its older name', 429, { 'x-ratelimit-retryafter': '31' }, 31],
])('%s', ([, status, headers, seconds]) => {
  const answer = { status, headers: new Headers(headers), contentType: '', url: '' };
  expect(pauseOf({ ...answer, bytes: new Uint8Array() }, now)).toBe(seconds * 1000);
});
