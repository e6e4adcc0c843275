import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import busboy from 'busboy';

/** A request as it came over the wire. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A server that takes anything, whatever its method, and answers `{}`. */
export interface ArrivalServer extends AsyncDisposable {
  readonly origin: string;
  /** The latest request; it is forgotten. */
  readonly take: () => Arrived | undefined;
}

export async function startArrivalServer(): Promise<ArrivalServer> {
  let latest: Arrived | undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      latest = arrived(method, url, headers, Buffer.concat(chunks));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  // Node's server knows a list of methods only; HTTP knows any token.
  server.on('clientError', (error, socket) => {
    const packet =
      'rawPacket' in error && Buffer.isBuffer(error.rawPacket) ? error.rawPacket : null;
    if (packet !== null) latest = parsed(packet);
    socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: () => {
      const taken = latest;
      latest = undefined;
      return taken;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function parsed(packet: Buffer): Arrived {
  const end = packet.indexOf('\r\n\r\n');
  const [first = '', ...lines] = packet.subarray(0, end).toString('latin1').split('\r\n');
  const [method = '', url = ''] = first.split(' ');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return arrived(method, url, Object.fromEntries(headers), packet.subarray(end + 4));
}

function arrived(method: string, url: string, headers: IncomingHttpHeaders, body: Buffer): Arrived {
  const mark = url.indexOf('?');
  const [path, search] = mark === -1 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
  return { method, path, query: [...new URLSearchParams(search)], headers, body };
}

/** One part of a multipart body. */
export interface Part {
  readonly name: string;
  readonly file: boolean;
}

export async function partsOf({ headers, body }: Arrived): Promise<readonly Part[]> {
  const parser = busboy({ headers, defParamCharset: 'utf8' });
  const parts: Part[] = [];
  parser.on('field', (name) => parts.push({ name, file: false }));
  parser.on('file', (name, stream) => {
    parts.push({ name, file: true });
    stream.resume();
  });
  const closed = once(parser, 'close');
  Readable.from([body]).pipe(parser);
  await closed;
  return parts;
}
