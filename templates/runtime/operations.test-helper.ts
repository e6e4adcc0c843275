import busboy from 'busboy';
import type { IncomingMessage } from 'node:http';
import {
  asJsonValue,
  asNothing,
  call,
  multipart,
  type Call,
  type CallOptions,
  type Client,
  type Failure,
  type Operation,
  type RequestGroups,
  type Success,
} from './index.js';
import { serve } from './server.test-helper.js';

export enum Code {
  CannotAccess = 3000,
  NotInAccount = 1010,
  NoUser = 1001,
}
export interface UpdateRequest {
  path: { meetingId: string | number };
  query?: { occurrence_id?: string | undefined } | undefined;
  body: {
    action: 'approve' | 'deny';
    registrants?: readonly { id?: string }[] | undefined;
  };
}
export type UpdateFailure =
  | Failure<400, Code.NotInAccount | Code.CannotAccess>
  | Failure<404, Code.NoUser>
  | Failure<429>;

export function update(
  client: Client,
  request: UpdateRequest,
  options?: CallOptions,
): Call<Success<204, void>, UpdateFailure> {
  return call(client, update, request, options, {
    method: 'PUT',
    path: '/meetings/{meetingId}/status',
    body: multipart('registrants'),
    success: { 204: asNothing },
    failures: { 400: [1010, 3000], 404: [1001], 429: [] },
  });
}

export function list(
  client: Client,
  request?: { query?: { page?: number | undefined } | undefined },
  options?: CallOptions,
): Call<Success<200, { total: number }>, never> {
  return call(client, list, request, options, {
    method: 'GET',
    path: '/meetings',
    success: { 200: asJsonValue },
  });
}

/** Any operation, for what needs no types. */
export function anything(
  client: Client,
  operation: Partial<Operation>,
  request?: RequestGroups,
  options?: CallOptions,
): Call<Success<200, unknown>, Failure<400, 7 | 'seven'>> {
  return call(client, anything, request, options, {
    method: 'POST',
    path: '/',
    success: { 200: asJsonValue },
    ...operation,
  });
}

export const valid: UpdateRequest = { path: { meetingId: 85 }, body: { action: 'approve' } };
/** What the server saw of one request. */
export async function seen(
  perform: (client: Client) => PromiseLike<unknown>,
): Promise<{ method: string; url: string; headers: IncomingMessage['headers']; body: string }> {
  let said = { method: '', url: '', headers: {} as IncomingMessage['headers'], body: '' };
  const client = await serve((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      said = { method, url, headers, body: Buffer.concat(chunks).toString() };
      response.end('{}');
    });
  });
  await perform(client);
  return said;
}

export interface Part {
  readonly name: string;
  readonly value: string;
  readonly filename?: string | undefined;
}

export async function parts(
  perform: (client: Client) => PromiseLike<unknown>,
): Promise<readonly Part[]> {
  const found: Part[] = [];
  const client = await serve((request, response) => {
    const parser = busboy({ headers: request.headers });
    parser.on('field', (name, value) => found.push({ name, value }));
    parser.on('file', (name, stream, { filename }) => {
      stream.setEncoding('utf8');
      stream.on('data', (value: string) => found.push({ name, value, filename }));
    });
    parser.on('close', () => response.end('{}'));
    request.pipe(parser);
  });
  await perform(client);
  return found;
}
