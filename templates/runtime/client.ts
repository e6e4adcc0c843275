import type { Operation } from './operation.js';
import type { Success } from './result.js';

/** A request that an {@link Auth} hook signs: it changes the headers and the URL, and reads the rest. */
export interface Unsigned {
  readonly method: string;
  readonly url: URL;
  /** With the content type of the body, but for a FormData, whose boundary only fetch knows. */
  readonly headers: Headers;
  /**
   * What will be sent, null where it is nothing: text for JSON, forms (`application/x-www-form-urlencoded`) and text; a
   * FormData, a Blob or bytes for the others.
   */
  readonly body: NonNullable<RequestInit['body']> | null;
  /** The kind of credentials that the operation asks for, where the API knows several: what `byScheme` goes by. */
  readonly scheme?: string | undefined;
  /** Aborted when the call is, or has taken its time: a hook that waits for something hands it on. */
  readonly signal: AbortSignal;
}

/** A request on its way through the layers of a client, with what its operation is known by. */
export interface Exchange extends Unsigned, Omit<Operation, keyof Unsigned | 'baseUrl'> {
  /** The generated function. */
  readonly operation: object;
  /** The milliseconds that the whole call may take from its beginning; 0 or absent: no limit. */
  readonly timeout?: number | undefined;
}

/**
 * Puts credentials on a request, just before it is sent. Any function of this form will do; `bearer`, `basic` and
 * `apiKey` make the usual ones. What it throws fails the call with the reason `request`.
 *
 * It is the last layer, and its request that of one attempt: whatever it puts on, a later attempt begins without. A hook
 * that gives nothing is followed by the sending. One that has to see the answer, to renew a token for one, sends by itself
 * with `next`, and gives what came of it.
 *
 * @example
 * const renewing: Auth = async (request, next) => {
 *   request.headers.set('authorization', await tokens.current());
 *   return next(request).catch(async (error) => {
 *     if (error.status !== 401) throw error;
 *     request.headers.set('authorization', await tokens.renewed());
 *     return next(request);
 *   });
 * };
 */
export type Auth = (
  request: Exchange,
  next: Send,
) => Success<number, unknown> | void | Promise<Success<number, unknown> | void>;

/**
 * Sends a request and reads its answer; every failure is an `ApiError`. Of a call whose response is taken with
 * `response()`, whatever the vendor answered is a Success, without data: look at its status.
 */
export type Send = (exchange: Exchange) => Promise<Success<number, unknown>>;

/**
 * Something that every call goes through: it may wait, look, change the request, which is its own, send it again, or answer
 * by itself. There are no credentials on it yet; those are put on each time it is sent. What a layer throws, if it is no
 * `ApiError`, fails the call with the reason `request`.
 *
 * @example
 * const slow: Layer = async (exchange, next) => {
 *   await pause(exchange.signal);
 *   return next(exchange);
 * };
 */
export type Layer = (exchange: Exchange, next: Send) => Promise<Success<number, unknown>>;

/** One value of a header; an undefined one is not sent. */
export type HeaderValue = string | number | boolean | null | undefined;

/** Headers by name; an array repeats its header. */
export interface HeaderValues {
  readonly [name: string]: HeaderValue | readonly HeaderValue[];
}

/** What a client may be given besides its address. */
export interface ClientSettings {
  /** Puts credentials on each request. */
  readonly auth?: Auth | undefined;
  /**
   * Sends a request; the platform's own fetch unless given. One that minds the request's signal frees its connection when
   * a call is aborted; the call ends either way.
   */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Sent with every request; those of the request and of the call win over them. */
  readonly headers?: HeaderValues | undefined;
  /** Whole milliseconds a call may take, reading the answer included; 0, absent, or more than a timer can wait: no limit. */
  readonly timeout?: number | undefined;
  /** What every call goes through, the first outermost: `[hooks({…}), retry()]`. Each may be imported, or written. */
  readonly use?: readonly Layer[] | undefined;
}

/** What all calls of one client share: plain data. */
export interface Client extends ClientSettings {
  /** Where the API lives, its path included: `https://api.zoom.us/v2`. */
  readonly baseUrl: string;
}

/** What a client is made of. */
export type ClientOptions = Client;

/**
 * Makes a client.
 *
 * @param options where the API lives, and how to talk to it.
 * @returns the client, to be handed to operations or to `bind`.
 * @example
 * const zoom = createClient({ baseUrl: 'https://api.zoom.us/v2', auth: bearer('…'), timeout: 10_000 });
 */
export function createClient(options: ClientOptions): Client {
  return options;
}
