import type { Layer } from './client.js';
import type { ApiError } from './errors.js';
import { resumeTime } from './resumeTime.js';

/** What is told of an attempt that failed, before the next: plain data to log, without credentials. */
export interface Retry {
  readonly method: string;
  /** The path with its parameters in braces. */
  readonly path: string;
  /** How many attempts were made: 1 after the first. */
  readonly attempt: number;
  /** Milliseconds until the next. */
  readonly wait: number;
  /** The status of the answer, 0 where there was none. */
  readonly status: number;
  /** How the attempt failed; undefined where the call is for `response()`, which judges no status. */
  readonly error: ApiError | undefined;
}

/** How {@link retry} goes about it. */
export interface RetryOptions {
  /** How often a request is sent at most, the first time included: 3 unless given. */
  readonly attempts?: number | undefined;
  /** The longest wait between two attempts, in milliseconds: a minute unless given. */
  readonly maxWait?: number | undefined;
  /**
   * Milliseconds in which the last attempt has to begin, counted from the start of the call: its timeout unless given. A
   * call whose wait would outlast it ends at once with what the vendor said, and not with a timeout later.
   */
  readonly within?: number | undefined;
  /**
   * The methods whose requests may be sent again: GET, HEAD, PUT, DELETE and OPTIONS unless given. One of any other method
   * is where it has the header `Idempotency-Key`.
   */
  readonly methods?: readonly string[] | undefined;
  /** True: every request of another method gets an `Idempotency-Key` of its own, the same for all attempts. */
  readonly idempotencyKey?: boolean | undefined;
  /** Called before each wait. What it throws, or rejects with, ends the call. */
  readonly onRetry?: ((retry: Retry) => void | Promise<void>) | undefined;
}

const KEY = 'idempotency-key';

/**
 * Sends a request again that met a broken connection, a 408, a 429 or any 5xx, documented or not.
 *
 * It waits for as long as the vendor says (`Retry-After`, `X-RateLimit-Reset`, or midnight in the message), else for a
 * random time of up to half a second, then a second, then two. What would take longer than `maxWait` or `within` allow (a
 * daily limit) comes back at once, and the error's `resumeAt` says when to try again. A body that is a stream is sent once.
 * The call's signal and timeout hold for all attempts together, and end a wait.
 *
 * @param options how often, how long, and what.
 * @returns the layer. One goes for many clients.
 * @example
 * const client = createClient({ timeout: 30_000, use: [retry({ attempts: 5 })] });
 * const result = await getMeeting(client, request).result();
 * if (!result.ok && result.resumeAt) later(result.resumeAt);
 */
export function retry({
  attempts = 3,
  maxWait = 60_000,
  within,
  // https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2
  methods = ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'],
  idempotencyKey,
  onRetry,
}: RetryOptions = {}): Layer {
  return async (exchange, next) => {
    const { method, path, headers, body, signal } = exchange;
    const end = Date.now() + (within ?? (exchange.timeout || Infinity));
    const safe = methods.includes(method);
    if (idempotencyKey && !safe && !headers.has(KEY)) headers.set(KEY, crypto.randomUUID());
    // A stream is gone once it is sent.
    const again = (safe || headers.has(KEY)) && !(body instanceof ReadableStream);
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await next(exchange).catch((error: ApiError) => error);
      const error = outcome.ok ? undefined : outcome;
      const { status, response } = outcome;
      const passing = /408|429|[5-9]\d\d/.test(`${status} ${response?.status}`);
      if (!signal.aborted && (passing || error?.reason === 'network')) {
        const now = Date.now();
        const resumeAt = resumeTime(outcome);
        if (resumeAt) Object.assign(outcome, { resumeAt });
        const backoff = Math.min(maxWait, 250 * 2 ** attempt) * Math.random();
        const wait = Math.max(backoff, Number(resumeAt) - now || 0);
        // A timer of 2 ** 31 would fire at once.
        if (again && attempt < attempts && wait <= maxWait && wait < 2 ** 31 && wait < end - now) {
          // Of a call for response(): nobody will read this one.
          response?.body?.cancel().catch(() => {});
          await onRetry?.({ method, path, attempt, wait, status, error });
          await pause(wait, signal);
          continue;
        }
      }
      if (outcome.ok) return outcome;
      throw outcome;
    }
  };
}

/** Waits; an abort of the call ends it at once. What listens for that is gone with the call. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
