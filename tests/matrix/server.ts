import { createServer, type IncomingMessage } from 'node:http';
import { createSecureServer, type Http2ServerRequest } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Certificate } from './certificate.ts';

// The vendor of the scenario. What it knows of a run it keeps by the header `x-run`, so that runs do not meet.

/** A server at two origins, for redirects from one to the other. */
export interface Vendor extends AsyncDisposable {
  readonly baseUrl: string;
}

interface Run {
  /** Answers under way. */
  open: number;
  /** What goes on at the next dropped feather. */
  readonly waiting: (() => void)[];
  tokens: number;
  /** Attempts that were told to come again. */
  readonly busy: Set<string>;
}

type Reply = (status: number, body?: unknown, headers?: Record<string, string>) => void;

const birds = Array.from({ length: 7 }, (_, index) => ({ id: `b${index}`, name: `Bird ${index}` }));

type Asked = IncomingMessage | Http2ServerRequest;

/** What an answer of either HTTP can do. */
interface Answering {
  setHeader(name: string, value: string): unknown;
  writeHead(status: number, headers: Record<string, string>): unknown;
  write(piece: string | Uint8Array): boolean;
  end(piece?: string | Uint8Array): unknown;
  on(event: 'close', closed: () => void): unknown;
}

/** Starts it on free ports of this machine: by HTTP/1.1, or, with a certificate, by HTTP/2. */
export async function startVendor(certificate?: Certificate): Promise<Vendor> {
  const runs = new Map<string, Run>();
  const answer = (request: Asked, response: Answering): void => void serve(request, response);
  const servers = [0, 1].map(() =>
    certificate === undefined ? createServer(answer) : createSecureServer(certificate, answer),
  );
  const sockets = new Set<Socket>();
  for (const server of servers) server.on('connection', (socket: Socket) => sockets.add(socket));
  const scheme = certificate === undefined ? 'http' : 'https';
  const origins = await Promise.all(
    servers.map(async (server) => {
      await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
      return `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
    }),
  );

  async function serve(request: Asked, response: Answering): Promise<void> {
    const { method, headers } = request;
    const url = new URL(request.url ?? '', 'http://vendor');
    const path = `${method} ${url.pathname.replace('/v1', '')}`;
    const id = String(headers['x-run'] ?? url.searchParams.get('run'));
    const run = runs.get(id) ?? { open: 0, waiting: [], tokens: 0, busy: new Set() };
    runs.set(id, run);
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-expose-headers', '*');
    const reply: Reply = (status, body, more = {}) => {
      const isJson = body !== undefined && !Buffer.isBuffer(body);
      response.writeHead(status, {
        ...(isJson && { 'content-type': 'application/json' }),
        ...more,
      });
      response.end(isJson ? JSON.stringify(body) : body);
    };
    if (method === 'OPTIONS') {
      // A star does not stand for `authorization` (https://fetch.spec.whatwg.org/#http-new-header-syntax).
      const asked = String(headers['access-control-request-headers']);
      return reply(204, undefined, {
        'access-control-allow-methods': '*',
        'access-control-allow-headers': asked,
      });
    }
    request.on('error', () => {});
    run.open += 1;
    response.on('close', () => (run.open -= 1));
    const dropped = (): Promise<void> => new Promise((resolve) => void run.waiting.push(resolve));
    const write = (text: string): void => void response.write(text);

    switch (path) {
      case 'POST /birds': {
        const bird: object = JSON.parse((await bytesOf(request)).toString());
        return reply(201, { id: url.searchParams.get('notify'), ...bird });
      }
      case 'GET /birds/a%2Fb':
        return reply(200, gzipSync(JSON.stringify({ ...birds[0], id: 'a/b' })), {
          'content-type': 'application/json',
          'content-encoding': 'gzip',
        });
      case 'GET /birds/gone':
        return reply(404, { code: 1001, message: 'Bird does not exist: gone.' });
      case 'GET /birds': {
        const from = Number(url.searchParams.get('next_page_token') ?? 0);
        const next = from + 3 < birds.length ? `${from + 3}` : '';
        return reply(200, { next_page_token: next, birds: birds.slice(from, from + 3) });
      }
      case 'GET /waiting':
        return;
      case 'GET /count': {
        const key = headers['x-busy'];
        if (typeof key !== 'string' || run.busy.has(key))
          return reply(200, { birds: run.open - 1 });
        run.busy.add(key);
        return reply(503, 'busy');
      }
      case 'GET /owner': {
        const { authorization: owner = 'nobody', 'x-key': secrets = 'none' } = headers;
        return reply(owner === 'Bearer stale' ? 401 : 200, { owner, secrets });
      }
      case 'GET /moved/owner':
        return reply(302, undefined, { location: `${origins[1]}/v1/owner` });
      case 'POST /token':
        run.tokens += 1;
        return reply(200, { access_token: ['', 'stale', 'fresh'][run.tokens], expires_in: 3600 });
      case 'POST /pictures':
        return reply(201, { parts: await partsOf(request) });
      case 'PUT /songs/7': {
        const bytes = await bytesOf(request);
        const type = headers['content-type'];
        return reply(200, {
          bytes: bytes.length,
          type,
          pieces: Number(!headers['content-length']),
        });
      }
      case 'GET /songs/7':
        response.writeHead(200, { 'content-type': 'audio/wav' });
        response.write(Buffer.alloc(1_000_000, 1));
        await dropped();
        return void response.end(Buffer.alloc(2_000_000, 2));
      case 'GET /feathers':
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        write('event: feather\nid: 1\ndata: {"colour":"grün"}\n\n');
        await dropped();
        return void response.end('id: 2\ndata: {"colour":"red"}\n\n');
      case 'GET /feathers/export':
        response.writeHead(200, { 'content-type': 'application/x-ndjson' });
        write('{"id":"f1","colour":"red"}\n{"id":"f2",');
        await dropped();
        return void response.end('"colour":"green"}\n');
      case 'POST /feathers':
        for (const go of run.waiting.splice(0)) go();
        return reply(204);
      default:
        return reply(404, { message: `nothing is at ${path}` });
    }
  }

  return {
    baseUrl: `${origins[0]}/v1`,
    async [Symbol.asyncDispose]() {
      for (const server of servers) {
        server.close();
        for (const socket of sockets) socket.destroy();
      }
    },
  };
}

async function bytesOf(request: Asked): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Read by another parser than the one that any of the clients has of its own. */
async function partsOf(request: Asked): Promise<readonly object[]> {
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(Uint8Array.from(await bytesOf(request)), { headers }).formData();
  return Promise.all(
    [...form].map(async ([name, value]) => {
      const file = typeof value === 'string' ? new File([value], '') : value;
      const bytes = Buffer.from(await file.arrayBuffer());
      return {
        name,
        filename: file.name,
        type: file.type,
        size: file.size,
        bytes: bytes.toString('hex'),
      };
    }),
  );
}
