import type { HeaderValues } from './client.js';
import type { Pages } from './pages.js';
import type { Reason } from './result.js';

/** The groups of values a request is made of. */
export interface RequestGroups {
  readonly path?: object | undefined;
  readonly query?: object | undefined;
  readonly headers?: object | undefined;
  readonly body?: unknown;
}

/**
 * Makes the body of a request, and sets or removes the content type that goes with it. What it throws fails the call
 * with the reason `request`.
 */
export type Encoder = (body: unknown, headers: Headers) => NonNullable<RequestInit['body']>;

/** What an {@link ApiError} will say of a body, should reading it fail. A decoder that knows better says so. */
export interface Reading {
  reason: Reason;
  body?: unknown;
}

/**
 * Reads the body of a success: `asJsonValue` and its like, or any function of this form. Of a status that may be a failure too,
 * the error code is looked for in what it gives; where it gives nothing, in the `body` that it left.
 */
export type Decoder = (
  response: Response,
  reading: Reading,
  parse: (text: string) => unknown,
) => Promise<unknown>;

/** What a generated function knows about its operation. */
export interface Operation {
  readonly method: string;
  /** The path with its parameters in braces: `/meetings/{meetingId}`. */
  readonly path: string;
  /** How the body is written; without it none is sent. */
  readonly body?: Encoder;
  /** Where the body may be a stream: without it fetch takes none (https://fetch.spec.whatwg.org/#dom-requestinit-duplex). */
  readonly duplex?: 'half';
  /**
   * The statuses that mean success, with how their body is read. A 2xx that is listed nowhere is read like the first;
   * where no success is known, that is `2xx`.
   */
  readonly success: {
    readonly [status: number]: Decoder | undefined;
    readonly '2xx'?: Decoder;
  };
  /** The statuses that mean failure, with the error codes documented for them. */
  readonly failures?: { readonly [status: number]: readonly (string | number)[] };
  /** How JSON is read, of success and of failure, if not by `JSON.parse`. */
  readonly parse?: (text: string) => unknown;
  /** What every call sends, unless the headers of the client, the request or the call say otherwise. */
  readonly headers?: { readonly [name: string]: string };
  /** False: no credentials are sent. */
  readonly auth?: false;
  /** The kind of credentials that is asked for, where the API knows several. */
  readonly scheme?: string;
  /** How a long list comes in pages: what `paginate` goes by. */
  readonly pages?: Pages;
  /** The vendor's class of rate limit: what `rateLimit()` goes by. */
  readonly rateLimit?: string;
  /** Where this operation lives, when that is not where the client's do. */
  readonly baseUrl?: string;
}

/** What one call may have otherwise than its client. */
export interface CallOptions {
  /** Aborts the call: the result's reason is then `aborted`, or `timeout` for an `AbortSignal.timeout`. */
  readonly signal?: AbortSignal | undefined;
  /** Whole milliseconds the call may take, reading the answer included; 0, or more than a timer can wait: no limit. */
  readonly timeout?: number | undefined;
  /** Win over those of the client and of the request. */
  readonly headers?: HeaderValues | undefined;
  /** Wins over the operation's and the client's. */
  readonly baseUrl?: string | undefined;
}
