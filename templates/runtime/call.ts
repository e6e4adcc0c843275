import { boundedText } from './boundedText.js';
import type { Client } from './client.js';
import { ApiError, type ApiErrorDetails } from './errors.js';
import { matchFailure } from './matchFailure.js';
import type { CallOptions, Operation, RequestGroups } from './operation.js';
import type { Result, Success } from './result.js';
import { requestUrl } from './url.js';
import { fill } from './values.js';

/**
 * A call under way: a Promise of the data, with other ways to look at its outcome.
 *
 * The request is sent at once, awaited or not. A failure nobody asks for is silent.
 */
export interface Call<S extends Success<number, unknown>, F> extends Promise<S['data']> {
  /** @returns the outcome, success or failure; never rejects. */
  result(): Promise<Result<S, F>>;
  /**
   * Takes the response as it is, whatever its status, with its body unread. Ask for it when making the call: once the
   * answer is there, its body is read. A call whose response was taken has no data and judges no status. Its signal and
   * its timeout go on to end the body; a signal that outlives many such calls remembers each.
   *
   * @returns the response.
   * @throws ApiError when there is none.
   */
  response(): Promise<Response>;
  /**
   * @returns the data together with status, headers and response.
   * @throws ApiError like awaiting the call.
   */
  withResponse(): Promise<S>;
}

/** How much of a body that is not JSON is kept. */
const SNIPPET = 1000;

/** Milliseconds from which on a timeout is none: a longer timer would fire at once. */
const ENDLESS = 2 ** 31;

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
  const {
    method,
    body: encode,
    success,
    failures = {},
    parse = JSON.parse,
    baseUrl = client.baseUrl,
  } = description;
  const { signal: own, timeout = client.timeout } = options;
  // Our own, so that the caller's signal is rid of it after the call. AbortSignal.any is no help on Node 20: its sources
  // may be collected before they fire, and one that lives on never forgets what was made of it.
  const controller = new AbortController();
  const { signal } = controller;
  // Raced with every wait, so that a hook or a fetch that knows no signal cannot outlast the call.
  const interrupted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  interrupted.catch(() => {});
  // What is known so far, should the call fail now.
  const known: Known = { operation, reason: 'request', status: 0 };
  const words: unknown[] = [`${method} ${description.path}:`];
  let raw = false;

  const exchange = async (): Promise<Success<number, unknown>> => {
    try {
      for (const one of [own, timeout && timeout < ENDLESS && AbortSignal.timeout(timeout)]) {
        if (one) {
          if (one.aborted) controller.abort(one.reason);
          one.addEventListener('abort', () => controller.abort(one.reason), { signal });
        }
      }

      const headers = fill(
        new Headers(description.headers),
        client.headers,
        groups.headers,
        options.headers,
      );
      // The hook may know what the operation is, its scheme above all; a Request takes no notice of it.
      const init = {
        ...description,
        url: requestUrl(options.baseUrl ?? baseUrl, description.path, groups.path, groups.query),
        headers,
        body: encode && groups.body !== undefined ? encode(groups.body, headers) : null,
        signal,
        // Without it fetch takes no stream as a body (https://fetch.spec.whatwg.org/#dom-requestinit-duplex).
        duplex: 'half',
      };
      if (init.auth !== false) await Promise.race([client.auth?.(init), interrupted]);
      signal.throwIfAborted();
      known.request = new Request(init.url, init);

      known.reason = 'network';
      const response = await Promise.race([(client.fetch ?? fetch)(known.request), interrupted]);
      const { status } = response;
      const answer = { status, headers: response.headers, response };
      Object.assign(known, answer);

      const codes: readonly unknown[] | undefined = failures[status];
      // Undefined for a failure. Where no success is documented, whatever comes is data; a body taken is left alone.
      const decoding = raw
        ? async () => {}
        : (success[status] ??
          (response.ok && !codes ? (Object.values(success)[0] ?? 'any') : undefined));
      const content: unknown = await Promise.race([
        typeof decoding === 'function'
          ? decoding(response)
          : decoding
            ? response.text()
            : boundedText(response),
        interrupted,
      ]);
      let data: unknown = content || undefined;
      try {
        data = parse(String(content));
      } catch (cause) {
        if (content && decoding === 'json') {
          known.reason = 'decode';
          known.body = String(content).slice(0, SNIPPET);
          throw cause;
        }
      }

      const { code, message }: { code?: unknown; message?: unknown } = Object(data);
      const match = matchFailure(failures, status, isPlain(code) ? code : undefined);
      if (decoding && !codes?.includes(match.code)) {
        return {
          ok: true,
          data: typeof decoding === 'function' ? content : decoding === 'none' ? undefined : data,
          ...answer,
        };
      }
      Object.assign(known, match, { body: content && data });
      words.push(status, code, message);
    } catch (cause) {
      if (signal.aborted) {
        known.reason = signal.reason?.name === 'TimeoutError' ? 'timeout' : 'aborted';
      }
      known.cause = cause;
      // Not the cause's own message: what a platform says may quote a header.
      words.push(known.reason);
    } finally {
      if (!raw) controller.abort();
    }
    throw new ApiError(words.filter(isPlain).join(' '), known);
  };

  const whole = exchange();
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
