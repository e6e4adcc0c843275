import { createServer, type AddressInfo, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  asBlob,
  asJsonValue,
  asNothing,
  asText,
  createClient,
  isApiError,
  type Client,
  type Operation,
} from './index.js';
import { anything } from './operations.test-helper.js';
import { answering, serve } from './server.test-helper.js';

/** A client of a server that answers with these bytes, whatever HTTP says of them. */
async function bytes(
  answer: string | Buffer,
  then: (socket: Socket) => void = (socket) => void socket.end(),
): Promise<Client> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('data', () => {
      socket.write(answer, () => then(socket));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return createClient({ baseUrl: `http://localhost:${(server.address() as AddressInfo).port}` });
}

const head = (status: string, ...headers: readonly string[]): string =>
  [`HTTP/1.1 ${status}`, ...headers, '', ''].join('\r\n');

const outcome = async (client: Client, operation: Partial<Operation> = {}) =>
  anything(
    client,
    { method: 'GET', failures: { 400: [7] }, ...operation },
    {},
    { timeout: 10_000 },
  ).result();

const open = (): void => {};

describe('an answer that is not HTTP as it should be is a typed error', () => {
  test.for<[string, string | Buffer, object]>([
    [
      'a body shorter than its length',
      `${head('200 OK', 'content-length: 100')}{"a":1}`,
      { reason: 'network', status: 200 },
    ],
    [
      'an error body shorter than its length',
      `${head('400 Bad', 'content-length: 100')}{"code":7}`,
      { reason: 'documented', status: 400, code: 7, body: { code: 7 } },
    ],
    [
      'a chunk that breaks off',
      `${head('200 OK', 'transfer-encoding: chunked')}40\r\n{"a":1`,
      { reason: 'network', status: 200 },
    ],
    [
      'two lengths',
      `${head('200 OK', 'content-length: 2', 'content-length: 7')}{}`,
      { reason: 'network', status: 0 },
    ],
    [
      'gzip that is none',
      `${head('200 OK', 'content-encoding: gzip', 'content-length: 7')}{"a":1}`,
      { reason: 'network', status: 200 },
    ],
    [
      'an error page of gzip that is none',
      `${head('500 Down', 'content-encoding: gzip', 'content-length: 7')}{"a":1}`,
      { reason: 'undocumented', status: 500 },
    ],
    [
      'headers of a megabyte',
      head('200 OK', `x-long: ${'x'.repeat(1_000_000)}`),
      { reason: 'network', status: 0 },
    ],
    [
      'a hundred thousand headers',
      head('200 OK', ...Array.from({ length: 100_000 }, (_, index) => `x-${index}: 1`)),
      { reason: 'network', status: 0 },
    ],
    ['no HTTP at all', 'SSH-2.0-OpenSSH_9.6\r\n', { reason: 'network', status: 0 }],
    ['a switch of protocols', head('101 Other', 'upgrade: x'), { reason: 'network', status: 0 }],
    ['an early hint, and then nothing', head('103 Hints'), { reason: 'network', status: 0 }],
    ['nothing', '', { reason: 'network', status: 0 }],
    [
      'a redirect to nowhere',
      head('302 Found', 'location: http://[', 'content-length: 0'),
      { reason: 'network', status: 0 },
    ],
  ])('%s', async ([, answer, want]) => {
    const result = await outcome(await bytes(answer));
    expect(isApiError(result)).toBe(true);
    expect(result).toMatchObject(want);
  });

  test('a body shorter than its length, while the connection stays: the timeout ends it', async () => {
    const client = await bytes(`${head('200 OK', 'content-length: 100')}{"a":1}`, open);
    const call = anything(client, { method: 'GET' }, {}, { timeout: 500 });
    expect(await call.result()).toMatchObject({ reason: 'timeout', status: 200 });
  });

  test('a success that drips: the timeout ends it', async () => {
    const client = await bytes(head('200 OK', 'content-length: 1000'), (socket) => {
      const drip = setInterval(() => socket.write(' '), 10);
      socket.on('close', () => clearInterval(drip));
    });
    const call = anything(client, { method: 'GET' }, {}, { timeout: 500 });
    expect(await call.result()).toMatchObject({ reason: 'timeout', status: 200 });
  });

  test('redirects without end', async () => {
    let asked = 0;
    const client = await serve((_, response) => {
      asked += 1;
      response.writeHead(302, { location: `/again${asked}` }).end();
    });
    expect(await outcome(client)).toMatchObject({ reason: 'network', status: 0 });
    // What the Fetch standard allows.
    expect(asked).toBeLessThanOrEqual(21);
  });

  test('an error page of 50 MB: most of it is never taken', async () => {
    const piece = Buffer.alloc(100_000, '<p>');
    let taken = 0;
    const client = await bytes(head('503 Down', 'content-length: 50000000'), (socket) => {
      const write = (): void => {
        while (taken < 500 && !socket.destroyed) {
          taken += 1;
          if (!socket.write(piece)) {
            socket.once('drain', write);
            return;
          }
        }
      };
      write();
    });
    const result = await outcome(client);
    expect(result).toMatchObject({ reason: 'undocumented', status: 503 });
    expect(result.ok ? 0 : String(result.body).length).toBeLessThan(1_200_000);
    // The pieces that lie in buffers between here and there are among them.
    expect(taken).toBeLessThan(250);
  });

  test('an error page that is small on its way and large here', async () => {
    const page = gzipSync(Buffer.alloc(50_000_000, ' '));
    const answer = head('503 Down', 'content-encoding: gzip', `content-length: ${page.length}`);
    const result = await outcome(await bytes(Buffer.concat([Buffer.from(answer), page])));
    expect(result).toMatchObject({ reason: 'undocumented', status: 503 });
    expect(result.ok ? 0 : String(result.body).length).toBeLessThan(1_200_000);
  });
});

describe('an answer that is odd, and can be read, is read', () => {
  test.for<[string, string, object]>([
    ['a 204 with a body', `${head('204 None', 'content-length: 7')}{"a":1}`, { data: undefined }],
    [
      'JSON by another name',
      `${head('200 OK', 'content-type: text/html', 'content-length: 7')}{"a":1}`,
      { data: { a: 1 } },
    ],
    [
      'early hints before it',
      `${head('103 Hints', 'link: </a>')}${head('200 OK', 'content-length: 7')}{"a":1}`,
      { data: { a: 1 } },
    ],
    [
      'a byte order mark before it',
      `${head('200 OK', 'content-length: 10')}\uFEFF{"a":1}`,
      { data: { a: 1 } },
    ],
    ['neither length nor end', `${head('200 OK')}{"a":1}`, { data: { a: 1 } }],
  ])('%s', async ([, answer, want]) => {
    const operation = { success: { 200: asJsonValue, 204: asNothing } };
    expect(await outcome(await bytes(answer), operation)).toMatchObject({ ok: true, ...want });
  });
});

describe('charsets', () => {
  const answer = (type: string, body: Buffer): Promise<Client> =>
    bytes(
      Buffer.concat([
        Buffer.from(head('200 OK', `content-type: ${type}`, `content-length: ${body.length}`)),
        body,
      ]),
    );
  const latin = Buffer.from('{"a":"é"}', 'latin1');
  const wide = Buffer.from('{"a":"é"}', 'utf16le');

  test('JSON is UTF-8 (RFC 8259, 8.1): what is not is replaced, or is no JSON', async () => {
    const wrong = await answer('application/json; charset=utf-8', latin);
    expect(await outcome(wrong)).toMatchObject({ ok: true, data: { a: '\uFFFD' } });
    const other = await answer('application/json; charset=utf-16', wide);
    expect(await outcome(other)).toMatchObject({ reason: 'decode', status: 200 });
  });

  test('text is what its type says, else UTF-8', async () => {
    const text = { success: { 200: asText } };
    const said = async (type: string, body: Buffer): Promise<unknown> => {
      const result = await outcome(await answer(type, body), text);
      return result.ok ? result.data : result;
    };
    expect(await said('text/csv; charset=ISO-8859-1', latin)).toBe('{"a":"é"}');
    expect(await said('text/csv; charset="utf-16le"; header=present', wide)).toBe('{"a":"é"}');
    expect(await said('text/csv; charset=utf-8', latin)).toBe('{"a":"\uFFFD"}');
    expect(await said('text/csv; charset=no-such', Buffer.from('é'))).toBe('é');
    expect(await said('text/csv', Buffer.from('\uFEFFé'))).toBe('é');
  });

  test('an error body in another charset has its status all the same', async () => {
    const client = await answering(500, wide.toString('latin1'));
    expect(await outcome(client)).toMatchObject({ reason: 'undocumented', status: 500 });
  });

  test('bytes are never touched', async () => {
    const client = await answer('text/csv; charset=utf-16', wide);
    const result = await outcome(client, { success: { 200: asBlob } });
    expect(result.ok && result.data instanceof Blob && (await result.data.text())).toBe(
      wide.toString(),
    );
  });
});
