import { boundedText } from './boundedText.js';
import type { Auth, Client, Exchange } from './client.js';
import { ApiError, type ApiErrorDetails } from './errors.js';
import { matchFailure } from './matchFailure.js';
import type { CallOptions, Decoder, Operation, RequestGroups } from './operation.js';
import type { Call, Success } from './result.js';
import { fill } from './values.js';

/**
 * Sends a request and reads its answer: what a generated function does.
 *
 * A status listed as success is one, and so is any other 2xx that is not listed as failure, decoded like the first
 * success. Where a status is listed as both, the code in the body decides.
 *
 * @param client to send it with.
 * @param operation the generated function, by which `isApiError` knows an error of it.
 * @param groups the request.
 * @param options of this call.
 * @param description what the generated function knows.
 * @returns the call under way. It throws nothing itself.
 */
export function call<S extends Success<number, unknown>, F>(
  client: Client,
  operation: object,
  groups: RequestGroups = {},
  options: CallOptions = {},
  description: Operation,
): Call<S, F> {
  // Our own, so that the caller's signal is rid of it after the call. AbortSignal.any is no help on Node 20: its sources
  // may be collected before they fire, and one that lives on never forgets what was made of it.
  const controller = new AbortController();
  const { signal } = controller;
  const unsent: Known = { operation, reason: 'request', status: 0 };
  // What is known of the request under way, should the call end now. It also keeps the request of a response that was
  // taken: once that is collected, its signal ends no body.
  let latest = unsent;
  let raw = false;

  // The first step makes the request, and ends with the call's signal or its timeout.
  const begin: Auth = (exchange, next) =>
    new Promise((resolve, reject) => {
      const { timeout = client.timeout } = options;
      for (const one of [
        options.signal,
        // A longer timer would fire at once.
        timeout && timeout < 2 ** 31 && AbortSignal.timeout(timeout),
      ]) {
        if (one) {
          const end = (): void => {
            controller.abort(one.reason);
            // A layer, a hook or a fetch that knows no signal cannot outlast the call.
            reject(one.reason);
          };
          one.addEventListener('abort', end);
          // Not by the option `signal`: where calls share a signal, Node's garbage collector takes what removes all but one.
          signal.addEventListener('abort', () => one.removeEventListener('abort', end));
          if (one.aborted) end();
        }
      }

      const { url, headers } = exchange;
      fill(headers, client.headers, groups.headers, options.headers);
      const values = fill(new URLSearchParams(), groups.path);
      url.pathname = url.pathname
        .replace(/\/*$/, () => description.path)
        // A value is one path segment and stays one (RFC 3986, 3.3): what would separate or end segments is encoded, and
        // what would vanish from the path or climb it, an empty value, `.` and `..`, is refused.
        .replace(/{(.+?)}/g, (_, name: string) => {
          const value = values.get(name) ?? '';
          if (/^\.{0,2}$/.test(value)) throw new RangeError(`path.${name} is "${value}"`);
          return encodeURIComponent(value);
        });
      fill(url.searchParams, groups.query);
      const body =
        groups.body === undefined ? null : (description.body?.(groups.body, headers) ?? null);
      next({ ...exchange, body, timeout }).then(resolve, reject);
    });

  // The last one sends it, and reads the answer.
  const send: Step = async (exchange) => {
    const known = latest;
    signal.throwIfAborted();
    known.request = new Request(exchange.url, exchange);
    known.reason = 'network';
    const response = await (client.fetch ?? fetch)(known.request);
    const { status, headers } = response;
    Object.assign(known, { status, headers, response });

    const { success, failures = {}, parse = JSON.parse } = exchange;
    const codes: readonly unknown[] | undefined = failures[status];
    // Undefined for a failure. A body taken is left alone.
    const decode: Decoder | undefined = raw
      ? async () => {}
      : (success[status] ?? (response.ok && !codes ? Object.values(success)[0] : undefined));
    const data = await (decode ?? boundedText)(response, known, parse);
    if (decode && !codes) return { ok: true, data, status, headers, response };

    let body = data ?? known.body;
    try {
      body = parse(`${body}`);
    } catch {
      // It stays what it is.
    }
    const { code, message }: { code?: unknown; message?: unknown } = Object(body);
    const match = matchFailure(failures, status, isPlain(code) ? code : undefined);
    if (decode && !codes?.includes(match.code)) {
      return { ok: true, data, status, headers, response };
    }
    throw new ApiError(
      [`${description.method} ${description.path}:`, status, code, message]
        .filter(isPlain)
        .join(' '),
      { ...known, ...match, body },
    );
  };

  const steps = [begin, ...(client.use ?? []), description.auth ?? client.auth, send];
  const whole = steps
    .reduceRight<Step>(
      (next, step) => async (exchange) => {
        const known = (latest = { ...unsent });
        try {
          // Its own: whatever a step adds, a later attempt begins without.
          const own = {
            ...exchange,
            url: new URL(exchange.url),
            headers: new Headers(exchange.headers),
          };
          // What gives nothing has changed its request, which goes on.
          return (step && (await step(own, next))) || (await next(own));
        } catch (cause) {
          if (signal.aborted) {
            Object.assign(known, latest);
            known.reason = signal.reason?.name === 'TimeoutError' ? 'timeout' : 'aborted';
          } else latest = unsent;
          known.cause = cause;
          // Not the cause's own message: what a platform says may quote a header.
          throw cause instanceof ApiError
            ? cause
            : new ApiError(`${description.method} ${description.path}: ${known.reason}`, known);
        }
      },
      send,
    )({
      ...description,
      url: options.baseUrl ?? description.baseUrl ?? client.baseUrl,
      operation,
      body: null,
      signal,
    })
    .finally(() => raw || controller.abort());
  const data = whole.then((result) => result.data);
  // Whoever awaits the data gets its rejection; that nobody does must not end the process.
  data.catch(() => {});

  // That S and F are what this operation gives is the vendor's word: the one thing no compiler can check here.
  return Object.assign(data, {
    result: () => whole.catch((error: unknown) => error),
    withResponse: () => whole,
    response: () => {
      raw = true;
      return whole.then(({ response }) => response);
    },
  }) as Call<S, F>;
}

/** What goes through a step, which makes its own of the URL and the headers. */
type Step = (
  exchange: Omit<Exchange, 'url' | 'headers'> & {
    readonly url: string | URL;
    readonly headers?: HeadersInit;
  },
) => Promise<Success<number, unknown>>;

type Known = { -readonly [K in keyof ApiErrorDetails]: ApiErrorDetails[K] };

function isPlain(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
