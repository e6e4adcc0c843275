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

/**
 * Puts credentials on a request, just before it is sent. Any function of this form will do; `bearer`, `basic` and
 * `apiKey` make the usual ones. What it throws fails the call with the reason `request`.
 */
export type Auth = (request: Unsigned) => void | Promise<void>;

/** One value of a header; an undefined one is not sent. */
export type HeaderValue = string | number | boolean | null | undefined;

/** Headers by name; an array repeats its header. */
export interface HeaderValues {
  readonly [name: string]: HeaderValue | readonly HeaderValue[];
}

/** What all calls of one client share: plain data. */
export interface Client {
  /** Where the API lives, its path included: `https://api.zoom.us/v2`. */
  readonly baseUrl: string;
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
