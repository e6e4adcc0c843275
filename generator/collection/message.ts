import type { Url, UrlDefinition } from 'postman-collection';
import {
  descriptionOf,
  isObject,
  listOf,
  objectOf,
  textOf,
  type JsonObject,
} from '../json/values.ts';
import { postman } from './postman.ts';
import { rowsOf, type Row } from './rows.ts';

/** What a request begins with. */
export interface Message {
  readonly method: string;
  /** As postman-collection reads it: it knows every way in which Postman has written URLs. */
  readonly url: Url;
  readonly headers: readonly Row[];
}

/** The beginning of a request: an object, or just its URL, as old collections have it. */
export function messageOf(definition: unknown): Message {
  if (typeof definition === 'string') {
    return { method: 'GET', url: new (postman().Url)(readable(definition)), headers: [] };
  }
  const { method, url, header } = objectOf(definition);
  return {
    method: textOf(method) || 'GET',
    url: new (postman().Url)(typeof url === 'string' ? readable(url) : cleanUrl(objectOf(url))),
    headers: rowsOf(typeof header === 'string' ? postman().Header.parse(header) : header),
  };
}

/** No server takes longer ones, and postman-collection takes time with the square of their length, or of their list. */
const longestUrl = 20_000;
const mostRows = 5000;

/** A URL's text; one that is too long is none, which is said like any other that is missing. */
export function readable(url: string): string {
  return url.length > longestUrl ? '' : url;
}

/** A URL's parts, each of the kind that postman-collection expects: it does not expect others. */
function cleanUrl(url: JsonObject): UrlDefinition | string {
  const host = texts(url['host'], '.');
  const written = texts(url['path'], '/');
  const path = typeof url['path'] === 'string' && written[0] === '' ? written.slice(1) : written;
  // What only the text has is taken from it.
  const raw = readable(textOf(url['raw']));
  const query = cleanRows(url['query']);
  const lacks = host.length === 0 || path.length === 0 || (query.length === 0 && raw.includes('?'));
  const parsed: UrlDefinition = lacks ? postman().Url.parse(raw) : {};
  const inParts = raw === '' || (host.length > 0 && (path.length > 0 || parsed.path === undefined));
  const { protocol, port } = inParts ? url : { ...parsed };
  const auth = inParts ? isObject(url['auth']) && textOf(url['auth']['user']) !== '' : parsed.auth;
  return {
    protocol: textOf(protocol),
    host: inParts ? host : parsed.host,
    port: textOf(port),
    path: inParts ? path : parsed.path,
    query: query.length > 0 ? query : parsed.query,
    variable: cleanRows(url['variable']),
    // That there is a user is told, never which.
    ...(auth ? { auth: { user: '', password: '' } } : {}),
  };
}

/** Host and path are lists of texts, or one text with dots or slashes. */
function texts(value: unknown, separator: string): string[] {
  if (typeof value === 'string') return value === '' ? [] : value.split(separator);
  return listOf(value).map((part) => textOf(isObject(part) ? part['value'] : part));
}

/** Rows keep their places in the list, also behind rows that cannot be read. */
function cleanRows(
  list: unknown,
): { key: string; value: string; description: string; disabled: boolean }[] {
  return listOf(list)
    .slice(0, mostRows)
    .map((row) => {
      const { key, id, value, description, disabled } = objectOf(row);
      return {
        key: textOf(key ?? id),
        value: textOf(value),
        description: descriptionOf(description),
        disabled: disabled === true,
      };
    });
}
