import { boundedText } from './boundedText.js';
import type { Client, Exchange, Send } from './client.js';
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
  const { method, path, body: encode, success, failures = {}, parse = JSON.parse } = description;
  const { timeout = client.timeout } = options;
  // Our own, so that the caller's signal is rid of it after the call. AbortSignal.any is no help on Node 20: its sources
  // may be collected before they fire, and one that lives on never forgets what was made of it.
  const controller = new AbortController();
  const { signal } = controller;
  // What is known so far, should the call fail now.
  let known: Known = { operation, reason: 'request', status: 0 };
  let raw = false;

  const failed = (...words: readonly unknown[]): ApiError =>
    new ApiError([`${method} ${path}:`, ...words].filter(isPlain).join(' '), known);

  const broken = (cause: unknown): never => {
    if (cause instanceof ApiError) throw cause;
    known.cause = cause;
    if (signal.aborted) {
      known.reason = signal.reason?.name === 'TimeoutError' ? 'timeout' : 'aborted';
    }
    // Not the cause's own message: what a platform says may quote a header.
    throw failed(known.reason);
  };

  const send = async (exchange: Exchange): Promise<Success<number, unknown>> => {
    try {
      known = { operation, reason: 'request', status: 0 };
      if (exchange.auth !== false) await client.auth?.(exchange);
      signal.throwIfAborted();
      known.request = new Request(exchange.url, exchange);
      known.reason = 'network';
      const response = await (client.fetch ?? fetch)(known.request);
      const { status, headers } = response;
      const answer = { status, headers, response };
      Object.assign(known, answer);

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
          known.reason = 'decode';
          known.body = `${content}`.slice(0, SNIPPET);
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
      throw failed(status, code, message);
    } catch (cause) {
      return broken(cause);
    }
  };

  const exchange = async (): Promise<Success<number, unknown>> => {
    for (const one of [
      options.signal,
      timeout && timeout < ENDLESS && AbortSignal.timeout(timeout),
    ]) {
      if (one) {
        const end = (): void => controller.abort(one.reason);
        if (one.aborted) end();
        one.addEventListener('abort', end, { signal });
      }
    }
    const headers = fill(
      new Headers(description.headers),
      client.headers,
      groups.headers,
      options.headers,
    );
    const request = {
      ...description,
      url: requestUrl(
        options.baseUrl ?? description.baseUrl ?? client.baseUrl,
        path,
        groups.path,
        groups.query,
      ),
      headers,
      body: encode && groups.body !== undefined ? encode(groups.body, headers) : null,
      signal,
      // Without it fetch takes no stream as a body (https://fetch.spec.whatwg.org/#dom-requestinit-duplex).
      duplex: 'half',
    };
    return (client.use ?? []).reduceRight<Send>(
      (next, layer) => (one) => layer(one, next),
      send,
    )(request);
  };

  const whole = Promise.race([
    // So that a layer, a hook or a fetch that knows no signal cannot outlast the call.
    new Promise<never>((_, reject) => {
      signal.onabort = () => reject(signal.reason);
    }),
    exchange(),
  ])
    .catch(broken)
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
