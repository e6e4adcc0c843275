import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createClient, isApiError, type ApiError, type Client } from './index.js';

/** A client of a real server on a free port, closed when the test ends. */
export async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Client> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return createClient({
    baseUrl: `http://localhost:${(server.address() as AddressInfo).port}/v2/`,
  });
}

/** A client of a server that gives one answer. */
export function answering(
  status: number,
  body = '',
  headers: Record<string, string> = {},
): Promise<Client> {
  return serve((_, response) => response.writeHead(status, headers).end(body));
}

/** The ApiError a promise rejects with. */
export async function caught(promise: PromiseLike<unknown>): Promise<ApiError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (isApiError(error)) return error;
  throw new Error(`not an ApiError: ${String(error)}`);
}
