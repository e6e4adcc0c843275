import type { Pages, Way } from './pages.js';
import type { Success } from './result.js';

/**
 * Tells the query of the next page.
 *
 * @param pages how the operation gives them.
 * @param query of this page.
 * @param items in the answer.
 * @param answer to it.
 * @returns what is other in the next query; undefined after the last page.
 */
export function nextPage(
  pages: Pages,
  query: Readonly<Record<string, unknown>>,
  items: readonly unknown[],
  { data, headers }: Success<number, unknown>,
): Readonly<Record<string, unknown>> | undefined {
  if (pages.by === 'link') {
    const link = pages.link ? member(data, pages.link) : linkIn(headers.get('link'));
    return queryOf(`${link}`);
  }
  const { parameter } = pages;
  if ('token' in pages) {
    const isLast = pages.by === 'last';
    const token = member(isLast ? items.at(-1) : data, pages.token);
    // A cursor of 0 leads nowhere, an id of 0 does.
    const isOver = isLast ? member(data, pages.more) !== true : token === 0;
    return isOver || !isValue(token) ? undefined : { [parameter]: token };
  }
  const first = pages.by === 'page' ? 1 : 0;
  const now = Number(member(data, pages.at) ?? query[parameter] ?? first);
  const next = now + (first || items.length);
  const all = member(data, pages.all);
  const isOver = isValue(all)
    ? next >= Number(all) + first
    : // A page with fewer items than were asked for.
      items.length < Number(query[pages.size ?? ''] ?? 1);
  return isOver || !items.length ? undefined : { [parameter]: next };
}

/** The list in an answer; empty where there is none. */
export function itemsIn(pages: Pages | undefined, data: unknown): readonly unknown[] {
  const list = member(data, pages?.items);
  return Array.isArray(list) ? list : [];
}

/** The address of what comes next in a header `Link` (RFC 8288). */
function linkIn(header: string | null): string | undefined {
  return header?.match(/<([^<>]*)>[^<>]*;\s*rel="?[^";<>]*\bnext\b/i)?.[1];
}

/** The query of an address, whatever else is in it; undefined where it has none: it leads nowhere that this operation knows. */
function queryOf(address: string): Readonly<Record<string, unknown>> | undefined {
  const [, query] = /^[^#]*?\?([^#]+)/.exec(address) ?? [];
  const values = new URLSearchParams(query);
  return query
    ? Object.fromEntries([...values.keys()].map((name) => [name, values.getAll(name)]))
    : undefined;
}

function member(data: unknown, way: Way | undefined): unknown {
  return way?.reduce<unknown>((value, name) => Object(value)[name], data);
}

function isValue(value: unknown): value is string | number {
  return value !== '' && (typeof value === 'string' || typeof value === 'number');
}
