import type { Reason } from './result.js';

/** What an {@link ApiError} says besides its message. */
export interface ApiErrorDetails {
  /** The operation's function: what `isApiError(error, operation)` compares. */
  readonly operation: object;
  /** Why the call failed. */
  readonly reason: Reason;
  /** The status: for a documented failure the one it is documented under, else HTTP's; 0 when no response arrived. */
  readonly status: number;
  /** The vendor's error code, as documented; that of the body where nothing is documented. */
  readonly code?: string | number | undefined;
  /** The body of the response: parsed where it is JSON, else its text; cut after about 1 MB or 10 seconds. */
  readonly body?: unknown;
  /** The headers of the response. */
  readonly headers?: Headers | undefined;
  /** The request as it was sent, with its credentials; undefined when it could not be made. */
  readonly request?: Request | undefined;
  /** The response: its URL may have a key in it. */
  readonly response?: Response | undefined;
  /** When calls may go on: what `retry()` learns from an answer that it gives back, and what `rateLimit()` knows. */
  readonly resumeAt?: Date | undefined;
  /** What broke the call, if it was not the vendor's answer. */
  readonly cause?: unknown;
}

/**
 * The one error every call throws, and the failed half of every {@link Result}.
 *
 * The message names the method, the path template, the status, the code and the vendor's own message: never a value
 * of the path and never a header. Request and response, which have credentials or the URL with a key, are behind getters:
 * a logged error does not print them.
 *
 * @example
 * try {
 *   await updateRegistrantStatus(client, request);
 * } catch (error) {
 *   if (isApiError(error)) console.error(error.status, error.code, error.body);
 * }
 */
export class ApiError extends Error implements ApiErrorDetails {
  override readonly name: string = 'ApiError';
  /** Always false: tells a failed result from a success. */
  readonly ok: false = false;
  /** The operation's function: what `isApiError(error, operation)` compares. */
  declare readonly operation: object;
  /** Why the call failed. */
  declare readonly reason: Reason;
  /** The status: for a documented failure the one it is documented under, else HTTP's; 0 when no response arrived. */
  declare readonly status: number;
  /** The vendor's error code, as documented; that of the body where nothing is documented. */
  declare readonly code: string | number | undefined;
  /** The body of the response: parsed where it is JSON, else its text; cut after about 1 MB or 10 seconds. */
  declare readonly body: unknown;
  /** The headers of the response; undefined when none arrived. */
  declare readonly headers: Headers | undefined;
  /** When calls may go on, where the client has `retry()` or `rateLimit()` and it is known. */
  declare readonly resumeAt: Date | undefined;
  readonly #request: Request | undefined;
  readonly #response: Response | undefined;

  /**
   * @param message what a person reads.
   * @param details become properties of the error, request and response such that are not printed.
   */
  constructor(message: string, { request, response, ...details }: ApiErrorDetails) {
    super(message, details);
    Object.assign(this, details);
    this.#request = request;
    this.#response = response;
  }

  /** The request as it was sent, with its credentials; undefined when it could not be made. */
  get request(): Request | undefined {
    return this.#request;
  }

  /** The response, its body read; undefined when none arrived. */
  get response(): Response | undefined {
    return this.#response;
  }
}
