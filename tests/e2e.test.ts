import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import {
  bearer,
  bind,
  createClient,
  isApiError,
  meetings,
  webinars,
  type Client,
} from '../generated/zoom/src/index.ts';
import { savedRequests, type Collection } from './server/collection.ts';
import { startServer, type Received, type TestServer } from './server/server.ts';
import { awkward, zoomOperations } from './server/zoomOperations.ts';

const fixture = new URL('../fixtures/zoom-registrants/collection.json', import.meta.url);
const collection: Collection = JSON.parse(await readFile(fixture, 'utf8'));

interface Api extends TestServer {
  readonly zoom: Client;
}

async function serve(): Promise<Api> {
  const server = await startServer(collection);
  return { ...server, zoom: createClient({ baseUrl: server.baseUrl }) };
}

/** The fields of a multipart body by name; those that are meant as JSON, parsed. */
function fields({ body }: Received, jsons: object): Readonly<Record<string, unknown>> {
  const parts = body.kind === 'multipart' ? body.parts : [];
  expect(parts.map(({ filename }) => filename)).toEqual(parts.map(() => undefined));
  expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
  return Object.fromEntries(
    parts.map(({ name, value }) => [name, name in jsons ? JSON.parse(value) : value]),
  );
}

/** What the collection has saved under a status: its JSON, or undefined where there is none. */
function savedData({ route }: Received, status: number): unknown {
  const body = route?.saved.responses.find(({ code }) => code === status)?.body;
  return body ? JSON.parse(body) : undefined;
}

/** Update with a value in the path. */
function denyIn(zoom: Client, meetingId: string | number) {
  return meetings.registrants.updateRegistrantStatus(zoom, {
    path: { meetingId },
    body: { action: 'deny' },
  });
}

test('the table has every request of the collection', async () => {
  await using api = await serve();
  for (const { call } of zoomOperations) await call(api.zoom);
  expect(new Set(api.received.map(({ route }) => route?.saved.pointer))).toEqual(
    new Set(savedRequests(collection).map(({ pointer }) => pointer)),
  );
});

describe.each(zoomOperations)('$name', ({ call, sends, success, documents, owns }) => {
  test('sends what it was given', async () => {
    await using api = await serve();
    await call(api.zoom);
    const { method, rawPath, query, headers } = api.last();
    expect({ method, rawPath, query }).toEqual({
      method: sends.method,
      rawPath: sends.rawPath,
      query: sends.query,
    });
    expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=./);
    expect(fields(api.last(), sends.jsons)).toEqual({ ...sends.texts, ...sends.jsons });
  });

  test('gives the data of the saved success, by await and by result', async () => {
    await using api = await serve();
    const data = await call(api.zoom);
    expect(data).toEqual(savedData(api.last(), success));
    const result = await call(api.zoom).result();
    expect(result).toMatchObject({ ok: true, status: success });
    expect(result.ok && result.data).toEqual(data);
    expect(await call(api.zoom).withResponse()).toMatchObject({ status: success });
  });

  const codes = Object.entries(documents).flatMap(([status, known]) =>
    known.map((code) => ({ status: Number(status), code })),
  );
  test.for(codes)('documents code $code under status $status', async ({ status, code }) => {
    await using api = await serve();
    const body = { code, message: 'why not' };
    api.answerWith(status, body);
    api.answerWith(status, body);
    const documented = { ok: false, reason: 'documented', status, code, body };
    expect(await call(api.zoom).result()).toMatchObject(documented);
    const error = await caught(call(api.zoom));
    expect(owns(error)).toBe(true);
    expect(error).toMatchObject({ ...documented, name: 'ApiError' });
    expect(zoomOperations.filter((other) => other.owns(error))).toHaveLength(1);
  });

  const bare = Object.keys(documents).map(Number);
  test.for(bare)('documents status %i, whatever its body lacks', async (status) => {
    await using api = await serve();
    api.answerWith(status);
    expect(await call(api.zoom).result()).toMatchObject({
      ok: false,
      reason: 'documented',
      status,
      code: undefined,
    });
  });

  test('keeps the code of a failure that it does not document', async () => {
    await using api = await serve();
    const failures = [
      [400, 4711],
      [418, 'teapot'],
      [500, undefined],
    ] as const;
    for (const [status, code] of failures) {
      api.answerWith(status, { code, message: 'new' });
      api.answerWith(status, { code, message: 'new' });
      const result = await call(api.zoom).result();
      expect(result).toMatchObject({ ok: false, reason: 'undocumented', status });
      expect(!result.ok && result.code).toBe(code);
      const error = await caught(call(api.zoom));
      expect([isApiError(error), owns(error)]).toEqual([true, false]);
    }
  });

  test('ends as aborted, timeout or network when no answer comes', async () => {
    await using api = await serve();
    api.stall();
    api.stall();
    const abort = new AbortController();
    const reason = new Error('enough');
    const aborted = call(api.zoom, { signal: abort.signal }).result();
    abort.abort(reason);
    expect(await aborted).toMatchObject({ ok: false, reason: 'aborted', status: 0, cause: reason });
    expect(await call(api.zoom, { timeout: 50 }).result()).toMatchObject({ reason: 'timeout' });
    await api[Symbol.asyncDispose]();
    expect(await call(api.zoom).result()).toMatchObject({ reason: 'network' });
  });
});

describe('a client', () => {
  test('sends the bearer token, asked for at each call', async () => {
    await using api = await serve();
    let calls = 0;
    const auth = bearer(async () => `token-${(calls += 1)}`);
    const zoom = createClient({ baseUrl: api.baseUrl, auth });
    for (const { call } of zoomOperations) await call(zoom);
    expect(api.received.map(({ headers }) => headers.authorization)).toEqual(
      [1, 2, 3, 4].map((number) => `Bearer token-${number}`),
    );
  });

  test('sends no credentials where it has none', async () => {
    await using api = await serve();
    await denyIn(api.zoom, 1);
    expect(api.last().headers).not.toHaveProperty('authorization');
  });

  test('bound to a namespace gives its operations as methods, nested ones too', async () => {
    await using api = await serve();
    const bound = bind(api.zoom, { meetings, webinars });
    await bound.webinars.registrants.updateRegistrantStatus({
      path: { webinarId: 2 },
      body: { action: 'cancel' },
    });
    expect(api.last().rawPath).toBe('/v2/webinars/2/registrants/status');
    await bound.meetings.performBatchRegistration({ path: { meetingId: 3 } });
    expect(api.last()).toMatchObject({
      rawPath: '/v2/meetings/3/batch_registrants',
      body: { kind: 'none' },
    });
    expect(bound.meetings.PerformBatchRegistrationErrorCode).toBe(
      meetings.PerformBatchRegistrationErrorCode,
    );
  });
});

describe('a path value', () => {
  test.for([
    ['a/b', 'a%2Fb'],
    ['../x', '..%2Fx'],
    ['%2F', '%252F'],
    ['%2e%2e', '%252e%252e'],
    ['...', '...'],
    ['?a=b#c', '%3Fa%3Db%23c'],
    ['日本 ü', '%E6%97%A5%E6%9C%AC%20%C3%BC'],
    ['{meetingId}', '%7BmeetingId%7D'],
    ['$&', '%24%26'],
    [awkward, encodeURIComponent(awkward)],
    [0, '0'],
  ] as const)('%j is one segment, %s', async ([value, encoded]) => {
    await using api = await serve();
    await denyIn(api.zoom, value);
    expect(api.last().rawPath).toBe(`/v2/meetings/${encoded}/registrants/status`);
    expect(api.last().route?.variables).toEqual({ meetingId: String(value) });
  });

  test.for(['', '.', '..'])('%j is refused before anything is sent', async (value) => {
    await using api = await serve();
    const result = await denyIn(api.zoom, value).result();
    expect(result).toMatchObject({ ok: false, reason: 'request', status: 0 });
    expect(!result.ok && result.message).toContain('meetingId');
    expect(api.received).toEqual([]);
  });
});

async function caught(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (data) => expect.fail(`fulfilled with ${String(data)}`),
    (error: unknown) => error,
  );
}
