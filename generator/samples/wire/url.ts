import type { NamedValues } from '../values/requestValues.ts';
import type { UrlView } from '../view.ts';
import type { Pair } from './pairs.ts';
import { percentEncoded } from './percent.ts';

/**
 * The URL of a request, encoded as RFC 3986 has it: path values stay one segment, a space is `%20`.
 *
 * @param baseUrl with a path of its own perhaps.
 * @param template the path below it: `/meetings/{meetingId}`.
 */
export function urlView(
  baseUrl: string,
  template: string,
  values: NamedValues,
  query: readonly Pair[],
): UrlView {
  const url = new URL(baseUrl);
  url.search = '';
  url.hash = '';
  url.pathname =
    url.pathname.replace(/\/+$/, '') +
    template.replaceAll(/\{([^{}]+)\}/g, (_, name: string) =>
      percentEncoded(String(values.get(name) ?? name)),
    );
  const pairs = query.map(
    ({ name, value }) => `${percentEncoded(name)}=${percentEncoded(String(value))}`,
  );
  const search = pairs.length === 0 ? '' : `?${pairs.join('&')}`;
  // What a URL parser leaves in a path, and no URL may have there.
  const path = url.pathname.replaceAll(/["'<>[\\\]^`{|}]|%(?![\da-f]{2})/gi, percentEncoded);
  return {
    whole: url.origin + path + search,
    isSecure: url.protocol === 'https:',
    host: url.hostname.replaceAll(/^\[|\]$/g, ''),
    port: url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port),
    target: path + search,
    nextSeparator: search === '' ? '?' : '&',
  };
}
