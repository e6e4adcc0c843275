import type { Operation, Parameter } from '../../api/index.ts';
import {
  kindsOf,
  listIn,
  membersOf,
  objectIn,
  plainName,
  type List,
  type Member,
  type Way,
} from './members.ts';
import * as names from './names.ts';

/** How the next page is asked for. */
type Turning =
  | { readonly by: 'token'; readonly parameter: string; readonly token: Way }
  | {
      readonly by: 'last';
      readonly parameter: string;
      /** Within the last item. */
      readonly token: Way;
      readonly more: Way;
    }
  | {
      readonly by: 'page' | 'offset';
      readonly parameter: string;
      /** The number of this page. */
      readonly at?: Way;
      /** The number of all pages, or of all items. */
      readonly all?: Way;
      /** The parameter that says how many items a page has. */
      readonly size?: string;
    }
  | { readonly by: 'link'; readonly link?: Way };

/** How an operation gives a long list in pages. */
export type Paging = Turning & {
  /** Where the list is; empty where the answer is the list. */
  readonly items: Way;
};

/**
 * How the pages of an operation are turned, learnt from its query parameters and from what its answer has. A view of the
 * operation, no fact of its own: what is corrected of the one holds for the other.
 *
 * @returns undefined where the operation gives no list, or nothing says how it goes on.
 */
export function pagingOf(operation: Operation): Paging | undefined {
  const known = found.get(operation);
  if (known !== undefined) return known.paging;
  const paging = turned(operation);
  found.set(operation, { paging });
  return paging;
}

/** Types, functions, docs and pages all ask for it. */
const found = new WeakMap<Operation, { readonly paging: Paging | undefined }>();

function turned(operation: Operation): Paging | undefined {
  if (operation.method !== 'GET') return undefined;
  const [response, ...others] = operation.responses;
  if (response?.kind !== 'json' || response.schema === undefined || others.length > 0)
    return undefined;
  const list = listIn(response.schema, operation.path);
  if (list === undefined) return undefined;
  const query = operation.parameters.filter(
    (one) => one.in === 'query' && one.encoding === undefined,
  );
  const members = membersOf(response.schema);
  const turning =
    byToken(query, members) ??
    byLast(query, members, list) ??
    byLink(members, response.headers) ??
    byPage(query, members) ??
    byOffset(query, members);
  return turning === undefined ? undefined : { ...turning, items: list.way };
}

/** The answer has the next value of a parameter, under its name or one that vendors give to it. */
function byToken(query: readonly Parameter[], members: readonly Member[]): Turning | undefined {
  for (const { name: parameter } of query) {
    const name = plainName(parameter);
    if (!names.tokenParameters.test(name)) continue;
    const texts = members.filter(isTextOrNumber);
    const token =
      texts.find((member) => member.name === name && member.name.includes('next')) ??
      texts.find((member) => names.tokens.test(member.name)) ??
      // `{ "cursors": { "after": … } }`: where the answer is to be gone on from, if it is said so.
      texts.find((member) => member.name === name && member.way.length > 1);
    // A parameter that takes the next token says by its name whence; a short list that was saved has none.
    const way = token?.way ?? (name.startsWith('next') ? [parameter] : undefined);
    if (way !== undefined) return { by: 'token', parameter, token: way };
  }
  return undefined;
}

/** The id of the last item is the next value of a parameter. */
function byLast(
  query: readonly Parameter[],
  members: readonly Member[],
  list: List,
): Turning | undefined {
  const parameter = named(query, names.lastParameters);
  const more = members.find(
    ({ name, schema }) => names.mores.test(name) && schema.type === 'boolean',
  );
  const id = objectIn(list.schema.items)?.properties['id'];
  return parameter === undefined || more === undefined || id === undefined
    ? undefined
    : { by: 'last', parameter, token: ['id'], more: more.way };
}

/** The answer has the address of the next page. */
function byLink(members: readonly Member[], headers: readonly string[]): Turning | undefined {
  const link = members.find(
    ({ name, way, schema }) =>
      kindsOf(schema).every(({ type }) => type === undefined || type === 'string') &&
      (names.links.test(name) || (name === 'href' && plainName(way.at(-2) ?? '') === 'next')),
  );
  if (link !== undefined) return { by: 'link', link: link.way };
  return headers.includes('link') ? { by: 'link' } : undefined;
}

function byPage(query: readonly Parameter[], members: readonly Member[]): Turning | undefined {
  const parameter = named(query, names.pageParameters);
  if (parameter === undefined) return undefined;
  const at = numberIn(members, names.pageNumbers);
  const all = numberIn(members, names.pageCounts);
  const size = named(query, names.sizes);
  return {
    by: 'page',
    parameter,
    ...(at === undefined ? {} : { at }),
    ...(all === undefined ? {} : { all }),
    ...(size === undefined ? {} : { size }),
  };
}

function byOffset(query: readonly Parameter[], members: readonly Member[]): Turning | undefined {
  const parameter = named(query, names.offsetParameters);
  const all = numberIn(members, names.totals);
  const size = named(query, names.sizes);
  // An offset that goes with neither is one into something else: a text, a track.
  if (parameter === undefined || (all ?? size) === undefined) return undefined;
  return {
    by: 'offset',
    parameter,
    ...(all === undefined ? {} : { all }),
    ...(size === undefined ? {} : { size }),
  };
}

function named(query: readonly Parameter[], wanted: RegExp): string | undefined {
  return query.find(({ name }) => wanted.test(plainName(name)))?.name;
}

function numberIn(members: readonly Member[], wanted: RegExp): Way | undefined {
  return members.find(
    ({ name, schema }) =>
      wanted.test(name) &&
      kindsOf(schema).some(({ type }) => type === 'integer' || type === 'number'),
  )?.way;
}

/** What was null wherever it was saved may be either. */
function isTextOrNumber({ schema }: Member): boolean {
  return kindsOf(schema).every(
    ({ type }) =>
      type === undefined || type === 'string' || type === 'integer' || type === 'number',
  );
}
