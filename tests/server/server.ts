import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json, savedAnswer, statusHeader, success, type Answer } from './answer.ts';
import { readBody, type ReceivedBody } from './body.ts';
import { basePath, savedRequests, type Collection } from './collection.ts';
import { findRoute, type Route } from './route.ts';

/** A request as it arrived. */
export interface Received {
  readonly method: string;
  /** The path as it was on the wire, without the query. */
  readonly rawPath: string;
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: IncomingMessage['headers'];
  readonly body: ReceivedBody;
  /** The request of the collection that it is; undefined where the collection has none such. */
  readonly route: Route | undefined;
}

/** An API on this machine that answers as its collection says. */
export interface TestServer extends AsyncDisposable {
  /** Ends with the path of the collection's own base URL. */
  readonly baseUrl: string;
  /** Everything that arrived so far, in order. */
  readonly received: readonly Received[];
  /** The latest request. */
  last(): Received;
  /** Queues what comes next instead of the saved success: the saved response of a status, or one with a JSON body. */
  answerWith(status: number, body?: unknown): void;
  /** Lets the next request wait for an answer that never comes. */
  stall(): void;
}

type Choice = (route: Route) => Answer | undefined;

/** Starts a server on a free port; `await using` closes it. */
export async function startServer(collection: Collection): Promise<TestServer> {
  const requests = savedRequests(collection);
  const base = basePath(collection);
  const received: Received[] = [];
  const queue: Choice[] = [];

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', headers } = request;
    const [rawPath = '', search] = (request.url ?? '').split('?', 2);
    const route = rawPath.startsWith(`${base}/`)
      ? findRoute(requests, method, rawPath.slice(base.length))
      : undefined;
    const query = [...new URLSearchParams(search)];
    received.push({ method, rawPath, query, headers, body: await readBody(request), route });
    const answer = route
      ? (queue.shift() ?? chosenBy(headers[statusHeader]))(route)
      : json(501, { message: `the collection has no ${method} ${rawPath}` });
    if (answer) response.writeHead(answer.status, answer.headers).end(answer.body);
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');

  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    received,
    last: () => {
      const latest = received.at(-1);
      if (!latest) throw new Error('nothing has arrived');
      return latest;
    },
    answerWith: (status, body) => {
      queue.push(({ saved }) =>
        body === undefined ? savedAnswer(saved, status) : json(status, body),
      );
    },
    stall: () => {
      queue.push(() => undefined);
    },
    [Symbol.asyncDispose]: async () => {
      if (!server.listening) return;
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function chosenBy(status: string | string[] | undefined): Choice {
  return ({ saved }) =>
    status === undefined ? success(saved) : savedAnswer(saved, Number(status));
}
