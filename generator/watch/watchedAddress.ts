import type { Result } from '../api/index.ts';
import type { Get } from '../source/download.ts';
import { revalidating } from '../source/revalidate.ts';
import type { Source } from '../source/source.ts';
import type { Watched } from './watched.ts';

const minute = 60_000;

/** Fresh for longer than this, by what a server says, is longer than a person who watches would wait. */
const longestFresh = 60 * minute;

/** As long as is waited before a server that failed is asked again, unless it asks for longer itself. */
const longestBackoff = 10 * minute;

/** A timer holds no more than 24 days, and no server asks in earnest for more than one. */
const longestPause = 24 * 60 * minute;

/**
 * What is on the network. It is asked for conditionally (ETag, Last-Modified), at most once in `interval` milliseconds, and
 * less often where the server says how long an answer stays fresh, or when to come back; a server that fails is asked at
 * intervals that double.
 */
export function watchedAddress(
  read: (get: Get) => Promise<Result<Source>>,
  interval: number,
  signal: AbortSignal,
): Watched {
  const { get, pause } = revalidating(signal);
  let failures = 0;
  return {
    async look() {
      const source = await read(get);
      failures = source.ok ? 0 : failures + 1;
      const again = source.ok
        ? Math.max(interval, Math.min(pause(), longestFresh))
        : Math.max(backoff(interval, failures), Math.min(pause(), longestPause));
      return { kind: 'read', source, again };
    },
  };
}

function backoff(interval: number, failures: number): number {
  return Math.max(interval, Math.min(interval * 2 ** failures, longestBackoff));
}
