import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { success, type Api, type Operation, type Result } from '../api/index.ts';
import { listen, type Place } from '../serve/listen.ts';
import { beginningOf } from './requestBody.ts';
import { preflightAnswer, readableByPages } from './cors.ts';
import { disturbanceOf, type Fault } from './disturbance.ts';
import { withFault, type Sent } from './faultAnswer.ts';
import { isBodiless, type MockRequest } from './message.ts';
import type { MockOptions } from './mockFetch.ts';
import { notAnAddress, tooLong } from './answers/refusal.ts';
import { mockOf, respond, type Mock } from './respond.ts';
import { basePathOf } from './routing/routes.ts';

/** Where a mock is, and how it behaves. */
export interface ServerOptions extends MockOptions, Place {
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
  const listening = await listen(server, { host, port }, 'The mock cannot listen on');
  if (!listening.ok) return listening;
  const { origin, close } = listening.value;
  return success({ url: origin + basePathOf(api.baseUrl), close });
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
  // A body that is too long is answered as well, so its connection stays until then.
  const body = await beginningOf(request.iterator({ destroyOnReturn: false }));
  const sent = sentBy(mock, { method, url, headers, body }, fault);
  if (delay > 0) await wait(delay, undefined, { ref: false });
  const { operation, status } = sent.answer;
  send({ ...sent, answer: readableByPages(sent.answer, headers) }, method, response);
  options.onAnswer?.({
    method,
    path: url?.pathname ?? '',
    ...(operation === undefined ? {} : { operation }),
    ...(sent.fault === 'reset' ? {} : { status }),
    ...(sent.fault === undefined ? {} : { fault: sent.fault }),
    milliseconds: performance.now() - started,
  });
}

interface Arrived extends Omit<MockRequest, 'url' | 'body'> {
  readonly url: URL | undefined;
  readonly body: string | undefined;
}

/** Faults happen to what the API answers, not to what browsers and the mock say by themselves. */
function sentBy(mock: Mock, { url, body, ...rest }: Arrived, fault: Fault | undefined): Sent {
  const preflight = preflightAnswer(rest.method, rest.headers);
  if (preflight !== undefined) return withFault(preflight, undefined);
  if (body === undefined) return withFault(tooLong, undefined);
  if (url === undefined) return withFault(notAnAddress, undefined);
  return withFault(respond(mock, { ...rest, url, body }), fault);
}

function send({ answer, fault }: Sent, method: string, response: ServerResponse): void {
  if (fault === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  const bytes = Buffer.from(answer.body);
  const hasLength = !isBodiless(answer.status) && method !== 'HEAD';
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(hasLength ? { 'content-length': bytes.length } : {}),
  });
  if (fault === 'cut') {
    response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => response.destroy());
  } else response.end(bytes);
}

/** A path, or, from clients that take the server for a proxy, a whole URL. */
function urlOf(target: string): URL | undefined {
  const text = target.startsWith('/') ? `http://mock${target}` : target;
  return URL.canParse(text) ? new URL(text) : undefined;
}
