import type { Exchange, Layer } from './client.js';
import { ApiError } from './errors.js';
import type { Reason } from './result.js';

/** A request as a log may have it: what looks like a secret is `REDACTED`, and there is no body. */
export interface LoggedRequest {
  readonly method: string;
  /** The path with its parameters in braces, the same for all requests of an operation. */
  readonly path: string;
  /** What is sent but for credentials: those are put on later. */
  readonly url: string;
  readonly headers: Headers;
  /** 1 for the first time that this call comes by, 2 for the next: a layer around the hooks sent it again. */
  readonly attempt: number;
}

/** An answer as a log may have it. */
export interface LoggedResponse extends LoggedRequest {
  /** 0 where there is none. */
  readonly status: number;
  /** What came with the answer; empty where there is none. */
  readonly responseHeaders: Headers;
  /** Milliseconds since the request. */
  readonly duration: number;
}

/** A failure as a log may have it: without the vendor's message, which is part of the body. */
export interface LoggedError extends LoggedResponse {
  /** Why the call failed. */
  readonly reason: Reason;
  /** The vendor's error code. */
  readonly code: string | number | undefined;
}

/** What is told of each call, and what may be kept in between: a span, say. */
export interface Hooks<Kept> {
  /** Before the request is sent. What it gives is handed to the other two. */
  readonly onRequest?: (request: LoggedRequest) => Kept;
  /** After a success was read. Of a call whose response is taken, or that streams, before its body is read. */
  readonly onResponse?: (response: LoggedResponse, kept: Kept | undefined) => unknown;
  /** After a failure. */
  readonly onError?: (error: LoggedError, kept: Kept | undefined) => unknown;
}

const REDACTED = 'REDACTED';

/** Names of headers and parameters whose values are nobody's business. */
const secret = /auth|cookie|credential|key|pass|pwd|secret|session|sig|token/i;

/**
 * Tells of calls, for logs, metrics and traces. Before a layer that sends again it tells of calls, after it of attempts.
 *
 * Looking on never breaks a call, nor waits for anything: what a hook throws or rejects with is dropped.
 *
 * @param hooks any of the three.
 * @returns the layer.
 * @example
 * createClient({ use: [hooks({ onError: ({ method, path, reason }) => console.warn(method, path, reason) })] });
 */
export function hooks<Kept = unknown>({ onRequest, onResponse, onError }: Hooks<Kept>): Layer {
  const attempts = new WeakMap<AbortSignal, number>();
  return async (exchange, next) => {
    const { method, path, signal } = exchange;
    const attempt = (attempts.get(signal) ?? 0) + 1;
    attempts.set(signal, attempt);
    const headers = redacted(new Headers(exchange.headers));
    const request = { method, path, url: urlWithoutSecrets(exchange), headers, attempt };
    const start = performance.now();
    const answer = (status: number, answered?: Headers): LoggedResponse => ({
      ...request,
      status,
      responseHeaders: redacted(new Headers(answered)),
      duration: performance.now() - start,
    });
    const kept = told(() => onRequest?.(request));
    try {
      const success = await next(exchange);
      told(() => onResponse?.(answer(success.status, success.headers), kept));
      return success;
    } catch (error) {
      if (error instanceof ApiError) {
        const { reason, status, code } = error;
        told(() => onError?.({ ...answer(status, error.headers), reason, code }, kept));
      }
      throw error;
    }
  };
}

function told<T>(tell: () => T): T | undefined {
  try {
    const given = tell();
    Promise.resolve(given).catch(() => {});
    return given;
  } catch {
    return undefined;
  }
}

function urlWithoutSecrets({ url, path }: Exchange): string {
  const shown = new URL(url);
  redacted(shown.searchParams);
  shown.username = shown.password = '';
  const segments = shown.pathname.split('/');
  const named = path.split('/');
  named.forEach((name, index) => {
    // The base URL may have a path of its own before it.
    const place = segments.length - named.length + index;
    if (name.includes('{') && secret.test(name)) segments[place] = REDACTED;
  });
  shown.pathname = segments.join('/');
  return shown.href;
}

function redacted<Values extends Headers | URLSearchParams>(values: Values): Values {
  // Such a parameter of an address that stands in a value: in Location, in Link.
  const inAddress = new RegExp(
    `([?&#][^=&]{0,30}(?:${secret.source})[^=&]{0,30}=)[^&#>\\s]*`,
    'gi',
  );
  for (const name of new Set(values.keys())) {
    const value = `${values.get(name)}`;
    const shown = secret.test(name) ? REDACTED : value.replace(inAddress, `$1${REDACTED}`);
    if (shown !== value) values.set(name, shown);
  }
  return values;
}
