import type { Client, Exchange } from './client.js';
import type { CallOptions, Operation, RequestGroups } from './operation.js';
import { requestUrl } from './url.js';
import { fill } from './values.js';

/**
 * Makes what goes through the layers of a client, and is what `fetch` takes in the end.
 *
 * @param client whose base URL and headers it has.
 * @param groups the request: its headers go over those of the client.
 * @param options of the call: they go over all others.
 * @param description of the operation, which the layers see as well.
 * @param signal that ends it.
 * @returns the request, without credentials.
 * @throws RangeError or TypeError where it has no URL, and what the body's encoder throws.
 */
export function exchangeOf(
  client: Client,
  groups: RequestGroups,
  options: CallOptions,
  description: Operation,
  signal: AbortSignal,
): Exchange {
  const { path, body } = description;
  const baseUrl = options.baseUrl ?? description.baseUrl ?? client.baseUrl;
  const headers = fill(
    new Headers(),
    description.headers,
    client.headers,
    groups.headers,
    options.headers,
  );
  return {
    ...description,
    url: requestUrl(baseUrl, path, groups.path, groups.query),
    headers,
    body: body && groups.body !== undefined ? body(groups.body, headers) : null,
    signal,
  };
}
