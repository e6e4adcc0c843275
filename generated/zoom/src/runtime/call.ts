import { boundedText } from './boundedText.js';
import type { Client, Send } from './client.js';
import { ApiError, type ApiErrorDetails } from './errors.js';
import { exchangeOf } from './exchange.js';
import { matchFailure } from './matchFailure.js';
import type { CallOptions, Operation, RequestGroups } from './operation.js';
import type { Call, Success } from './result.js';

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

  const failed = (known: Known, ...words: readonly unknown[]): ApiError =>
    new ApiError(
      [`${description.method} ${description.path}:`, ...words].filter(isPlain).join(' '),
      known,
    );

  const broken = (cause: unknown, known = unsent): never => {
    if (cause instanceof ApiError) throw cause;
    const reason = signal.aborted
      ? signal.reason?.name === 'TimeoutError'
        ? 'timeout'
        : 'aborted'
      : known.reason;
    // Not the cause's own message: what a platform says may quote a header.
    throw failed({ ...known, reason, cause }, reason);
  };

  const send: Send = async (exchange) => {
    const known = (latest = { ...unsent });
    try {
      signal.throwIfAborted();
      known.request = new Request(exchange.url, exchange);
      known.reason = 'network';
      const response = await (client.fetch ?? fetch)(known.request);
      const { status, headers } = response;
      const answer = { status, headers, response };
      Object.assign(known, answer);

      const { success, failures = {}, parse = JSON.parse } = exchange;
      const codes: readonly unknown[] | undefined = failures[status];
      // Undefined for a failure. Where no success is documented, whatever comes is data; a body taken is left alone.
      const decoding = raw
        ? async () => {}
        : (success[status] ??
          (response.ok && !codes ? (Object.values(success)[0] ?? 'any') : undefined));
      const decoded = typeof decoding === 'function';
      const content: unknown = await (decoded
        ? decoding(response)
        : decoding
          ? response.text()
          : boundedText(response));
      let data: unknown = content || undefined;
      try {
        data = parse(`${content}`);
      } catch (cause) {
        if (content && decoding === 'json') {
          Object.assign(known, { reason: 'decode', body: `${content}`.slice(0, 1000) });
          throw cause;
        }
      }

      const { code, message }: { code?: unknown; message?: unknown } = Object(data);
      const match = matchFailure(failures, status, isPlain(code) ? code : undefined);
      if (decoding && !codes?.includes(match.code)) {
        return {
          ok: true,
          data: decoded ? content : decoding === 'none' ? undefined : data,
          ...answer,
        };
      }
      Object.assign(known, match, { body: content && data });
      throw failed(known, status, code, message);
    } catch (cause) {
      if (!signal.aborted) latest = unsent;
      return broken(cause, known);
    }
  };

  const whole = new Promise<Success<number, unknown>>((resolve, reject) => {
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
    const { auth = client.auth } = description;
    // Credentials are the last layer. What gives nothing has changed its request, which goes on.
    const through = [...(client.use ?? []), auth].reduceRight<Send>(
      (next, layer) => async (exchange) => {
        // Its own: whatever a layer adds, a later attempt begins without.
        const own = {
          ...exchange,
          url: new URL(exchange.url),
          headers: new Headers(exchange.headers),
        };
        try {
          return (layer && (await layer(own, next))) || (await next(own));
        } catch (cause) {
          return broken(cause);
        }
      },
      send,
    );
    through(exchangeOf(client, groups, options, description, signal)).then(resolve, reject);
  })
    .catch((cause: unknown) => broken(cause, latest))
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

type Known = { -readonly [K in keyof ApiErrorDetails]: ApiErrorDetails[K] };

function isPlain(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
