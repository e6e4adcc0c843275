import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { readSource } from '../source/readSource.ts';
import { isFolder } from '../source/source.ts';
import { watchedAddress } from './watchedAddress.ts';

const minute = 60_000;
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections();
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server whose answers follow each other, the last one for ever; gives a watched address of it, and what was asked. */
async function watching(
  answers: readonly Answer[],
  { name = '/a.json?key=1', signal = new AbortController().signal } = {},
) {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    answers[Math.min(asked.length, answers.length) - 1]?.(request, response);
  });
  servers.push(server);
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const access = { postmanApiKey: 'PMAK-1', postmanApiUrl: url };
  const word = name.startsWith('/') ? url + name : name;
  const thing = watchedAddress((get) => readSource(word, access, get), minute, signal);
  return { look: async () => told(await thing.look()), asked, url };
}

async function told(look: Awaited<ReturnType<ReturnType<typeof watchedAddress>['look']>>) {
  if (look.kind !== 'read') throw new Error(`A look came to ${look.kind}.`);
  const { source, again } = look;
  if (!source.ok) return { text: source.problem.code, again };
  const text = isFolder(source.value) ? '' : Buffer.from(source.value.bytes).toString();
  return { text, again };
}

const answering =
  (status: number, text = '', headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(status, headers).end(text);

test('is asked on the condition that it is another, and not sent again', async () => {
  const modified = 'Sat, 31 Jan 2026 12:00:00 GMT';
  const { look, asked } = await watching([
    answering(200, 'one', { etag: 'W/"1"', 'last-modified': modified }),
    answering(304),
    answering(200, 'two', { etag: '"2"' }),
    answering(304),
  ]);
  const looks = [await look(), await look(), await look(), await look()];
  expect(looks.map(({ text }) => text)).toEqual(['one', 'one', 'two', 'two']);
  expect(
    asked.map(({ headers }) => [headers['if-none-match'], headers['if-modified-since']]),
  ).toEqual([
    [undefined, undefined],
    ['W/"1"', modified],
    ['W/"1"', modified],
    ['"2"', undefined],
  ]);
  expect(looks.map(({ again }) => again)).toEqual([minute, minute, minute, minute]);
});

test('after a redirect, the condition goes to the address that it is of', async () => {
  const { look, asked } = await watching([
    answering(302, '', { location: '/there', etag: '"of the redirect"' }),
    answering(200, 'one', { etag: '"1"' }),
    answering(302, '', { location: '/there' }),
    answering(304),
    answering(302, '', { location: '/elsewhere' }),
    answering(200, 'two'),
  ]);
  expect([(await look()).text, (await look()).text, (await look()).text]).toEqual([
    'one',
    'one',
    'two',
  ]);
  expect(asked.map(({ url, headers }) => [url, headers['if-none-match']])).toEqual([
    ['/a.json?key=1', undefined],
    ['/there', undefined],
    ['/a.json?key=1', undefined],
    ['/there', '"1"'],
    ['/a.json?key=1', undefined],
    ['/elsewhere', undefined],
  ]);
});

test('is asked less often where an answer stays fresh, and never more often', async () => {
  const fresh = (seconds: number) =>
    answering(200, 'x', { 'cache-control': `max-age=${seconds}`, etag: '"1"' });
  const { look } = await watching([
    fresh(300),
    answering(304, '', { 'cache-control': 'max-age=120' }),
    fresh(5),
    fresh(31_536_000),
  ]);
  const waits = [await look(), await look(), await look(), await look()].map(({ again }) => again);
  expect(waits).toEqual([5 * minute, 2 * minute, minute, 60 * minute]);
});

test('that fails is asked at intervals that double, until it is there again', async () => {
  const failing = Array.from({ length: 5 }, () => answering(500));
  const { look, asked } = await watching([
    answering(200, 'one', { etag: '"1"' }),
    ...failing,
    answering(304),
    answering(500),
  ]);
  const looks: Awaited<ReturnType<typeof look>>[] = [];
  for (let count = 0; count < 8; count += 1) looks.push(await look());
  expect(looks.map(({ again }) => again / minute)).toEqual([1, 2, 4, 8, 10, 10, 1, 2]);
  expect(looks[1]?.text).toBe('input-unreachable');
  expect(looks[6]?.text).toBe('one');
  expect(asked[6]?.headers['if-none-match']).toBe('"1"');
});

test('that says when to come back is not asked before', async () => {
  const { look } = await watching([
    answering(503, '', { 'retry-after': '1800' }),
    answering(429, '', { 'retry-after': '1' }),
    answering(429, '', { 'retry-after': '99999999' }),
  ]);
  const waits = [await look(), await look(), await look()].map(({ again }) => again);
  expect(waits).toEqual([30 * minute, 4 * minute, 24 * 60 * minute]);
});

test('of Postman’s API is asked the same way, with the key', async () => {
  const { look, asked } = await watching(
    [answering(200, '{}', { etag: '"1"' }), answering(429, '', { retryafter: '600' })],
    { name: 'postman:12-ab' },
  );
  expect(await look()).toEqual({ text: '{}', again: minute });
  expect(await look()).toEqual({ text: 'input-unreachable', again: 10 * minute });
  expect(asked[1]?.headers).toMatchObject({ 'x-api-key': 'PMAK-1', 'if-none-match': '"1"' });
});

test('that does not answer is left at once when the watch ends', async () => {
  const ending = new AbortController();
  const { look } = await watching([() => ending.abort()], { signal: ending.signal });
  expect((await look()).text).toBe('input-unreachable');
});
