import type { Auth } from './client.js';
import { sendSecretHeader, setSecret } from './secretHeader.js';

/** A secret, or a function that is asked for it before each request. */
export type Secret = string | (() => string | Promise<string>);

/**
 * Sends a bearer token (RFC 6750). Where a redirect leads to another origin, `fetch` leaves it behind; that of a Cloudflare
 * worker does from the compatibility date 2025-09-01 on.
 *
 * @param token the token, or a function giving it.
 * @returns the hook.
 * @example
 * createClient({ baseUrl, auth: bearer(() => tokens.current()) });
 */
export function bearer(token: Secret): Auth {
  return async ({ headers }) => {
    setSecret(
      headers,
      'authorization',
      `Bearer ${typeof token === 'string' ? token : await token()}`,
    );
  };
}

/**
 * Sends a user name and a password (RFC 7617), in UTF-8.
 *
 * @param username must not have a colon, which separates the two.
 * @param password any text.
 * @returns the hook.
 * @example
 * createClient({ baseUrl, auth: basic('ada', password) });
 */
export function basic(username: string, password: string): Auth {
  return ({ headers }) => headers.set('authorization', basicCredentials(username, password));
}

/**
 * The value of the header `Authorization` for a user name and a password (RFC 7617), in UTF-8.
 *
 * @param username must not have a colon, which separates the two.
 * @param password any text.
 * @returns `Basic …`.
 */
export function basicCredentials(username: string, password: string): string {
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

/**
 * Sends a key under a name of the vendor's. A redirect to another origin is followed without its header; browsers, which
 * show no program where a redirect leads, follow none, and the call fails with status 0.
 *
 * @param name of the header or query parameter.
 * @param value the key, or a function giving it.
 * @param place where it is sent.
 * @returns the hook.
 * @example
 * createClient({ baseUrl, auth: apiKey('x-api-key', () => keys.current()) });
 */
export function apiKey(name: string, value: Secret, place: 'header' | 'query' = 'header'): Auth {
  return async (exchange, next) => {
    const key = await ask(value);
    if (place === 'header') return sendSecretHeader(exchange, next, name, key);
    return exchange.url.searchParams.set(name, key);
  };
}

/**
 * Gives each operation the credentials of its own kind, where an API knows several. An operation whose kind has no entry
 * fails with the reason `request`, and nothing is sent; one that names no kind is sent without.
 *
 * @param credentials a hook a kind.
 * @returns the hook.
 * @example
 * createClient({ auth: byScheme({ bearer: bearer(token), basic: basic('user', 'password') }) });
 */
export function byScheme(credentials: { readonly [scheme: string]: Auth | undefined }): Auth {
  return (request, next) => {
    const { scheme } = request;
    if (scheme === undefined) return undefined;
    const auth = Object.hasOwn(credentials, scheme) && credentials[scheme];
    if (!auth) throw new Error(`no credentials are given for "${scheme}"`);
    return auth(request, next);
  };
}

function ask(secret: Secret): string | Promise<string> {
  return typeof secret === 'string' ? secret : secret();
}
