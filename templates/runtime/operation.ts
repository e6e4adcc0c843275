import type { HeaderValues } from './client.js';

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
export type Encoder = (body: unknown, headers: Headers) => BodyInit;

/** How a field of a form is written: as text, as JSON in one part, or as a file. */
export type FieldEncoding = 'text' | 'json' | 'file';

/** How the body of a success is read; `none` means that it is not. */
export type Decoding = 'json' | 'text' | 'binary' | 'none';

/** What a generated function knows about its operation. */
export interface Operation {
  readonly method: string;
  /** The path with its parameters in braces: `/meetings/{meetingId}`. */
  readonly path: string;
  /** How the body is written; without it none is sent. */
  readonly body?: Encoder;
  /** The statuses that mean success, with how their body is read. */
  readonly success: { readonly [status: number]: Decoding };
  /** The statuses that mean failure, with the error codes documented for them. */
  readonly failures?: { readonly [status: number]: readonly (string | number)[] };
  /** False: no credentials are sent. */
  readonly auth?: false;
  /** Where this operation lives, when that is not where the client's do. */
  readonly baseUrl?: string;
}

/** What one call may have otherwise than its client. */
export interface CallOptions {
  /** Aborts the call: the result's reason is then `aborted`, its cause the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds the call may take, reading the answer included; 0: no limit. */
  readonly timeout?: number | undefined;
  /** Win over those of the client and of the request. */
  readonly headers?: HeaderValues | undefined;
  /** Wins over the operation's and the client's. */
  readonly baseUrl?: string | undefined;
}
