import type { Pages, Way } from './pages.js';
import type { Success } from './result.js';

/**
 * Tells the query of the next page.
 *
 * @param pages how the operation gives them.
 * @param query of this page.
 * @param answer to it.
 * @returns what is other in the next query; undefined after the last page.
 */
export function nextPage(
  pages: Pages,
  query: Readonly<Record<string, unknown>>,
  { data, headers, response }: Success<number, unknown>,
): Readonly<Record<string, unknown>> | undefined {
  const items = itemsIn(pages, data);
  switch (pages.by) {
    case 'token': {
      const token = at(data, pages.token);
      return isValue(token) ? { [pages.parameter]: token } : undefined;
    }
    case 'last': {
      const id = at(items.at(-1), pages.id);
      return at(data, pages.more) === true && isValue(id) ? { [pages.parameter]: id } : undefined;
    }
    case 'page': {
      const page = Number(at(data, pages.page) ?? query[pages.parameter] ?? 1);
      const isLast = isOver(page, at(data, pages.pages)) ?? isShort(items, query, pages.size);
      return isLast || items.length === 0 ? undefined : { [pages.parameter]: page + 1 };
    }
    case 'offset': {
      const offset = Number(query[pages.parameter] ?? 0) + items.length;
      const isLast = isOver(offset, at(data, pages.total)) ?? isShort(items, query, pages.size);
      return isLast || items.length === 0 ? undefined : { [pages.parameter]: offset };
    }
    case 'link': {
      const link = pages.link ? at(data, pages.link) : linkIn(headers.get('link') ?? '');
      if (!isValue(link)) return undefined;
      const { searchParams } = new URL(String(link), response.url || 'http://localhost');
      const names = [...new Set(searchParams.keys())];
      return names.length === 0
        ? undefined
        : Object.fromEntries(names.map((name) => [name, searchParams.getAll(name)]));
    }
  }
}

/** The list in an answer; empty where there is none. */
export function itemsIn({ items }: Pages, data: unknown): readonly unknown[] {
  const list = at(data, items);
  return Array.isArray(list) ? list : [];
}

/** Undefined where the answer does not tell how many there are. */
function isOver(reached: number, all: unknown): boolean | undefined {
  return isValue(all) ? reached >= Number(all) : undefined;
}

/** A page with fewer items than were asked for is the last one. */
function isShort(items: readonly unknown[], query: object, size = ''): boolean {
  const asked = Number(Object.entries(query).find(([name]) => name === size)?.[1] ?? 1);
  return items.length < asked;
}

/** The address of what comes next in a header `Link` (RFC 8288). */
function linkIn(header: string): string | undefined {
  return header
    .split(/,(?=\s*<)/)
    .find((link) => /;\s*rel="?(?:[^";]*\s)?next\b/i.test(link))
    ?.match(/<([^>]*)>/)?.[1];
}

function at(data: unknown, way: Way | undefined): unknown {
  const found = way?.reduce<unknown>(
    (value, name) => (Object.hasOwn(Object(value), name) ? Object(value)[name] : undefined),
    data,
  );
  return found ?? undefined;
}

function isValue(value: unknown): value is string | number {
  return typeof value === 'number' || (typeof value === 'string' && value !== '');
}
