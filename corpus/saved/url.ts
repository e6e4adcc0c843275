import { isJson, json, list, text } from './json.ts';
import type { RequestedUrl, SavedRow } from './requested.ts';

/** A URL of a collection: a text, or its parts. */
export function urlOf(url: unknown): RequestedUrl {
  if (!isJson(url)) return ofText(text(url), new Set());
  const variables = new Set(
    list(url['variable']).map((row) => text(json(row)['key'] ?? json(row)['id'])),
  );
  const host = parts(url['host'], '.');
  const path = parts(url['path'], '/');
  if (host.length === 0 && path.length === 0) return ofText(text(url['raw']), variables);
  const first = typeof url['path'] === 'string' && path[0] === '' ? 1 : 0;
  return {
    path: withoutSlip(host.join('.'), path.slice(first)),
    query: rowsOf(url['query']),
    variables,
    hasHost: host.length > 0,
  };
}

/** Rows of a list; those without a key are none. */
export function rowsOf(rows: unknown): readonly SavedRow[] {
  return list(rows).flatMap((row) => {
    const { key, value, disabled, enabled, type, contentType } = json(row);
    const name = text(key);
    const off = disabled === true || enabled === false;
    return name === ''
      ? []
      : [
          {
            key: name,
            value: text(value),
            disabled: off,
            file: type === 'file',
            typed: text(contentType) !== '',
          },
        ];
  });
}

/** A row that is only a key and a value. */
export function plainRow(key: string, value = ''): SavedRow {
  return { key, value, disabled: false, file: false, typed: false };
}

/** One converter wrote `https/:///path` where the host had no value: the path begins behind that. */
function withoutSlip(host: string, path: readonly string[]): readonly string[] {
  if (!/^https?$/i.test(host) || path[0] !== ':') return path;
  const first = path.findIndex((segment) => !/^:?$/.test(segment));
  return first === -1 ? [] : path.slice(first);
}

function parts(value: unknown, separator: string): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : value.split(separator);
  return list(value).map((part) => text(isJson(part) ? part['value'] : part));
}

/** Variables may hold what would end a part: `{{a?b}}`. */
const variable = /\{\{[^{}]*\}\}/g;

function ofText(raw: string, variables: ReadonlySet<string>): RequestedUrl {
  const names: string[] = [];
  const masked = raw.trim().replaceAll(variable, (whole) => `\uE000${names.push(whole) - 1}\uE001`);
  const unmasked = (part: string): string =>
    part.replaceAll(/\uE000(\d+)\uE001/g, (_, index) => names[Number(index)] ?? '');
  const [beforeHash = ''] = masked.split('#', 1);
  const [address = '', ...queries] = beforeHash.split('?');
  const below = address.replace(/^[a-z][a-z\d+.-]*:\/\//i, '');
  const [host = '', ...path] = below.split('/');
  const query = queries
    .join('?')
    .split('&')
    .map((pair) => unmasked(pair.split('=', 1)[0] ?? ''))
    .filter((key) => key !== '')
    .map((key) => plainRow(key));
  return { path: withoutSlip(host, path.map(unmasked)), query, variables, hasHost: host !== '' };
}
