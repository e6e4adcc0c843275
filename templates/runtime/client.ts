/** The part of a request that an {@link Auth} hook may read and change. */
export interface Unsigned {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
}

/**
 * Puts credentials on a request, just before it is sent. Any function of this form will do; `bearer`, `basic` and
 * `apiKey` make the usual ones. What it throws fails the call with the reason `request`.
 */
export type Auth = (request: Unsigned) => void | Promise<void>;

/** Headers by name; an undefined one is not sent. */
export interface HeaderValues {
  readonly [name: string]: string | number | boolean | Date | null | undefined;
}

/** What all calls of one client share: plain data. */
export interface Client {
  /** Where the API lives, its path included: `https://api.zoom.us/v2`. */
  readonly baseUrl: string;
  /** Puts credentials on each request. */
  readonly auth?: Auth | undefined;
  /** Sends a request; the platform's own fetch unless given. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Sent with every request; those of the request and of the call win over them. */
  readonly headers?: HeaderValues | undefined;
  /** Milliseconds a call may take, reading the answer included; 0 or absent: no limit. */
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
