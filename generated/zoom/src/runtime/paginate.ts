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
  async function* turned<T>(
    given: (items: readonly unknown[], data: unknown) => readonly T[],
  ): AsyncGenerator<T> {
    let pages: Pages | undefined;
    // What the operation knows of its pages comes by here.
    const look: Layer = (exchange, next) => {
      ({ pages } = exchange);
      return next(exchange);
    };
    const looking = { ...client, use: [look, ...(client.use ?? [])] };
    const groups: RequestGroups = Object(request);
    const seen = new Set<unknown>();
    let latest: unknown;
    let next: Readonly<Record<string, unknown>> | undefined = {};
    while (next) {
      const query: Readonly<Record<string, unknown>> = { ...groups.query, ...next };
      const answer = await operation(looking, { ...groups, query }, options).withResponse();
      const items = itemsIn(pages, answer.data);
      next = pages && nextPage(pages, query, items, answer);
      // A server may pay no heed to the number of a page, and give the same one for ever.
      const came = next && /page|offset/.test(`${pages?.by}`) ? JSON.stringify(items) : {};
      if (came !== latest) yield* given(items, answer.data);
      const asked = JSON.stringify(next);
      if (came === latest || seen.has(asked)) {
        const { status, headers, response } = answer;
        const details = { operation, reason: 'decode', status, headers, response } as const;
        throw new ApiError(`${operation.name}: the same page again`, details);
      }
      seen.add(asked);
      latest = came;
    }
  }

  return {
    [Symbol.asyncIterator]: () => turned((items) => items),
    pages: () => turned((_, data) => [data]),
  };
}
