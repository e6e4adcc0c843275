import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import {
  apiKey,
  basic,
  bearer,
  binary,
  byScheme,
  createClient,
  json,
  multipart,
  oauth2,
  text,
  urlencoded,
  type Client,
  type Operation,
  type Unsigned,
} from './index.js';
import { anything, list, seen } from './operations.test-helper.js';
import { answering, caught } from './server.test-helper.js';

const endpoint = {
  tokenUrl: 'http://localhost/token',
  clientId: 'c',
  grant: { grant_type: 'client_credentials' },
} as const;

function giving(access_token: string): () => Promise<Response> {
  return async () => Response.json({ access_token });
}

const signed = (auth: NonNullable<Client['auth']>, operation: Partial<Operation> = {}) =>
  seen((client) => anything({ ...client, auth }, operation));

describe('credentials', () => {
  test('bearer, given or asked for', async () => {
    expect((await signed(bearer('t'))).headers.authorization).toBe('Bearer t');
    expect((await signed(bearer(async () => 'u'))).headers.authorization).toBe('Bearer u');
  });

  test('basic, in UTF-8', async () => {
    const { headers } = await signed(basic('ada', 'pässwörd€'));
    const [, encoded = ''] = headers.authorization?.split(' ') ?? [];
    expect(Buffer.from(encoded, 'base64').toString()).toBe('ada:pässwörd€');
  });

  test('apiKey in a header or in the query', async () => {
    expect((await signed(apiKey('x-key', 'k'))).headers['x-key']).toBe('k');
    expect((await signed(apiKey('key', () => 'a&b', 'query'))).url).toBe('/v2/?key=a%26b');
  });

  test('none for an operation without', async () => {
    expect((await signed(bearer('t'), { auth: false })).headers).not.toHaveProperty(
      'authorization',
    );
  });

  test('those of its own kind for an operation that names one, and of no other', async () => {
    const auth = byScheme({ bearer: bearer('t'), basic: basic('u', 'p'), 'X-Key': undefined });
    expect((await signed(auth, { scheme: 'basic' })).headers.authorization).toBe('Basic dTpw');
    expect((await signed(auth, { scheme: 'bearer' })).headers.authorization).toBe('Bearer t');
    expect((await signed(auth)).headers).not.toHaveProperty('authorization');
    expect((await signed(bearer('t'), { scheme: 'basic' })).headers.authorization).toBe('Bearer t');
  });

  test.for(['X-Key', 'digest', 'constructor', '__proto__'])(
    'a kind without an entry, %s, fails as request, and nothing is sent',
    async (scheme) => {
      let sent = 0;
      const fetch = async (): Promise<Response> => {
        sent += 1;
        return new Response();
      };
      const auth = byScheme({ bearer: bearer('t'), 'X-Key': undefined });
      const client = createClient({ baseUrl: 'http://localhost', auth, fetch });
      const error = await caught(anything(client, { scheme }));
      expect(error.reason).toBe('request');
      expect(String(error.cause)).toContain(scheme);
      expect(sent).toBe(0);
    },
  );

  test.for<[string, Partial<Operation>, unknown, unknown, string | null]>([
    ['nothing', {}, undefined, null, null],
    ['JSON', { body: json() }, { a: 1 }, '{"a":1}', 'application/json'],
    [
      'a form',
      { body: urlencoded() },
      { a: ['b&c', 'd'] },
      new URLSearchParams('a=b%26c&a=d'),
      'application/x-www-form-urlencoded;charset=UTF-8',
    ],
    ['text', { body: text('application/xml') }, '<a/>', '<a/>', 'application/xml'],
    [
      'bytes',
      { body: binary('image/png') },
      new Uint8Array([1, 2]),
      new Uint8Array([1, 2]),
      'image/png',
    ],
    ['parts', { body: multipart() }, { a: 'b' }, expect.any(FormData), null],
  ])('a hook sees all that it may have to sign: %s', async ([, operation, body, want, type]) => {
    const requests: Unsigned[] = [];
    const auth = (request: Unsigned): void => {
      requests.push(request);
      request.headers.set('x-signature', 's');
      request.url.searchParams.set('signed', '1');
    };
    const { headers, url } = await seen((client) =>
      anything({ ...client, auth }, { ...operation, method: 'PUT' }, { body }),
    );
    const [request] = requests;
    expect(request?.method).toBe('PUT');
    expect(request?.signal).toBeInstanceOf(AbortSignal);
    expect(request?.body).toEqual(want);
    expect(request?.headers.get('content-type')).toBe(type);
    expect(headers['x-signature']).toBe('s');
    expect(url).toBe('/v2/?signed=1');
    if (type !== null) expect(headers['content-type']).toBe(type);
  });

  test.for<[string, Partial<Client>]>([
    ['a bearer token', { auth: bearer('s3cr3t\nx') }],
    ['a key', { auth: apiKey('x-key', 's3cr3t\nx') }],
    ['a new token', { auth: oauth2({ ...endpoint, fetch: giving('s3cr3t\nx') }) }],
  ])('%s that is no header value fails as request, and is not printed', async ([, part]) => {
    const error = await caught(list(createClient({ baseUrl: 'http://localhost', ...part })));
    expect(error.reason).toBe('request');
    expect(String(error.cause)).toMatch(/TypeError: (?:authorization|x-key) cannot be sent/);
    expect(inspect(error, { showHidden: true })).not.toContain('s3cr3t');
  });

  test.for<[string, Partial<Client>]>([
    ['a bearer token', { auth: bearer('s3cr3t') }],
    ['a key in the address', { auth: apiKey('key', 's3cr3t', 'query') }],
    ['a header', { headers: { authorization: 's3cr3t' } }],
  ])('%s is in an error’s request, and not printed with it', async ([, part]) => {
    const error = await caught(list({ ...(await answering(500)), ...part }));
    const { url, headers } = error.request ?? {};
    expect(`${url} ${headers?.get('authorization')}`).toContain('s3cr3t');
    expect(error.response?.status).toBe(500);
    expect(inspect(error, { showHidden: true })).not.toContain('s3cr3t');
    expect(JSON.stringify(error)).not.toContain('s3cr3t');
  });
});
