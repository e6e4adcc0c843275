import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  asJsonValue,
  call,
  createClient,
  paginate,
  type Call,
  type CallOptions,
  type Client,
  type Paged,
  type Pages,
  type Success,
} from './index.js';
import { list } from './operations.test-helper.js';
import { caught } from './server.test-helper.js';

interface Item {
  readonly id: number;
}
interface Page {
  readonly users?: readonly Item[];
  readonly [more: string]: unknown;
}
type Query = Readonly<Record<string, string | number | undefined>>;

/** An operation whose pages are turned in some way. */
function turned(pages: Pages) {
  return function listUsers(
    client: Client,
    request?: { readonly query?: Query },
    options?: CallOptions,
  ): Call<Success<200, Page> & Paged<Item>, never> {
    const description = {
      method: 'GET',
      path: '/users',
      success: { 200: asJsonValue },
      pages,
    } as const;
    return call(client, listUsers, request, options, description);
  };
}

/** A client of an API that answers as a function of the query says, and the queries it was sent. */
function api(answer: (query: URLSearchParams) => unknown, headers: Record<string, string> = {}) {
  const asked: string[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const { searchParams } = new URL(request.url);
    asked.push(searchParams.toString());
    // A loop without an end would be one.
    if (asked.length > 20) throw new Error('asked too often');
    const body = answer(searchParams);
    return body instanceof Response ? body : Response.json(body, { headers });
  };
  return { asked, client: createClient({ baseUrl: 'http://x/v2', fetch }) };
}

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const item = (id: number): Item => ({ id });
const items = ['users'];

describe('paginate', () => {
  test('goes by a token until there is none, and keeps the rest of the query', async () => {
    const next: Record<string, object> = {
      '': { users: [item(1), item(2)], token: 'b' },
      b: { users: [item(3)], token: 'c' },
      c: { users: [], token: 'd' },
      d: { users: [item(4)], token: '' },
    };
    const { asked, client } = api((query) => next[query.get('after') ?? '']);
    const listUsers = turned({ by: 'token', parameter: 'after', token: ['token'], items });
    const found = await all(paginate(listUsers, client, { query: { size: 2 } }));
    expect(found.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    expect(asked).toEqual(['size=2', 'size=2&after=b', 'size=2&after=c', 'size=2&after=d']);
  });

  test.for([0, '', null, false])('a token of %j is the end', async (token) => {
    const { asked, client } = api(() => ({ users: [item(1)], token }));
    const listUsers = turned({ by: 'token', parameter: 'after', token: ['token'], items });
    expect(await all(paginate(listUsers, client))).toEqual([item(1)]);
    expect(asked).toEqual(['']);
  });

  test('goes by the last id as long as there is more', async () => {
    const { asked, client } = api((query) => {
      const id = Number(query.get('starting_after') ?? 0) + 1;
      return { data: [item(id)], has_more: id < 3 };
    });
    const pages = {
      by: 'last',
      parameter: 'starting_after',
      token: ['id'],
      more: ['has_more'],
    } as const;
    await all(paginate(turned({ ...pages, items: ['data'] }), client));
    expect(asked).toEqual(['', 'starting_after=1', 'starting_after=2']);
  });

  test.for<[string, Partial<Pages>, Query, (page: number) => object, readonly string[]]>([
    [
      'counted by the answer, from 0',
      { at: ['now'], all: ['all'] },
      {},
      (page) => ({ users: [item(page)], now: page, all: 2 }),
      ['', 'page=1', 'page=2'],
    ],
    [
      'until one is short',
      { size: 'size' },
      { size: 2 },
      (page) => ({ users: page < 3 ? [item(page), item(-page)] : [item(3)] }),
      ['size=2', 'size=2&page=2', 'size=2&page=3'],
    ],
    [
      'until one is empty',
      {},
      { page: 0 },
      (page) => ({ users: page < 2 ? [item(page)] : [] }),
      ['page=0', 'page=1', 'page=2'],
    ],
  ])('goes by numbers: %s', async ([, more, query, answer, want]) => {
    const { asked, client } = api((sent) =>
      answer(Number(sent.get('page') ?? ('at' in more ? 0 : 1))),
    );
    const listUsers = turned({ by: 'page', parameter: 'page', items, ...more } as Pages);
    await all(paginate(listUsers, client, { query }));
    expect(asked).toEqual(want);
  });

  test('goes by an offset, in steps of what came', async () => {
    const { asked, client } = api((query) => {
      const offset = Number(query.get('offset') ?? 0);
      return {
        users: [item(offset), item(offset + 1), item(offset + 2)].slice(0, 7 - offset),
        total: 7,
      };
    });
    const listUsers = turned({ by: 'offset', parameter: 'offset', all: ['total'], items });
    expect(await all(paginate(listUsers, client))).toHaveLength(7);
    expect(asked).toEqual(['', 'offset=3', 'offset=6']);
  });

  test.for([
    ['in the answer', { link: ['links', 'next'] }],
    ['in a header', {}],
  ] as const)(
    'goes by the address of the next page %s, and never to another host',
    async ([, way]) => {
      const { asked, client } = api((query) => {
        const page = Number(query.get('p[n]') ?? 1);
        const next =
          page < 3 ? `https://other.example/users?p%5Bn%5D=${page + 1}&tag=a&tag=b` : undefined;
        const link = next ? `<https://other.example/1>; rel="first", <${next}>; rel="next"` : '';
        return Response.json({ users: [item(page)], links: { next } }, { headers: { link } });
      });
      const found = await all(paginate(turned({ by: 'link', items, ...way }), client));
      expect(found.map(({ id }) => id)).toEqual([1, 2, 3]);
      expect(asked).toEqual(['', 'p%5Bn%5D=2&tag=a&tag=b', 'p%5Bn%5D=3&tag=a&tag=b']);
    },
  );

  test.for([
    ['http://[/?page=2#page=3', ['', 'page=2']],
    ['?page=2?', ['', 'page=2%3F']],
    ['http://[', ['']],
    ['/users#page=2', ['']],
    ['/users?', ['']],
  ] as const)('of the address %s only the query counts', async ([next, want]) => {
    const { asked, client } = api((query) => ({
      users: [item(1)],
      ...(query.has('page') ? {} : { next }),
    }));
    await all(paginate(turned({ by: 'link', link: ['next'], items }), client));
    expect(asked).toEqual(want);
  });

  test.for<[string, Pages, number]>([
    ['a token', { by: 'token', parameter: 'after', token: ['token'], items }, 2],
    ['a page, whatever its number', { by: 'page', parameter: 'page', items }, 2],
    [
      'a page, whatever the answer says',
      { by: 'page', parameter: 'page', at: ['now'], all: ['all'], items },
      2,
    ],
    ['an address', { by: 'link', link: ['next'], items }, 2],
  ])('%s that comes again ends with an error, not a loop', async ([, pages, times]) => {
    const { asked, client } = api(() => {
      const users = [item(1)];
      return { users, token: 'a', next: '/users?page=2', now: 1, all: 3 };
    });
    let found = 0;
    const loop = async (): Promise<void> => {
      for await (const _ of paginate(turned(pages), client)) found += 1;
    };
    const error = await caught(loop());
    // Of a token that is the page before, the answer may be another.
    expect(found).toBe('at' in pages || pages.by === 'page' ? 1 : 2);
    expect(error).toMatchObject({ ok: false, reason: 'decode', status: 200 });
    expect(error.message).toBe('listUsers: the same page again');
    expect(asked).toHaveLength(times);
  });

  test('asks for no page that nobody wants, and begins anew each time', async () => {
    const { asked, client } = api((query) => ({
      users: [item(1), item(2)],
      token: `${query.get('after') ?? ''}x`,
    }));
    const users = paginate(
      turned({ by: 'token', parameter: 'after', token: ['token'], items }),
      client,
    );
    expect(asked).toEqual([]);
    for await (const _ of users) break;
    expect(asked).toEqual(['']);
    let count = 0;
    for await (const _ of users) if ((count += 1) === 3) break;
    expect(asked).toEqual(['', '', 'after=x']);
  });

  test('gives whole pages, and begins where the request says', async () => {
    const { asked, client } = api((query) => ({
      total: 9,
      token: query.get('after') === 'b' ? '' : 'b',
    }));
    const listUsers = turned({ by: 'token', parameter: 'after', token: ['token'], items });
    expect(await all(paginate(listUsers, client, { query: { after: 'a' } }).pages())).toEqual([
      { total: 9, token: 'b' },
      { total: 9, token: '' },
    ]);
    expect(asked).toEqual(['after=a', 'after=b']);
  });

  test('a failure ends the loop as it ends the call, after what came before', async () => {
    const { client } = api((query) =>
      query.has('after') ? Response.json({}, { status: 500 }) : { users: [item(1)], token: 'b' },
    );
    const found: Item[] = [];
    const listUsers = turned({ by: 'token', parameter: 'after', token: ['token'], items });
    const loop = async (): Promise<void> => {
      for await (const one of paginate(listUsers, client)) found.push(one);
    };
    expect(await caught(loop())).toMatchObject({ status: 500 });
    expect(found).toEqual([item(1)]);
  });

  test('is typed by its operation, and takes no other', () => {
    const { client } = api(() => ({}));
    const listUsers = turned({ by: 'link', items });
    expectTypeOf(paginate(listUsers, client)).toExtend<AsyncIterable<Item>>();
    expectTypeOf(paginate(listUsers, client).pages()).toExtend<AsyncIterable<Page>>();
    // @ts-expect-error: its query has no such value
    paginate(listUsers, client, { query: { size: true } });
    // @ts-expect-error: it has no pages
    paginate(list, client);
  });
});
