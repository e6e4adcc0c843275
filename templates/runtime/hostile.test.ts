import { EventEmitter, getEventListeners, once } from 'node:events';
import type { Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import {
  asJsonValue,
  call,
  callStream,
  createClient,
  jsonLines,
  type Call,
  type CallOptions,
  type Client,
  type Failure,
  type Success,
  type Unsigned,
} from './index.js';
import { anything } from './operations.test-helper.js';
import { serve } from './server.test-helper.js';

function get(client: Client, options?: CallOptions): Call<Success<200, unknown>, Failure<400, 7>> {
  return call(client, get, {}, options, {
    method: 'GET',
    path: '/x',
    success: { 200: asJsonValue },
    failures: { 400: [7] },
  });
}

function events(
  client: Client,
  options?: CallOptions,
): Call<Success<200, AsyncIterable<unknown>>, never> {
  const stream = { ...jsonLines, type: /text/ };
  return callStream(client, events, {}, options, {
    method: 'GET',
    path: '/x',
    success: {},
    stream,
  });
}

/** Does nothing until it is aborted. */
const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });

test('an error body without end is cut at about a million characters, and its connection let go', async () => {
  const server = new EventEmitter();
  const gone = once(server, 'gone');
  const client = await serve((_, response) => {
    response.writeHead(500).write('x'.repeat(5_000_000));
    response.on('close', () => server.emit('gone'));
  });
  const result = await get(client).result();
  expect(result).toMatchObject({ reason: 'undocumented', status: 500 });
  const length = result.ok ? 0 : String(result.body).length;
  expect(length).toBeGreaterThan(1_000_000);
  expect(length).toBeLessThan(1_200_000);
  await gone;
});

test('an error body that drips is cut after 10 seconds', async () => {
  let stop = false;
  // A response of our own, so that the clock can be turned.
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"code":')),
    cancel: () => {
      stop = true;
    },
  });
  const cut = vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), milliseconds / 1000);
    return controller.signal;
  });
  const client = createClient({
    baseUrl: 'http://x',
    fetch: async () => new Response(body, { status: 400 }),
  });
  const result = await get(client).result();
  expect(cut).toHaveBeenCalledWith(10_000);
  cut.mockRestore();
  expect(result).toMatchObject({ reason: 'documented', status: 400, body: '{"code":' });
  expect(stop).toBe(true);
});

test('an error body that breaks off keeps the status and what has come', async () => {
  const client = await serve((_, response) => {
    response.writeHead(502).write('<html>');
    setTimeout(() => response.destroy(), 20);
  });
  expect(await get(client).result()).toMatchObject({
    reason: 'undocumented',
    status: 502,
    body: '<html>',
  });
});

test('a connection reset is reason network, before and after the headers', async () => {
  const before = await serve((request) => request.socket.destroy());
  const result = await get(before).result();
  expect(result).toMatchObject({ reason: 'network', status: 0 });
  expect(!result.ok && result.response).toBe(undefined);
  expect(!result.ok && result.cause).toBeInstanceOf(TypeError);
  const after = await serve((_, response) => {
    response.writeHead(200).write('{"a":');
    setTimeout(() => response.destroy(), 20);
  });
  expect(await get(after).result()).toMatchObject({ reason: 'network', status: 200 });
});

test.for(['no headers', 'no body', 'no error body'])('timeout: %s', async (kind) => {
  const client = await serve((_, response) => {
    if (kind === 'no headers') return;
    response.writeHead(kind === 'no body' ? 200 : 500).write('{');
  });
  expect(await get(client, { timeout: 30 }).result()).toMatchObject({ reason: 'timeout' });
  expect(await get({ ...client, timeout: 30 }).result()).toMatchObject({ reason: 'timeout' });
});

test('timeout: a hook and a fetch that heed the signal', async () => {
  const base = { baseUrl: 'http://x', timeout: 20 };
  const auth = ({ signal }: Unsigned): Promise<never> => aborted(signal);
  expect(await get(createClient({ ...base, auth })).result()).toMatchObject({
    reason: 'timeout',
    status: 0,
  });
  const fetch = ({ signal }: Request): Promise<never> => aborted(signal);
  expect(await get(createClient({ ...base, fetch })).result()).toMatchObject({
    reason: 'timeout',
    status: 0,
  });
});

test("timeout: a caller's own AbortSignal.timeout says so too", async () => {
  const client = await serve(() => {});
  const signal = AbortSignal.timeout(20);
  expect(await get(client, { signal }).result()).toMatchObject({ reason: 'timeout' });
});

test('a timeout of a call wins, and one without end is none', async () => {
  const client = await serve((_, response) => void setTimeout(() => response.end('1'), 50));
  const impatient = { ...client, timeout: 10 };
  expect(await get(impatient, { timeout: Infinity })).toBe(1);
  expect(await get(impatient, { timeout: 0 })).toBe(1);
});

test('no timer holds the process, no listener stays on the signal', async () => {
  const client = await serve((_, response) => response.end('1'));
  const timers = (): number =>
    process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const { signal } = new AbortController();
  const before = timers();
  const pending = get(client, { signal, timeout: 60_000 });
  expect(getEventListeners(signal, 'abort')).toHaveLength(1);
  expect(timers()).toBe(before);
  await pending;
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
});

test('garbage collection takes no signal before it fires', async () => {
  const client = await serve((request, response) => {
    if (request.method === 'GET') response.writeHead(200).write('{');
  });
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  const beat = setInterval(() => typeof collect === 'function' && collect(), 20);
  const late = (): AbortSignal => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 1500);
    return controller.signal;
  };
  const outcomes = await Promise.all([
    get(client, { timeout: 1500 }).result(),
    get(client, { signal: late() }).result(),
    get(client, { signal: late(), timeout: 60_000 }).result(),
    get(client, { signal: new AbortController().signal, timeout: 1500 }).result(),
  ]);
  expect(outcomes.map((result) => !result.ok && result.reason)).toEqual([
    'timeout',
    'aborted',
    'aborted',
    'timeout',
  ]);
  // A body that was taken has nobody but the signal to end it.
  const takes = [{ timeout: 1500 }, { signal: late() }].map(async (options) => {
    const response = await get(client, options).response();
    await expect(response.text()).rejects.toThrow(/abort/);
  });
  await Promise.all(takes);
  clearInterval(beat);
});

test('a signal that lives on remembers no call, and connections are kept', async () => {
  const connections = new Set<Socket>();
  const client = await serve((request, response) => {
    connections.add(request.socket);
    if (request.url === '/v2/none') response.writeHead(204).end();
    else response.end('{"a":1}');
  });
  const { signal } = new AbortController();
  for (let round = 0; round < 50; round += 1) {
    await get(client, { signal, timeout: 60_000 });
    await anything(client, { path: '/none' }, {}, { signal }).result();
  }
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  expect(connections.size).toBeLessThan(5);
});

test('a signal that calls share at a time remembers none of them, whatever is collected meanwhile', async () => {
  const { signal } = new AbortController();
  const client = createClient({
    baseUrl: 'http://x',
    fetch: async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return new Response('1');
    },
  });
  const calls = Array.from({ length: 9 }, () => get(client, { signal }));
  const streams = Array.from({ length: 9 }, () => events(client, { signal }));
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  const collect = (): unknown => typeof gc === 'function' && gc();
  await new Promise((resolve) => setTimeout(resolve, 5));
  collect();
  await Promise.all(calls);
  const opened = await Promise.all(streams);
  collect();
  for (const stream of opened) for await (const _ of stream) continue;
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  const late = AbortSignal.abort();
  await get(client, { signal: late }).result();
  expect(getEventListeners(late, 'abort')).toHaveLength(0);
});

test('aborting: before, while waiting, while reading', async () => {
  let sent = 0;
  const controller = new AbortController();
  const client = await serve((_, response) => {
    sent += 1;
    response.writeHead(200).write('{');
    setTimeout(() => controller.abort(new Error('enough')), 50);
  });
  const early = await get(client, { signal: AbortSignal.abort('why') }).result();
  expect(early).toMatchObject({ reason: 'aborted', cause: 'why' });
  const silent = AbortSignal.abort(null);
  expect(await get(client, { signal: silent }).result()).toMatchObject({ reason: 'aborted' });
  expect(sent).toBe(0);
  const late = await get(client, { signal: controller.signal }).result();
  expect(late).toMatchObject({ reason: 'aborted', cause: new Error('enough') });
  expect(sent).toBe(1);
});

test('aborting while credentials are fetched sends nothing', async () => {
  const controller = new AbortController();
  const fetch = vi.fn<(request: Request) => Promise<Response>>();
  const client = createClient({
    baseUrl: 'http://x',
    fetch,
    auth: async () => {
      controller.abort();
    },
  });
  expect(await get(client, { signal: controller.signal }).result()).toMatchObject({
    reason: 'aborted',
  });
  expect(fetch).not.toHaveBeenCalled();
});

test('the signal goes on to end a body taken with response()', async () => {
  const client = await serve((_, response) => void response.writeHead(200).write('{'));
  const controller = new AbortController();
  const response = await get(client, { signal: controller.signal, timeout: 10_000 }).response();
  const text = response.text();
  controller.abort(new Error('enough'));
  await expect(text).rejects.toThrow('enough');
});

test('a failure nobody awaits ends no process; the request is sent all the same', async () => {
  const unhandled = vi.fn<() => void>();
  process.on('unhandledRejection', unhandled);
  let sent = 0;
  const client = await serve((_, response) => {
    sent += 1;
    response.writeHead(500).end();
  });
  get(client);
  const asked = get(client);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await asked.result()).toMatchObject({ status: 500 });
  process.off('unhandledRejection', unhandled);
  expect(sent).toBe(2);
  expect(unhandled).not.toHaveBeenCalled();
});

const never = (): Promise<never> => new Promise(() => {});
const endless = async (): Promise<Response> => new Response(new ReadableStream({}));

test.for<[string, Partial<Client>]>([
  ['an auth hook', { auth: never }],
  ['a fetch', { fetch: never }],
  ['a body', { fetch: endless }],
])('%s that knows no signal does not outlast the timeout, nor an abort', async ([, part]) => {
  const client = createClient({ baseUrl: 'http://127.0.0.1', ...part });
  expect(await get(client, { timeout: 20 }).result()).toMatchObject({ reason: 'timeout' });
  const controller = new AbortController();
  const pending = get(client, { signal: controller.signal });
  controller.abort();
  expect(await pending.result()).toMatchObject({ reason: 'aborted' });
});
