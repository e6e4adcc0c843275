import type { Operation, Response } from '../api/index.ts';

const jsonType = 'application/json; charset=utf-8';

/** A request, as far as an answer depends on it. */
export interface MockRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  /** The body's beginning as text: it is only read to tell apart operations that share an address. */
  readonly body: string;
}

/** What is sent back. */
export interface Answer {
  readonly status: number;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The operation that it answers; absent where the request is none of the collection's. */
  readonly operation?: Operation;
}

/** Statuses whose answers have no body (RFC 9110, section 6.4.1). */
export function isBodiless(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}

/** An answer of JSON. */
export function jsonAnswer(
  status: number,
  value: unknown,
  headers: Answer['headers'] = {},
): Answer {
  const body = isBodiless(status) ? '' : JSON.stringify(value);
  return { status, headers: { ...(body && { 'content-type': jsonType }), ...headers }, body };
}

/** The media type of a body of each kind, where nobody stated one. */
export const mediaTypes: Readonly<Record<Response['kind'], string>> = {
  any: jsonType,
  binary: 'application/octet-stream',
  events: 'text/event-stream',
  json: jsonType,
  jsonLines: 'application/x-ndjson',
  none: '',
  text: 'text/plain; charset=utf-8',
};
