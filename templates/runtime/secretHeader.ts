import type { Exchange, Send } from './client.js';
import { ApiError } from './errors.js';
import type { Success } from './result.js';

/** As many redirects as `fetch` follows. */
const MOST = 20;

/**
 * Sends a request with a secret in a header that `fetch` knows nothing of, and follows redirects as `fetch` does, except that
 * the secret stays at its origin. Browsers show no program where a redirect leads: there the call fails with status 0.
 *
 * @param exchange without the secret.
 * @param next sends it.
 * @param header its name.
 * @param secret its value.
 * @returns what came of the last request.
 * @see https://fetch.spec.whatwg.org/#http-redirect-fetch
 */
export async function sendSecretHeader(
  exchange: Exchange,
  next: Send,
  header: string,
  secret: string,
): Promise<Success<number, unknown>> {
  const { origin } = exchange.url;
  let request: Exchange = exchange;
  for (let left = MOST; ; left -= 1) {
    const headers = new Headers(request.headers);
    if (request.url.origin === origin) setSecret(headers, header, secret);
    const sent = { ...request, headers, redirect: 'manual' };
    const outcome = await next(sent).catch(failure);
    const to = left > 0 && redirected(request, outcome.response);
    if (!to) {
      if (outcome instanceof ApiError) throw outcome;
      return outcome;
    }
    await outcome.response?.body?.cancel().catch(() => {});
    request = to;
  }
}

/** What a redirect makes of a request; undefined where the answer is none that is followed, or the body is gone. */
function redirected(request: Exchange, response: Response | undefined): Exchange | undefined {
  const { status = 0, headers } = response ?? {};
  const location = headers?.get('location');
  if (
    !location ||
    ![301, 302, 303, 307, 308].includes(status) ||
    !URL.canParse(location, request.url)
  )
    return undefined;
  const url = new URL(location, request.url);
  // Some platforms fetch files as well.
  if (!url.protocol.startsWith('http')) return undefined;
  const { method, body } = request;
  const kept = new Headers(request.headers);
  const next = { ...request, url, headers: kept };
  // The caller's own credentials stay behind as well.
  if (url.origin !== request.url.origin)
    for (const name of ['authorization', 'cookie']) kept.delete(name);
  if (status === 303 ? method === 'HEAD' : status > 303 || method !== 'POST')
    return body instanceof ReadableStream ? undefined : next;
  kept.delete('content-type');
  return { ...next, method: 'GET', body: null };
}

function failure(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  throw error;
}

/**
 * Sets a header that nobody may see: what a platform says of a value that it refuses, quotes it.
 *
 * @throws TypeError naming the header.
 */
export function setSecret(headers: Headers, name: string, value: string): void {
  try {
    headers.set(name, value);
  } catch {
    throw new TypeError(`${name} cannot be sent`);
  }
}
