import { EventEmitter, getEventListeners, once } from 'node:events';
import { expect, test, vi } from 'vitest';
import {
  call,
  createClient,
  type Call,
  type CallOptions,
  type Client,
  type Failure,
  type Success,
} from './index.js';
import { serve } from './server.test-helper.js';

function get(client: Client, options?: CallOptions): Call<Success<200, unknown>, Failure<400, 7>> {
  return call(client, get, {}, options, {
    method: 'GET',
    path: '/x',
    success: { 200: 'json' },
    failures: { 400: [7] },
  });
}

/** Never answers. */
const never = (): Promise<never> => new Promise(() => {});

test('an error body without end is cut at 1 MiB, and its connection let go', async () => {
  const server = new EventEmitter();
  const gone = once(server, 'gone');
  const client = await serve((_, response) => {
    response.writeHead(500).write('x'.repeat(5_000_000));
    response.on('close', () => server.emit('gone'));
  });
  const result = await get(client).result();
  expect(result).toMatchObject({ reason: 'undocumented', status: 500 });
  expect(!result.ok && String(result.body).length).toBe(1_048_576);
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

test('timeout: a hook and a fetch that never answer', async () => {
  const base = { baseUrl: 'http://x', timeout: 20 };
  expect(await get(createClient({ ...base, auth: never })).result()).toMatchObject({
    reason: 'timeout',
  });
  expect(await get(createClient({ ...base, fetch: never })).result()).toMatchObject({
    reason: 'timeout',
  });
});

test('a timeout of a call wins, and one without end is none', async () => {
  const client = await serve((_, response) => void setTimeout(() => response.end('1'), 50));
  const impatient = { ...client, timeout: 10 };
  expect(await get(impatient, { timeout: Infinity })).toBe(1);
  expect(await get(impatient, { timeout: 0 })).toBe(1);
});

test('timers are cleared and listeners taken off', async () => {
  const client = await serve((_, response) => response.end('1'));
  const set = vi.spyOn(globalThis, 'setTimeout');
  const clear = vi.spyOn(globalThis, 'clearTimeout');
  const { signal } = new AbortController();
  const pending = get(client, { signal, timeout: 60_000 });
  expect(getEventListeners(signal, 'abort')).toHaveLength(1);
  await pending;
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  const ours = set.mock.calls.findIndex(([, milliseconds]) => milliseconds === 60_000);
  expect(ours).toBeGreaterThanOrEqual(0);
  expect(clear.mock.calls).toContainEqual([set.mock.results[ours]?.value]);
  set.mockRestore();
  clear.mockRestore();
});

test('aborting: before, while waiting, while reading', async () => {
  let sent = 0;
  const client = await serve((_, response) => {
    sent += 1;
    response.writeHead(200).write('{');
  });
  const early = await get(client, { signal: AbortSignal.abort('why') }).result();
  expect(early).toMatchObject({ reason: 'aborted', cause: 'why' });
  expect(sent).toBe(0);
  const controller = new AbortController();
  setTimeout(() => controller.abort(new Error('enough')), 50);
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
  const response = await get(client, { signal: controller.signal, timeout: 1000 }).response();
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
