import { getEventListeners, once, EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import {
  asJsonValue,
  callStream,
  createClient,
  eventStream,
  jsonLines,
  losslessJson,
  type Call,
  type CallOptions,
  type Client,
  type Failure,
  type ServerSentEvent,
  type StreamOperation,
  type Success,
} from './index.js';
import { answering, caught, serve } from './server.test-helper.js';

function events(
  client: Client,
  options?: CallOptions,
): Call<Success<200, AsyncIterable<ServerSentEvent>>, Failure<400, 7>> {
  return callStream(client, events, {}, options, {
    method: 'GET',
    path: '/events',
    success: {},
    failures: { 400: [7] },
    stream: eventStream,
  });
}

function anyStream(
  client: Client,
  description: Partial<StreamOperation>,
): Call<Success<200, unknown>, never> {
  return callStream(
    client,
    anyStream,
    {},
    {},
    {
      method: 'GET',
      path: '/',
      success: {},
      stream: jsonLines,
      ...description,
    },
  );
}

const head = { 'content-type': 'text/event-stream; charset=utf-8' };

/** A client of a server that begins a stream, and what it does then. */
const begun = (then: (response: ServerResponse) => void, headers = head): Promise<Client> =>
  serve((_, response) => {
    response.writeHead(200, headers);
    response.flushHeaders();
    then(response);
  });

async function all<T>(values: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const value of values) found.push(value);
  return found;
}

describe('a stream', () => {
  test('gives events as they come', async () => {
    const server = new EventEmitter();
    const client = await begun((response) => {
      response.write('data: one\n\n');
      server.once('next', () => response.end('event: add\nid: 2\nretry: 9\ndata: two\n\n'));
    });
    const found: ServerSentEvent[] = [];
    for await (const event of await events(client)) {
      found.push(event);
      server.emit('next');
    }
    expect(found).toEqual([
      { event: 'message', data: 'one', id: '', retry: undefined },
      { event: 'add', data: 'two', id: '2', retry: 9 },
    ]);
  });

  test('is UTF-8, wherever its bytes are cut, with a byte order mark or without', async () => {
    const client = await begun((response) => {
      const bytes = Buffer.from('\uFEFFdata: ä€\r\ndata: 𝄞\r\n\r\n');
      for (const [index] of bytes.entries())
        setTimeout(() => response.write(bytes.subarray(index, index + 1)), 2 * index);
      setTimeout(() => response.end(), 2 * bytes.length + 10);
    });
    const [event] = await all(await events(client));
    expect(event?.data).toBe('ä€\n𝄞');
  });

  test('comes with status and headers, and is a result', async () => {
    const client = await begun((response) => response.end('data\n\n'));
    const { data, status, headers } = await events(client).withResponse();
    expect([status, headers.get('content-type')]).toEqual([200, head['content-type']]);
    expect(await all(data)).toHaveLength(1);
    const result = await events(client).result();
    expect(result.ok && (await all(result.data))).toHaveLength(1);
  });

  test('does not end with the timeout, which is over when it begins', async () => {
    const client = await begun((response) => {
      setTimeout(() => response.end('data: late\n\n'), 600);
    });
    expect(await all(await events(client, { timeout: 500 }))).toHaveLength(1);
    const silent = await serve(() => {});
    expect(await events(silent, { timeout: 30 }).result()).toMatchObject({ reason: 'timeout' });
  });

  test('ends with the signal of the caller', async () => {
    const client = await begun((response) => response.write('data: one\n\n'));
    const controller = new AbortController();
    const why = new Error('enough');
    const reading = (async () => {
      for await (const _ of await events(client, { signal: controller.signal }))
        controller.abort(why);
    })();
    expect(await caught(reading)).toMatchObject({
      reason: 'aborted',
      status: 200,
      cause: why,
      message: 'GET /events: aborted',
    });
    const timely = async (): Promise<unknown> =>
      all(await events(client, { signal: AbortSignal.timeout(150) }));
    expect(await caught(timely())).toMatchObject({ reason: 'timeout' });
  });

  test('ends with the signal where the body knows none', async () => {
    const fetch = async (): Promise<Response> =>
      new Response(new ReadableStream({}), { headers: head });
    const client = createClient({ baseUrl: 'http://x', fetch });
    const signal = AbortSignal.timeout(30);
    const reading = async (): Promise<unknown> => all(await events(client, { signal }));
    expect(await caught(reading())).toMatchObject({ reason: 'timeout' });
  });

  test('leaving the loop lets the connection go, and the signal forgets', async () => {
    const server = new EventEmitter();
    const gone = once(server, 'gone');
    const client = await begun((response) => {
      response.on('close', () => server.emit('gone'));
      response.write('data: one\n\ndata: two\n\n');
    });
    const { signal } = new AbortController();
    for await (const { data } of await events(client, { signal })) {
      expect(data).toBe('one');
      expect(getEventListeners(signal, 'abort')).toHaveLength(1);
      break;
    }
    await gone;
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  test('read to its end, keeps no listener', async () => {
    const client = await begun((response) => response.end('data: one\n\n'));
    const { signal } = new AbortController();
    await all(await events(client, { signal, timeout: 10_000 }));
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  test('that breaks off is reason network, after what has come', async () => {
    const client = await begun((response) => {
      response.write('data: one\n\n');
      setTimeout(() => response.destroy(), 30);
    });
    const found: string[] = [];
    const reading = (async () => {
      for await (const { data } of await events(client)) found.push(data);
    })();
    const error = await caught(reading);
    expect(error).toMatchObject({ reason: 'network', status: 200, operation: events });
    expect(error.response?.status).toBe(200);
    expect(error.request?.url).toMatch(/events$/);
    expect(found).toEqual(['one']);
  });

  test('failures are those of any call', async () => {
    const client = await answering(400, '{"code":7}', { 'content-type': 'application/json' });
    expect(await events(client).result()).toMatchObject({ reason: 'documented', code: 7 });
    const stream = await answering(500, 'data: no\n\n', head);
    expect(await events(stream).result()).toMatchObject({ reason: 'undocumented', status: 500 });
  });

  test('an answer of another type is what success says, or reason decode', async () => {
    const json = { 'content-type': 'application/json' };
    const client = await answering(200, '{"a":1}', json);
    expect(await events(client).result()).toMatchObject({
      reason: 'decode',
      status: 200,
      body: '{"a":1}',
    });
    const either = { stream: eventStream, success: { 200: asJsonValue } };
    expect(await anyStream(client, either)).toEqual({ a: 1 });
    const stream = await answering(200, 'data: x\n\n', head);
    const data = await anyStream(stream, either);
    expect(Symbol.asyncIterator in Object(data)).toBe(true);
    expect(await events(await answering(204)).result()).toMatchObject({
      ok: true,
      data: undefined,
    });
  });

  test('response() takes it as it is', async () => {
    const client = await begun((response) => response.end('data: one\n\n'));
    const response = await events(client).response();
    expect(await response.text()).toBe('data: one\n\n');
  });
});

describe('JSON lines', () => {
  const lines = async (body: string, description: Partial<StreamOperation> = {}) => {
    const client = await answering(200, body, { 'content-type': 'application/x-ndjson' });
    const data = await anyStream(client, description);
    return all(data as AsyncIterable<unknown>);
  };

  test('are values, whatever ends the lines', async () => {
    expect(await lines('{"a":1}\n{"a":2}\r\n\n[3]')).toEqual([{ a: 1 }, { a: 2 }, [3]]);
    expect(await lines('')).toEqual([]);
    expect(await lines('12345678901234567890', { parse: losslessJson })).toEqual([
      '12345678901234567890',
    ]);
  });

  test('one that is no JSON is reason decode', async () => {
    expect(await caught(lines('1\n{"a":'))).toMatchObject({ reason: 'decode' });
  });
});
