import type { Layer } from './client.js';
import { ApiError } from './errors.js';

/** How often calls of one class may be sent. */
export interface RateLimit {
  /** How many a second: they are sent evenly, 10 a second one every 100 ms. 0.5 is one every two seconds. */
  readonly perSecond?: number | undefined;
  /** How many from midnight to midnight, GMT. More fail at once, with `resumeAt`. Only this limiter's own are counted. */
  readonly perDay?: number | undefined;
  /** How many may wait for their turn: 1,000 unless given. More fail at once. */
  readonly queue?: number | undefined;
}

/** A limit for each class of calls, and `default` for the calls of no class that is listed. */
export type RateLimits<Class extends string = never> = {
  readonly [name in Class | 'default']?: RateLimit | undefined;
};

/** A call that was not sent, because too many wait already, or the day's are used up. Its reason is `request`. */
export class RateLimitError extends ApiError {
  override readonly name = 'RateLimitError';
}

const DAY = 864e5;
/** Milliseconds by which a timer may be late, and the next call is on time all the same. */
const LATE = 20;
/** Seconds that an answer may hold its class at most: a longer ban may be of one user, or for a day. */
const HOLD = 60;
/** About the longest that a timer can wait. */
const LONGEST = 2e9;

/**
 * Sends no more calls than the vendor allows: each waits for its turn, first come, first served, class by class.
 *
 * One limiter goes for all clients of an account. A call that is aborted, or has taken its time, leaves its place. A 429
 * with a `Retry-After` of up to a minute holds its class for as long. After `retry()` in `use`, every attempt waits
 * its turn; before it, the call does, once.
 *
 * @param limits by class; a class without one is not limited.
 * @returns the layer.
 * @example
 * const limits = rateLimit({ Heavy: { perSecond: 10, perDay: 30_000 }, default: { perSecond: 50 } });
 * const clients = tokens.map((token) => createClient({ auth: bearer(token), use: [retry(), limits] }));
 */
export function rateLimit<Class extends string = never>(limits: RateLimits<NoInfer<Class>>): Layer {
  const lanes = new Map(
    Object.entries<RateLimit | undefined>(limits).map(([name, limit]) => [name, lane(name, limit)]),
  );
  return (exchange, next) => {
    const { rateLimit: name = '' } = exchange;
    const one = lanes.get(name) ?? lanes.get('default');
    return one ? one(exchange, next) : next(exchange);
  };
}

/** What the calls of one class go through. */
function lane(
  name: string,
  { perSecond = Infinity, perDay = Infinity, queue = 1000 }: RateLimit = {},
): Layer {
  // In the order of their coming; each is called when its turn has come, or with what it is refused for.
  const waiting = new Set<(refusal?: unknown) => void>();
  // When the next may go, by the clock that nobody sets.
  let free = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let midnight = 0;
  let sent = 0;

  const sentToday = (): number => {
    if (Date.now() >= midnight) {
      sent = 0;
      midnight = (Math.floor(Date.now() / DAY) + 1) * DAY;
    }
    return sent;
  };

  const release = (): void => {
    clearTimeout(timer);
    for (const go of waiting) {
      const now = performance.now();
      if (free > now) {
        timer = setTimeout(release, Math.min(Math.ceil(free - now), LONGEST));
        return;
      }
      free = Math.max(free, now - LATE) + 1000 / perSecond;
      sent = sentToday() + 1;
      go();
    }
  };

  return async (exchange, next) => {
    const { method, path, signal } = exchange;
    const refused = (why: string, resumeAt?: Date): RateLimitError =>
      new RateLimitError(`${method} ${path}: ${why}`, {
        operation: exchange.operation,
        reason: 'request',
        status: 0,
        resumeAt,
      });

    signal.throwIfAborted();
    if (sentToday() + waiting.size >= perDay) {
      throw refused(`${perDay} ${name} calls were made today`, new Date(midnight));
    }
    await new Promise<void>((resolve, reject) => {
      const go = (refusal?: unknown): void => {
        waiting.delete(go);
        signal.removeEventListener('abort', go);
        if (!refusal) {
          resolve();
          return;
        }
        reject(signal.aborted ? signal.reason : refusal);
        // Nobody may be left to wake up for.
        release();
      };
      if (!waiting.size) free = Math.max(free, performance.now());
      waiting.add(go);
      signal.addEventListener('abort', go);
      release();
      if (waiting.size > queue) go(refused(`${queue} ${name} calls wait already`));
    });

    const outcome = await next(exchange).catch((error: ApiError) => error);
    if (outcome.status === 429) {
      const get = (header: string): string => `${outcome.headers?.get(header)}`;
      const until = get('retry-after');
      // A moment is one of the vendor's clock.
      const seconds = Number(until) || (Date.parse(until) - Date.parse(get('date'))) / 1000;
      if (seconds <= HOLD) free = Math.max(free, performance.now() + seconds * 1000);
    }
    if (outcome.ok) return outcome;
    throw outcome;
  };
}
