import { fill } from './values.js';

/**
 * Makes the URL of a request.
 *
 * Each path value is one path segment and stays one (RFC 3986, 3.3): what would separate or end segments is encoded,
 * and what would vanish from the path or climb it, an empty value, `.` and `..`, is refused.
 *
 * @param baseUrl may have a path, which is kept, and a query, which the request's goes over.
 * @param template the path below it, with parameters in braces: `/meetings/{meetingId}`.
 * @param values of the parameters.
 * @param query values by name.
 * @returns the URL.
 * @throws RangeError naming a parameter that is missing or refused; TypeError when the base URL is none.
 */
export function requestUrl(
  baseUrl: string,
  template: string,
  values: object | undefined,
  query: object | undefined,
): URL {
  const given = fill(new URLSearchParams(), values);
  const url = new URL(baseUrl);
  url.pathname =
    url.pathname.replace(/\/+$/, '') +
    template.replace(/{(.+?)}/g, (_, name: string) => {
      const value = given.get(name) ?? '';
      if (/^\.{0,2}$/.test(value)) throw new RangeError(`path.${name} is "${value}"`);
      return encodeURIComponent(value);
    });
  fill(url.searchParams, query);
  return url;
}
