import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import {
  failure,
  success,
  type Api,
  type Operation,
  type Problem,
  type Result,
} from '../api/index.ts';
import { beginningOf } from './beginning.ts';
import { preflightAnswer, readableByPages } from './cors.ts';
import { disturbanceOf, type Fault } from './disturbance.ts';
import { faultAnswer } from './faultAnswer.ts';
import { jsonAnswer, type Answer } from './message.ts';
import type { MockOptions } from './mockFetch.ts';
import { mockOf, respond, type Mock } from './respond.ts';
import { basePathOf } from './routes.ts';

export interface ServerOptions extends MockOptions {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** Told of every answer. */
  readonly onAnswer?: (answered: Answered) => void;
}

/** A request that was answered. */
export interface Answered {
  readonly method: string;
  /** The path without its query, which may hold a token. */
  readonly path: string;
  readonly operation?: Operation;
  /** Absent where the connection was reset. */
  readonly status?: number;
  readonly fault?: Fault;
  readonly milliseconds: number;
}

export interface MockServer {
  /** The base URL for a client: `http://127.0.0.1:4010/v2`. */
  readonly url: string;
  /** Ends at once, open connections included. */
  readonly close: () => void;
}

/** Starts a server that answers as an API is documented; its pages are open to every origin. */
export async function startMock(api: Api, options: ServerOptions): Promise<Result<MockServer>> {
  const { host, port } = options;
  const mock = mockOf(api, options.examples);
  let count = 0;
  const server = createServer((request, response) => {
    handle(mock, options, count++, request, response).catch(() => response.destroy());
  });
  const problem = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    server.once('error', resolve).listen(port, host, () => resolve(undefined));
  });
  if (problem !== undefined) return failure(cannotListen(host, port, problem));
  const { address, family, port: own } = server.address() as AddressInfo;
  const name = family === 'IPv6' ? `[${address}]` : address;
  return success({
    url: `http://${name}:${own}${basePathOf(api.baseUrl)}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  });
}

async function handle(
  mock: Mock,
  options: ServerOptions,
  number: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const started = performance.now();
  const { delay, fault } = disturbanceOf(options, number);
  const { method = 'GET' } = request;
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(request.headersDistinct))
    for (const value of values) headers.append(name, value);
  const url = urlOf(request.url ?? '');
  const body = await beginningOf(request);
  const answer =
    preflightAnswer(method, headers) ??
    (body === undefined
      ? tooLong
      : url === undefined
        ? notAnAddress
        : faultAnswer(respond(mock, { method, url, headers, body }), fault));
  if (delay > 0) await wait(delay, undefined, { ref: false });
  send(readableByPages(answer, headers), fault, method, response);
  const { operation, status } = answer;
  options.onAnswer?.({
    method,
    path: url?.pathname ?? '',
    ...(operation === undefined ? {} : { operation }),
    ...(fault === 'reset' ? {} : { status }),
    ...(fault === undefined ? {} : { fault }),
    milliseconds: performance.now() - started,
  });
}

function send(
  answer: Answer,
  fault: Fault | undefined,
  method: string,
  response: ServerResponse,
): void {
  if (fault === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  const bytes = Buffer.from(answer.body);
  const hasBody = answer.status !== 204 && answer.status !== 304;
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(hasBody && method !== 'HEAD' ? { 'content-length': bytes.length } : {}),
  });
  if (fault === 'cut' && hasBody) {
    response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => response.destroy());
    return;
  }
  response.end(hasBody ? bytes : undefined);
}

/** A path, or, from clients that take the server for a proxy, a whole URL. */
function urlOf(target: string): URL | undefined {
  const text = target.startsWith('/') ? `http://mock${target}` : target;
  return URL.canParse(text) ? new URL(text) : undefined;
}

const tooLong = jsonAnswer(
  413,
  { code: 'mock-body-too-long', message: 'The body is longer than the mock takes (128 MB).' },
  { connection: 'close' },
);

const notAnAddress = jsonAnswer(400, {
  code: 'mock-address-unreadable',
  message: 'The request names no path.',
});

function cannotListen(
  host: string,
  port: number,
  { code, message }: NodeJS.ErrnoException,
): Problem {
  const taken = code === 'EADDRINUSE';
  return {
    code: 'address-unavailable',
    message: `The mock cannot listen on ${host}:${port}: ${taken ? 'it is in use' : message}.`,
    place: `${host}:${port}`,
    hint: taken
      ? 'Name another port, or --port 0 for one that is free.'
      : 'Name another --host or --port.',
  };
}
