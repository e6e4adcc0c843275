import { accessTokens, type OAuth2Options } from './accessTokens.js';
import type { Auth } from './client.js';
import { ApiError } from './errors.js';
import { setSecret } from './secretHeader.js';

/**
 * Sends an OAuth 2 access token (RFC 6750) that it gets, shares and renews by itself: one request for a token however many
 * calls wait for it, renewal a minute before it expires, and once more with a new token for a call that was answered with
 * 401, unless its body is a stream, which cannot be sent twice.
 *
 * Make one for each account and give it to all its clients: the token is in it.
 *
 * Where no token is to be had, the call fails with the reason `request`, and the cause tells what the endpoint said, with no
 * secret in it. No secret and no token goes to another origin: a request for a token follows no redirect, and `fetch`
 * takes the header off a call's (https://fetch.spec.whatwg.org/#http-redirect-fetch), in a Cloudflare worker from the
 * compatibility date 2025-09-01 on.
 *
 * @param options where tokens come from, and for whom.
 * @returns the hook.
 * @example
 * const auth = oauth2({
 *   tokenUrl: 'https://zoom.us/oauth/token',
 *   clientId,
 *   clientSecret,
 *   grant: { grant_type: 'account_credentials', account_id },
 * });
 * const zoom = createClient({ auth });
 */
export function oauth2(options: OAuth2Options): Auth {
  const tokens = accessTokens(options);
  return async (exchange, next) => {
    const send = (token: string): ReturnType<typeof next> => {
      setSecret(exchange.headers, 'authorization', `Bearer ${token}`);
      return next(exchange);
    };
    const token = await tokens.current();
    if (exchange.body instanceof ReadableStream) return send(token);
    try {
      const success = await send(token);
      // Whatever was answered is a success to a caller who takes the response.
      if (success.status !== 401) return success;
      await success.response.body?.cancel();
    } catch (error) {
      if (!(error instanceof ApiError) || error.response?.status !== 401) throw error;
    }
    tokens.forget(token);
    return send(await tokens.current());
  };
}
