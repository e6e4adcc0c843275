import { readFileSync } from 'node:fs';
import { request as send } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explain } from '../generate.ts';
import { readExamples } from '../examples/examples.ts';
import { startMock, type Answered, type MockServer, type ServerOptions } from './server.ts';

const file = new URL('../../fixtures/zoom-registrants/collection.json', import.meta.url);
const source = { name: 'zoom.json', bytes: readFileSync(file) };

async function start(more: Partial<ServerOptions> = {}): Promise<MockServer> {
  const api = explain(source);
  const examples = readExamples(source);
  if (!api.ok || !examples.ok) throw new Error('the fixture cannot be read');
  const options = { host: '127.0.0.1', port: 0, examples: examples.value, ...more };
  const server = await startMock(api.value, options);
  if (!server.ok) throw new Error(server.problem.message);
  return server.value;
}

const answered: Answered[] = [];
let server: MockServer;
beforeAll(async () => {
  server = await start({ onAnswer: (one) => answered.push(one) });
});
afterAll(() => server.close());

const status = '/meetings/85746065/registrants/status';
const batch = '/meetings/85746065/batch_registrants';

/** What comes back for bytes as they are. */
function raw(text: string): Promise<string> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => socket.end(text));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket
      .on('error', () => undefined)
      .on('close', () => resolve(Buffer.concat(chunks).toString()));
  });
}

describe('a server', () => {
  test('has an address that ends with the API’s own base path', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v2$/);
  });

  test('answers, and tells of it without the query', async () => {
    const response = await fetch(`${server.url}${status}?access_token=x`, { method: 'PUT' });
    expect(response.status).toBe(204);
    expect(answered.at(-1)).toMatchObject({
      method: 'PUT',
      path: `/v2${status}`,
      status: 204,
      operation: { id: 'PUT /meetings/{meetingId}/registrants/status' },
    });
  });

  test('fails as a request prefers', async () => {
    const response = await fetch(server.url + status, {
      method: 'PUT',
      headers: { prefer: 'status=404, code=1001' },
    });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 1001 });
  });

  test('says which port is taken', async () => {
    const api = explain(source);
    if (!api.ok) throw new Error(api.problem.message);
    const port = Number(new URL(server.url).port);
    const second = await startMock(api.value, { host: '127.0.0.1', port });
    expect(second).toMatchObject({
      ok: false,
      problem: {
        code: 'address-unavailable',
        message: `The mock cannot listen on 127.0.0.1:${port}: it is in use.`,
      },
    });
  });

  test('ends with what is still open', async () => {
    const own = await start({ latency: 60_000 });
    const waiting = fetch(own.url + status, { method: 'PUT' });
    setTimeout(() => own.close(), 50);
    await expect(waiting).rejects.toThrow('fetch failed');
  });
});

describe('a page of any origin', () => {
  const origin = 'https://app.example';

  test('is told beforehand that it may', async () => {
    const response = await fetch(server.url + status, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'authorization,prefer',
      },
    });
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'PUT',
      'access-control-allow-headers': 'authorization,prefer',
      'access-control-allow-credentials': 'true',
      vary: 'Origin',
    });
  });

  test('may read an answer and its headers, be it a refusal', async () => {
    for (const path of [batch, '/nowhere']) {
      const response = await fetch(server.url + path, { method: 'POST', headers: { origin } });
      expect(response.headers.get('access-control-allow-origin')).toBe(origin);
      expect(response.headers.get('access-control-expose-headers')).toBe('content-type');
    }
  });
});

describe('bounded time for', () => {
  test.for<[what: string, lines: string]>([
    ['a way out of the path', 'GET /v2/../../etc/passwd HTTP/1.1'],
    ['a host in the path', 'GET //etc/passwd HTTP/1.1'],
    ['an encoded way out', 'GET /v2/%2e%2e%2f%2e%2e%2fetc/passwd HTTP/1.1'],
    ['broken encoding', 'GET /v2/%zz/%E0%A4%A HTTP/1.1'],
    ['a whole URL', 'GET http://elsewhere.example/v2/x HTTP/1.1'],
    ['no path', 'OPTIONS * HTTP/1.1'],
    ['a control character', 'GET /v2/x HTTP/1.1\r\nPrefer: status=\u0000'],
    ['ten thousand segments', `GET /${'a/'.repeat(5000)} HTTP/1.1`],
    ['a header of 100 KB', `GET /v2/x HTTP/1.1\r\nX: ${'x'.repeat(100_000)}`],
    ['no HTTP', 'NONSENSE'],
  ])('%s', async ([, lines]) => {
    const answer = await raw(`${lines}\r\nHost: mock\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).not.toContain('root:');
  });

  test('a body without an end: a refusal, or a closed connection', async () => {
    const outcome = await new Promise<number | string | undefined>((resolve) => {
      const sending = send(server.url + batch, { method: 'POST' }, (response) => {
        resolve(response.statusCode);
        sending.destroy();
      });
      sending.on('error', (error: NodeJS.ErrnoException) => resolve(error.code));
      const chunk = Buffer.alloc(2 ** 20);
      const more = (): void => {
        if (sending.destroyed) return;
        if (sending.write(chunk)) setImmediate(more);
        else sending.once('drain', more);
      };
      more();
    });
    expect([413, 'EPIPE', 'ECONNRESET']).toContain(outcome);
    expect(answered.at(-1)?.status).toBe(413);
    expect((await fetch(server.url + status, { method: 'PUT' })).status).toBe(204);
  }, 60_000);

  test('two thousand requests', async () => {
    const before = answered.length;
    for (let round = 0; round < 20; round += 1) {
      const batchOf = Array.from({ length: 100 }, () =>
        fetch(server.url + status, { method: 'PUT' }),
      );
      for (const response of await Promise.all(batchOf)) expect(response.status).toBe(204);
    }
    expect(answered.length - before).toBe(2000);
  }, 60_000);
});

describe('faults happen to connections', () => {
  test.for<[method: string, path: string, outcomes: readonly string[]]>([
    ['POST', batch, ['200 cut', '429 whole', '500 whole', 'no answer']],
    // Without a body there is nothing to cut.
    ['PUT', status, ['429 whole', '500 whole', 'no answer']],
    ['OPTIONS', status, ['204 whole']],
  ])('%s %s', async ([method, path, outcomes]) => {
    const own = await start({ faults: 1 });
    const headers = { 'access-control-request-method': 'PUT' };
    const seen = new Set<string>();
    for (let number = 0; number < 60; number += 1) {
      const sending = fetch(own.url + path, { method, headers });
      seen.add(await sending.then(outcomeOf, () => 'no answer'));
    }
    own.close();
    expect([...seen].toSorted()).toEqual(outcomes);
  });
});

async function outcomeOf(response: Response): Promise<string> {
  const body = await response.text().then(
    () => 'whole',
    () => 'cut',
  );
  return `${response.status} ${body}`;
}
