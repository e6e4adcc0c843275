import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { readSource } from './readSource.ts';
import { isFolder } from './source.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server of a test's own; gives its address and what it was asked. */
async function serving(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ readonly url: string; readonly asked: readonly IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked };
}

const key = 'PMAK-very-secret';

async function read(name: string, access = {}): Promise<unknown> {
  const source = await readSource(name, access);
  if (!source.ok) return source.problem;
  return isFolder(source.value) ? undefined : Buffer.from(source.value.bytes).toString();
}

describe('a URL', () => {
  test('is fetched, redirects followed', async () => {
    const { url } = await serving(({ url: path }, response) => {
      if (path === '/old') response.writeHead(302, { location: '/new' }).end();
      else response.end('{"item":[]}');
    });
    expect(await read(`${url}/old`)).toBe('{"item":[]}');
  });

  test.for<[what: string, status: number, type: string, body: string, want: object]>([
    ['not there', 404, 'text/plain', '', { code: 'input-not-found' }],
    ['closed', 401, 'text/plain', '', { code: 'input-not-allowed' }],
    ['broken', 500, 'text/plain', '', { code: 'input-unreachable' }],
    ['a page by its type', 200, 'text/html; charset=utf-8', 'x', { message: /web page/ }],
    ['a page by its looks', 200, 'text/plain', ' \n<!DOCTYPE html><p>', { message: /web page/ }],
  ])('that is %s', async ([, status, type, body, want]) => {
    const { url } = await serving((_, response) =>
      response.writeHead(status, { 'content-type': type }).end(body),
    );
    const problem = await read(`${url}/a.json?token=SECRET#SECRET`);
    const expected = Object.fromEntries(
      Object.entries(want).map(([name, value]) => [
        name,
        value instanceof RegExp ? expect.stringMatching(value) : value,
      ]),
    );
    expect(problem).toMatchObject({ ...expected, place: `${url}/a.json` });
    expect(JSON.stringify(problem)).not.toContain('SECRET');
  });

  test('that nobody answers at', async () => {
    const { url } = await serving((_, response) => response.end());
    servers.splice(0).forEach((server) => server.close());
    expect(await read(`${url}/a.json`)).toMatchObject({
      code: 'input-unreachable',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  test('that redirects without end, or to a file', async () => {
    const { url } = await serving(({ url: path }, response) => {
      const location = path === '/loop' ? '/loop' : 'file:///etc/passwd';
      response.writeHead(302, { location }).end();
    });
    expect(await read(`${url}/loop`)).toMatchObject({ code: 'input-unreachable' });
    expect(await read(`${url}/file`)).toMatchObject({ code: 'input-unreachable' });
  });

  test('with a password in it is refused, and the password not repeated', async () => {
    const problem = await read('http://user:SECRET@127.0.0.1/a.json');
    expect(problem).toMatchObject({ code: 'input-not-allowed' });
    expect(JSON.stringify(problem)).not.toContain('SECRET');
  });
});

describe('postman:<id>', () => {
  const api = (url: string, postmanApiKey: string | undefined = key) => ({
    postmanApiKey,
    postmanApiUrl: `${url}/`,
  });

  test('asks the API with the key', async () => {
    const { url, asked } = await serving((_, response) => response.end('{"collection":{}}'));
    expect(await read('postman:12-ab', api(url))).toBe('{"collection":{}}');
    expect(asked[0]?.url).toBe('/collections/12-ab');
    expect(asked[0]?.headers['x-api-key']).toBe(key);
  });

  test.for<[number, string]>([
    [401, 'input-not-allowed'],
    [403, 'input-not-allowed'],
    [404, 'input-not-found'],
    [429, 'input-unreachable'],
    [500, 'input-unreachable'],
  ])('answered with %i', async ([status, code]) => {
    const { url } = await serving((_, response) => response.writeHead(status).end('{"error":{}}'));
    const problem = await read('postman:12-ab', api(url));
    expect(problem).toMatchObject({ code, place: 'postman:12-ab' });
    expect(JSON.stringify(problem)).not.toContain(key);
  });

  test('never hands the key to another origin', async () => {
    const elsewhere = await serving((_, response) => response.end('{}'));
    const { url, asked } = await serving(({ url: path }, response) => {
      const location = path === '/collections/x' ? '/there' : `${elsewhere.url}/taken`;
      response.writeHead(307, { location }).end();
    });
    expect(await read('postman:x', api(url))).toBe('{}');
    expect(asked[1]?.headers['x-api-key']).toBe(key);
    expect(elsewhere.asked[0]?.headers).not.toHaveProperty('x-api-key');
  });

  test.for<[what: string, name: string, access: object, code: string]>([
    ['no key', 'postman:x', {}, 'input-not-allowed'],
    ['an empty key', 'postman:x', { postmanApiKey: '' }, 'input-not-allowed'],
    ['a key that is none', 'postman:x', { postmanApiKey: 'SECRET\nx' }, 'input-not-allowed'],
    ['no id', 'postman:', { postmanApiKey: key }, 'usage'],
    ['a path for an id', 'postman:../me', { postmanApiKey: key }, 'usage'],
    ['no address', 'postman:x', { postmanApiKey: key, postmanApiUrl: 'file:///x' }, 'usage'],
  ])('%s', async ([, name, access, code]) => {
    const problem = await read(name, access);
    expect(problem).toMatchObject({ code });
    expect(JSON.stringify(problem)).not.toMatch(/SECRET|very-secret/);
  });
});
