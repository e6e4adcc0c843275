import { describe, expect, test } from 'vitest';
import {
  apiKey,
  createClient,
  json,
  type Client,
  type Operation,
  type RequestGroups,
} from './index.js';
import { anything } from './operations.test-helper.js';

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly key: string | null;
  readonly body: string;
}

/** A client with a key whose requests to some addresses are sent on, each once. */
function redirecting(places: Readonly<Record<string, string>>, status: number) {
  const seen: Seen[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const { method, url, headers } = request;
    expect(request.redirect).toBe('manual');
    seen.push({ method, url, key: headers.get('x-key'), body: await request.text() });
    const location = places[url];
    return location === undefined
      ? Response.json({})
      : new Response(null, { status, headers: { location } });
  };
  const client: Client = createClient({
    baseUrl: 'http://a/v1',
    auth: apiKey('X-Key', 'k'),
    fetch,
  });
  const send = (operation: Partial<Operation>, request: RequestGroups = { body: { a: 1 } }) =>
    anything(client, { body: json(), ...operation }, request);
  return { seen, send };
}

describe('a key in a header', () => {
  test('goes along within its origin', async () => {
    const { seen, send } = redirecting({ 'http://a/v1/': '/v2/' }, 308);
    await send({});
    expect(seen.map(({ url, key, body }) => [url, key, body])).toEqual([
      ['http://a/v1/', 'k', '{"a":1}'],
      ['http://a/v2/', 'k', '{"a":1}'],
    ]);
  });

  test('stays behind where a redirect leads elsewhere, and is back at home', async () => {
    const places = { 'http://a/v1/': 'http://b/x', 'http://b/x': 'http://a/y' };
    const { seen, send } = redirecting(places, 307);
    await send({});
    expect(seen.map(({ url, key }) => [url, key])).toEqual([
      ['http://a/v1/', 'k'],
      ['http://b/x', null],
      ['http://a/y', 'k'],
    ]);
  });

  test.for([
    [303, 'POST', 'GET', ''],
    [302, 'POST', 'GET', ''],
    [301, 'PUT', 'PUT', '{"a":1}'],
    [302, 'DELETE', 'DELETE', '{"a":1}'],
    [303, 'PUT', 'GET', ''],
    [307, 'PUT', 'PUT', '{"a":1}'],
  ] as const)('%i makes of %s a %s, as fetch does', async ([status, method, then, body]) => {
    const { seen, send } = redirecting({ 'http://a/v1/': '/there' }, status);
    await send({ method });
    expect(seen.at(-1)).toMatchObject({ method: then, url: 'http://a/there', body });
  });

  test('takes no other credentials to another origin, as fetch does not', async () => {
    const arrived: (readonly [string, string | null, string | null, string | null])[] = [];
    const fetch = async ({ url, headers }: Request): Promise<Response> => {
      const names = ['authorization', 'cookie', 'accept'];
      const [mine, cookie, accept] = names.map((name) => headers.get(name));
      arrived.push([url, mine ?? null, cookie ?? null, accept ?? null]);
      const places: Record<string, string> = { 'http://a/': '/here', 'http://a/here': 'http://b/' };
      const location = places[url];
      return location === undefined
        ? Response.json({})
        : new Response(null, { status: 307, headers: { location } });
    };
    const headers = { authorization: 'A', cookie: 'P', accept: 'x' };
    const auth = apiKey('X-Key', 'k');
    await anything(createClient({ baseUrl: 'http://a/', auth, fetch, headers }), {});
    expect(arrived).toEqual([
      ['http://a/', 'A', 'P', 'x'],
      ['http://a/here', 'A', 'P', 'x'],
      ['http://b/', null, null, 'x'],
    ]);
  });

  test.for(['file:///etc/passwd', 'data:application/json,{}', 'http://['])(
    'is sent to no %s: the redirect is the failure',
    async (location) => {
      const { seen, send } = redirecting({ 'http://a/v1/': location }, 302);
      expect(await send({}).result()).toMatchObject({ reason: 'undocumented', status: 302 });
      expect(seen).toHaveLength(1);
    },
  );

  test('a loop ends with the redirect as the failure', async () => {
    const { seen, send } = redirecting({ 'http://a/v1/': 'http://a/v1/' }, 302);
    const result = await send({ method: 'GET' }, {}).result();
    expect(result).toMatchObject({ ok: false, reason: 'undocumented', status: 302 });
    expect(seen).toHaveLength(21);
  });

  test('a response that is taken is the last one', async () => {
    const { send } = redirecting({ 'http://a/v1/': '/there' }, 303);
    expect((await send({}).response()).status).toBe(200);
  });
});
