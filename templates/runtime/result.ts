import type { ApiError } from './errors.js';

/** Why a call failed. */
export type Reason =
  /** The vendor answered with a failure that its documentation names. */
  | 'documented'
  /** The vendor answered with any other failure. */
  | 'undocumented'
  /** The time given was over before the answer was read, be it the call's or that of the caller's signal. */
  | 'timeout'
  /** The caller's signal was aborted for any other reason. */
  | 'aborted'
  /** There was no answer, or it broke off. */
  | 'network'
  /** A success arrived whose body is not what it should be. */
  | 'decode'
  /** The request could not be made, nothing was sent. */
  | 'request';

/** Headers of which some names are known: an editor proposes them, any other may be asked for as well. */
export interface KnownHeaders<Name extends string> extends Headers {
  get(name: Name): string | null;
  get(name: string): string | null;
  has(name: Name): boolean;
  has(name: string): boolean;
}

/** Headers, with the names that the vendor's saved answers have. */
export type HeadersOf<Name extends string> = [Name] extends [never] ? Headers : KnownHeaders<Name>;

/** A call that succeeded: the decoded data, and the answer it came in. */
export interface Success<Status extends number, Data, HeaderName extends string = never> {
  /** Always true: tells a success from a failed result. */
  readonly ok: true;
  /** The status of the answer. */
  readonly status: Status;
  /** What the body says, decoded: what awaiting the call gives. */
  readonly data: Data;
  /** The headers of the answer. */
  readonly headers: HeadersOf<HeaderName>;
  /** The answer itself. Its body is read, but for data that comes as a stream. */
  readonly response: Response;
}

/**
 * A failure that the vendor documents: one status with its error codes. It is the {@link ApiError} that awaiting the
 * call throws.
 *
 * The code is undefined when the body has none (a proxy's HTML page for one), and when the status is documented without
 * codes: the vendor's own is then in the body.
 *
 * The body is what the vendor's saved failures have, or text where it is no JSON: a proxy's page again.
 */
export interface Failure<
  Status extends number,
  Code extends string | number = never,
  Body = unknown,
  HeaderName extends string = never,
> extends ApiError {
  /** The vendor answered with a failure that its documentation names. */
  readonly reason: 'documented';
  /** The status it is documented under; the answer's own, should it differ, is `response.status`. */
  readonly status: Status;
  /** The vendor's error code; undefined where the body has none, or the status is documented without codes. */
  readonly code: Code | undefined;
  /** The body of the answer: parsed where it is JSON, else its text. */
  readonly body: Body | string;
  /** The headers of the answer. */
  readonly headers: HeadersOf<HeaderName>;
  /** The answer itself. Its body is read. */
  readonly response: Response;
}

/** A failure that the vendor answered with and does not document. */
export interface UndocumentedFailure extends ApiError {
  /** The vendor answered with a failure that nobody documents. */
  readonly reason: 'undocumented';
  /** The headers of the answer. */
  readonly headers: Headers;
  /** The answer itself. Its body is read. */
  readonly response: Response;
}

/** A failure that is not the vendor's answer. The cause is in `cause`, and the response in `response` if one arrived. */
export interface BrokenCall extends ApiError {
  /** What broke it: time, the caller's signal, the connection, the body of the answer, or the request. */
  readonly reason: Exclude<Reason, 'documented' | 'undocumented'>;
}

/**
 * What came of a call, to be narrowed by `ok`, `reason`, `status` and `code`.
 *
 * @example
 * const result = await getMeeting(client, { path: { meetingId: 1 } }).result();
 * if (result.ok) console.log(result.data);
 * else if (result.reason === 'documented') console.log(result.status, result.code);
 * else throw result;
 */
export type Result<S, F> = S | F | UndocumentedFailure | BrokenCall;

/**
 * A call under way: a Promise of the data, with other ways to look at its outcome.
 *
 * The request is sent at once, awaited or not. A failure nobody asks for is silent.
 */
export interface Call<S extends Success<number, unknown>, F> extends Promise<S['data']> {
  /**
   * Waits for the outcome without throwing: a success with its data, or a failure to be narrowed by `reason`, `status` and
   * `code`.
   *
   * @returns the outcome; never rejects.
   */
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
   * Waits for the data and what it came with, where a header or the status matters.
   *
   * @returns the data together with status, headers and response.
   * @throws ApiError like awaiting the call.
   */
  withResponse(): Promise<S>;
}
