import { inspect } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { binary, createClient, oauth2, type Client, type OAuth2Options } from './index.js';
import { anything, list } from './operations.test-helper.js';
import { caught, serve } from './server.test-helper.js';

const account = {
  tokenUrl: 'https://id.example/oauth/token',
  clientId: 'id',
  clientSecret: 's3cr3t',
  grant: { grant_type: 'account_credentials', account_id: 'a1' },
} as const satisfies OAuth2Options;

interface Asked {
  readonly headers: Headers;
  readonly form: Record<string, string>;
}

/** A token endpoint: its answers, numbered, and what it was asked. */
function endpoint(answer: (number: number) => object = () => ({}), status = 200) {
  const asked: Asked[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const form = Object.fromEntries(new URLSearchParams(await request.text()));
    asked.push({ headers: request.headers, form });
    const number = asked.length;
    await new Promise((resolve) => setTimeout(resolve, 5));
    return Response.json({ access_token: `t${number}`, ...answer(number) }, { status });
  };
  return { asked, fetch };
}

/** A client whose API takes some tokens, and which of them it was sent. */
function api(
  takes: (token: string) => boolean,
  options: Partial<OAuth2Options>,
): { readonly client: Client; readonly sent: string[] } {
  const sent: string[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const token = request.headers.get('authorization')?.replace('Bearer ', '') ?? '';
    sent.push(token);
    return takes(token) ? Response.json({ total: 1 }) : Response.json({}, { status: 401 });
  };
  const auth = oauth2({ ...account, ...options });
  return { client: createClient({ baseUrl: 'http://x/v2', auth, fetch }), sent };
}

const any = (): boolean => true;

afterEach(() => {
  vi.useRealTimers();
});

describe('oauth2', () => {
  test('asks for one token however many calls wait, as the grant says', async () => {
    const { asked, fetch } = endpoint();
    const { client, sent } = api(any, { fetch });
    await Promise.all(Array.from({ length: 50 }, () => list(client)));
    expect(sent).toEqual(Array.from({ length: 50 }, () => 't1'));
    expect(asked.map(({ form }) => form)).toEqual([account.grant]);
    expect(asked[0]?.headers.get('authorization')).toBe(`Basic ${btoa('id:s3cr3t')}`);
  });

  test.for<[string, Partial<OAuth2Options>, object, string | null]>([
    ['in the form', { clientAuth: 'form' }, { client_id: 'id', client_secret: 's3cr3t' }, null],
    ['public', { clientSecret: undefined }, { client_id: 'id' }, null],
    [
      'with a colon',
      { clientId: 'a:b', clientSecret: 'ä c' },
      {},
      `Basic ${btoa('a%3Ab:%C3%A4%20c')}`,
    ],
  ])('a client that is known %s', async ([, options, form, header]) => {
    const { asked, fetch } = endpoint();
    await list(api(any, { fetch, ...options }).client);
    expect(asked[0]?.form).toEqual({ ...account.grant, ...form });
    expect(asked[0]?.headers.get('authorization')).toBe(header);
  });

  test.for([
    ['a minute before its end', 3600, 3540],
    ['at half the life of a short one', 100, 50],
    ['by the text of a number', '600', 540],
  ] as const)('renews %s', async ([, expires_in, renewed]) => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { asked, fetch } = endpoint(() => ({ expires_in }));
    const { client, sent } = api(any, { fetch });
    await list(client);
    vi.setSystemTime(Date.now() + (renewed - 1) * 1000);
    await list(client);
    vi.setSystemTime(Date.now() + 1000);
    await list(client);
    expect(sent).toEqual(['t1', 't1', 't2']);
    expect(asked).toHaveLength(2);
  });

  test('a token without an end is kept', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { fetch } = endpoint();
    const { client, sent } = api(any, { fetch });
    await list(client);
    vi.setSystemTime(Date.now() + 10 ** 10);
    await list(client);
    expect(sent).toEqual(['t1', 't1']);
  });

  test('calls that are refused with 401 share one new token, and go out once more', async () => {
    const { asked, fetch } = endpoint();
    const { client, sent } = api((token) => token !== 't1', { fetch });
    await Promise.all(Array.from({ length: 10 }, () => list(client)));
    expect(asked).toHaveLength(2);
    expect(sent.filter((token) => token === 't1')).toHaveLength(10);
    expect(sent.filter((token) => token === 't2')).toHaveLength(10);
  });

  test('a second 401 is the answer', async () => {
    const { asked, fetch } = endpoint();
    const { client, sent } = api(() => false, { fetch });
    expect(await list(client).result()).toMatchObject({ ok: false, status: 401 });
    expect(sent).toEqual(['t1', 't2']);
    expect(asked).toHaveLength(2);
  });

  test('a response that is taken goes out once more as well', async () => {
    const { fetch } = endpoint();
    const { client, sent } = api((token) => token !== 't1', { fetch });
    expect((await list(client).response()).status).toBe(200);
    expect(sent).toEqual(['t1', 't2']);
  });

  test('another failure is the answer at once', async () => {
    const { fetch } = endpoint();
    const { client, sent } = api(any, { fetch });
    const forbidding = {
      ...client,
      fetch: async (request: Request) => {
        await client.fetch?.(request);
        return Response.json({}, { status: 403 });
      },
    };
    expect(await list(forbidding).result()).toMatchObject({ status: 403 });
    expect(sent).toEqual(['t1']);
  });

  test('a body that is a stream is not sent twice', async () => {
    const { fetch } = endpoint();
    const { client, sent } = api(() => false, { fetch });
    const body = new Blob(['x']).stream();
    const result = await anything(
      client,
      { body: binary('image/png'), duplex: 'half' },
      { body },
    ).result();
    expect(result).toMatchObject({ status: 401 });
    expect(sent).toEqual(['t1']);
  });

  test('a new refresh token takes the place of the old one, once it is kept', async () => {
    const kept: string[] = [];
    const { asked, fetch } = endpoint((number) => ({ refresh_token: `r${number}`, expires_in: 0 }));
    const { client } = api(any, {
      fetch,
      grant: { grant_type: 'authorization_code', code: 'c', redirect_uri: 'https://app.example' },
      onRefreshToken: async (token) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        kept.push(token);
      },
    });
    await list(client);
    expect(kept).toEqual(['r1']);
    await list(client);
    expect(asked.map(({ form }) => form)).toEqual([
      { grant_type: 'authorization_code', code: 'c', redirect_uri: 'https://app.example' },
      { grant_type: 'refresh_token', refresh_token: 'r1' },
    ]);
  });

  test.for<[string, object, number, string]>([
    ['a code', { access_token: 0, error: 'invalid_client' }, 401, '401 invalid_client'],
    ['a sentence', { access_token: '', error: 'bad s3cr3t!' }, 400, '400'],
    ['no token', { access_token: undefined }, 200, '200'],
  ])(
    'an endpoint that gives %s fails the call, without a secret',
    async ([, body, status, want]) => {
      const { asked, fetch } = endpoint(() => body, status);
      const { client, sent } = api(any, { fetch });
      const error = await caught(list(client));
      expect(error).toMatchObject({ reason: 'request', status: 0 });
      expect(error.cause).toEqual(new Error(`no token from https://id.example: ${want}`));
      expect(inspect(error)).not.toContain('s3cr3t');
      expect(sent).toEqual([]);
      await caught(list(client));
      expect(asked).toHaveLength(2);
    },
  );

  test('a caller who leaves takes no token from the others', async () => {
    const { asked, fetch } = endpoint();
    const { client, sent } = api(any, { fetch });
    const controller = new AbortController();
    const leaving = list(client, {}, { signal: controller.signal }).result();
    const staying = list(client).result();
    controller.abort();
    expect(await leaving).toMatchObject({ reason: 'aborted' });
    expect(await staying).toMatchObject({ ok: true });
    expect(sent).toEqual(['t1']);
    expect(asked).toHaveLength(1);
  });

  test('no secret follows a redirect to another origin: neither of the endpoint nor of a call', async () => {
    const seen: (string | undefined)[] = [];
    const elsewhere = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.end('{"access_token":"stolen"}');
    });
    const away = await serve((_, response) => {
      response.writeHead(307, { location: elsewhere.baseUrl }).end();
    });
    const refused = createClient({
      baseUrl: away.baseUrl,
      auth: oauth2({ ...account, tokenUrl: away.baseUrl }),
    });
    expect(await list(refused).result()).toMatchObject({ reason: 'request' });
    expect(seen).toEqual([]);
    const { fetch } = endpoint();
    const client = createClient({ baseUrl: away.baseUrl, auth: oauth2({ ...account, fetch }) });
    expect(await list(client).result()).toMatchObject({ ok: true });
    expect(seen).toEqual([undefined]);
  });
});
