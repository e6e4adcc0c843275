import type { Client, Layer } from './client.js';
import { ApiError } from './errors.js';
import { itemsIn, nextPage } from './nextPage.js';
import type { RequestGroups } from './operation.js';
import type { Paged, Pages } from './pages.js';
import type { Call, Success } from './result.js';

/** A generated function that gives a long list bit by bit. */
export type PagedOperation = (
  client: Client,
  ...rest: never[]
) => Call<Success<number, unknown> & Paged<unknown>, unknown>;

/** What a generated function takes besides its client. */
type Rest<O extends PagedOperation> = O extends (client: Client, ...rest: infer R) => unknown
  ? R
  : never;

type SuccessOf<O extends PagedOperation> =
  ReturnType<O> extends Call<infer S, infer _F> ? S : never;

/** The type of the items of a paged operation. */
export type ItemOf<O extends PagedOperation> =
  SuccessOf<O> extends Paged<infer Item> ? Item : never;

/** A generated function as the loop below calls it: with the request it was given, but for the query. */
type Loose = (
  client: Client,
  request: unknown,
  options: unknown,
) => Call<Success<number, unknown>, unknown>;

/** The items of all pages, one by one; or the pages. Each loop begins anew. */
export interface Pagination<Item, Data> extends AsyncIterable<Item> {
  /** @returns the answers, whole, one a page. */
  pages(): AsyncIterable<Data>;
}

/**
 * Goes through all pages of a list. The next page is asked for when the items of this one are used up, and not at all once
 * the loop is left.
 *
 * @param operation a generated function that gives its list in pages; the compiler takes no other.
 * @param client to call it with.
 * @param rest the request of the first page, where the loop may begin at a later one, and the options of each call: a
 *   timeout is that of a page, a signal ends the loop.
 * @returns the items; or, by `pages()`, the answers.
 * @throws ApiError like each call; and with the reason `decode` where a page comes again, which would never end.
 * @example
 * for await (const registrant of paginate(listRegistrants, zoom, { path: { meetingId: 1 } })) {
 *   console.log(registrant.email);
 * }
 * for await (const page of paginate(listRegistrants, zoom, { path: { meetingId: 1 } }).pages()) {
 *   console.log(page.total_records);
 * }
 */
export function paginate<O extends PagedOperation>(
  operation: O,
  client: Client,
  ...rest: Rest<O>
): Pagination<ItemOf<O>, SuccessOf<O>['data']>;
export function paginate(
  operation: Loose,
  client: Client,
  ...[request, options]: readonly unknown[]
): Pagination<unknown, unknown> {
  async function* answers(): AsyncGenerator<readonly [unknown, Pages]> {
    let pages: Pages | undefined;
    // What the operation knows of its pages comes by here.
    const look: Layer = (exchange, next) => {
      ({ pages } = exchange);
      return next(exchange);
    };
    const looking = { ...client, use: [look, ...(client.use ?? [])] };
    const seen = new Set<string>();
    let latest: string | undefined;
    const groups: RequestGroups = Object(request);
    let query: Readonly<Record<string, unknown>> = { ...groups.query };
    for (;;) {
      const answer = await operation(looking, { ...groups, query }, options).withResponse();
      if (!pages) throw new TypeError(`${operation.name} has no pages`);
      yield [answer.data, pages];
      const next = nextPage(pages, query, answer);
      if (!next) return;
      // A server that pays no heed to the number of a page gives the same one for ever.
      const counted = pages.by === 'page' || pages.by === 'offset';
      const items = counted ? JSON.stringify(itemsIn(pages, answer.data)) : '';
      const asked = JSON.stringify(next);
      if (seen.has(asked) || (counted && items === latest)) {
        const { status, headers, response } = answer;
        const cause = new Error('the same page came again');
        const details = { operation, reason: 'decode', status, headers, response, cause } as const;
        throw new ApiError(`${operation.name}: ${cause.message}`, details);
      }
      seen.add(asked);
      latest = items;
      query = { ...groups.query, ...next };
    }
  }

  return {
    async *[Symbol.asyncIterator]() {
      for await (const [data, pages] of answers()) yield* itemsIn(pages, data);
    },
    async *pages() {
      for await (const [data] of answers()) yield data;
    },
  };
}
