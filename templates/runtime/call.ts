import type { Client } from './client.js';
import { readErrorBody } from './error-body.js';
import { ApiError, type ApiErrorDetails } from './errors.js';
import { matchFailure } from './match-failure.js';
import type { CallOptions, Operation, RequestGroups } from './operation.js';
import type { Reason, Result, Success } from './result.js';
import { requestUrl } from './url.js';
import { pairs, text } from './values.js';

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
   * answer is there, its body is read. A call whose response was taken has no data and judges no status.
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

/** The longest delay of a timer; a longer one would fire at once. */
const LONGEST = 0x7fffffff;

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
  { method, path, body: encode, success, failures = {}, auth, baseUrl = client.baseUrl }: Operation,
): Call<S, F> {
  const { signal, timeout = client.timeout } = options;
  // Our own controller: on Node 20 a signal made by AbortSignal.any may be collected before it fires.
  const controller = new AbortController();
  // What is known so far, should the call fail now.
  let known: Partial<ApiErrorDetails> = {};
  let reason: Reason = 'request';
  let request: Request | undefined;
  let raw = false;

  const fail = (words: readonly unknown[], more: Partial<ApiErrorDetails>): ApiError =>
    new ApiError(
      `${method} ${path}: ${words.filter((word) => word && typeof word !== 'object').join(' ')}`,
      { operation, reason, status: 0, ...known, ...more },
      request,
    );

  const exchange = async (): Promise<Success<number, unknown> | ApiError> => {
    signal?.throwIfAborted();
    const url = requestUrl(options.baseUrl ?? baseUrl, path, groups.path, groups.query);
    const headers = new Headers();
    for (const group of [client.headers, groups.headers, options.headers]) {
      for (const [name, value] of pairs(group)) headers.set(name, text(value));
    }
    const body = encode && groups.body !== undefined ? encode(groups.body, headers) : null;
    if (auth !== false) await client.auth?.({ method, url, headers });
    controller.signal.throwIfAborted();
    request = new Request(url, { method, headers, body, signal: controller.signal });

    reason = 'network';
    const response = await (client.fetch ?? fetch)(request);
    const { status } = response;
    const answer = { status, headers: response.headers, response };
    known = answer;
    if (raw) return { ok: true, data: undefined, ...answer };

    const listed = failures[status];
    const decoding =
      success[status] ??
      (response.ok && !listed ? (Object.values(success)[0] ?? 'none') : undefined);
    if (listed || !decoding) {
      const problem = await readErrorBody(decoding ? response.clone() : response);
      const { code, message }: { code?: unknown; message?: unknown } = Object(problem);
      const plain = typeof code === 'string' || typeof code === 'number' ? code : undefined;
      const match = matchFailure(failures, status, plain);
      if (!decoding || listed?.some((one) => one === match.code)) {
        return fail([status, plain, message], { ...match, body: problem });
      }
    }

    let data: unknown;
    if (decoding === 'none') await response.body?.cancel();
    else if (decoding === 'binary') data = await response.blob();
    else {
      const content = await response.text();
      data = content;
      if (decoding === 'json') {
        reason = 'decode';
        known = { ...answer, body: content.slice(0, SNIPPET) };
        data = content ? JSON.parse(content) : undefined;
      }
    }
    return { ok: true, data, ...answer };
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  // Raced, so that a hook or a fetch that knows no signal cannot outlast the timeout.
  const interrupted = new Promise<never>((_, reject) => {
    const interrupt = (): void => {
      controller.abort(signal?.reason);
      reject(controller.signal.reason);
    };
    signal?.addEventListener('abort', interrupt, { signal: controller.signal });
    if (timeout) timer = setTimeout(interrupt, Math.min(timeout, LONGEST));
  });

  const outcome = Promise.race([exchange(), interrupted])
    .catch((cause: unknown) => {
      if (controller.signal.aborted) reason = 'timeout';
      if (signal?.aborted) reason = 'aborted';
      // Only our own message is repeated: what a platform says may quote a header. It stays in the cause.
      return fail([reason, cause instanceof RangeError && cause.message], { cause });
    })
    .finally(() => {
      clearTimeout(timer);
      // Takes our listener off the caller's signal, and lets go of what is left of the body.
      if (!raw) controller.abort();
    });
  const whole = outcome.then((result) => {
    if (result.ok) return result;
    throw result;
  });
  const data = whole.then((result) => result.data);
  // Whoever awaits the data gets its rejection; that nobody does must not end the process.
  data.catch(() => {});

  // That S and F are what this operation gives is the vendor's word: the one thing no compiler can check here.
  return Object.assign(data, {
    result: () => outcome,
    withResponse: () => whole,
    response: () => {
      raw = true;
      return whole.then(({ response }) => response);
    },
  }) as Call<S, F>;
}
