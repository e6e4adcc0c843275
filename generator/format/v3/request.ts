import { isObject, objectOf, textOf, type JsonObject } from '../../json/values.ts';
import { authOf } from './auth.ts';
import { bodyOf, contentText, graphqlOf } from './body.ts';
import { rowsOf } from './rows.ts';
import { urlOf } from './url.ts';

/** A request as v2.1 writes it, or why HTTP cannot carry it. */
export type ConvertedRequest =
  | { readonly kind: 'http' | 'mcp'; readonly request: JsonObject }
  | { readonly kind: 'other-protocol'; readonly protocol: string }
  | { readonly kind: 'unknown'; readonly written: string };

/** Protocols of requests that are not HTTP's, by `$kind`; the second names are those of Postman's cloud. */
const protocols: ReadonlyMap<string, string> = new Map([
  ['grpc-request', 'gRPC'],
  ['websocket-request', 'WebSocket'],
  ['ws-raw-request', 'WebSocket'],
  ['socket.io-request', 'Socket.IO'],
  ['ws-socketio-request', 'Socket.IO'],
  ['mqtt-request', 'MQTT'],
  ['llm-request', 'a language model'],
]);

/** A request file's content → a request of v2.1. */
export function requestOf(definition: JsonObject): ConvertedRequest {
  const kind = textOf(definition['$kind']);
  switch (kind) {
    case '':
    case 'http-request':
      return { kind: 'http', request: httpRequest(definition) };
    case 'graphql-request':
      return { kind: 'http', request: graphqlRequest(definition) };
    case 'mcp-request':
      return textOf(definition['url']) === ''
        ? { kind: 'other-protocol', protocol: 'MCP over standard input' }
        : { kind: 'mcp', request: mcpRequest(definition) };
    default: {
      const protocol = protocols.get(kind);
      return protocol === undefined
        ? { kind: 'unknown', written: kind }
        : { kind: 'other-protocol', protocol };
    }
  }
}

/** A saved response as v2.1 writes it, with the request that it answered. */
export function responseOf(name: string, example: JsonObject): JsonObject {
  const { request, response } = example;
  const { statusCode, statusText, headers, body } = objectOf(response);
  const type = textOf(objectOf(body)['type']);
  return {
    name: textOf(example['name']) || name,
    ...(isObject(request) ? { originalRequest: exampleRequest(request) } : {}),
    status: textOf(statusText),
    ...(statusCode === undefined ? {} : { code: Number(textOf(statusCode)) }),
    ...(type === '' ? {} : { _postman_previewlanguage: type }),
    header: rowsOf(headers),
    body: contentText(isObject(body) ? body['content'] : body),
  };
}

function exampleRequest(request: JsonObject): JsonObject {
  return 'query' in request && !('body' in request)
    ? graphqlRequest(request)
    : httpRequest(request);
}

function httpRequest(definition: JsonObject): JsonObject {
  const body = bodyOf(definition['body']);
  const url = urlOf(definition);
  const auth = authOf(definition['auth'])?.auth;
  return {
    method: textOf(definition['method']) || 'GET',
    header: rowsOf(definition['headers']),
    ...(url === undefined ? {} : { url }),
    ...(body === undefined ? {} : { body }),
    ...(auth === undefined ? {} : { auth }),
    description: textOf(definition['description']),
  };
}

/** A GraphQL request is a POST (https://graphql.github.io/graphql-over-http, section 6). */
function graphqlRequest(definition: JsonObject): JsonObject {
  return {
    ...httpRequest({ method: 'POST', ...definition }),
    body: { mode: 'graphql', graphql: graphqlOf(definition) },
  };
}

/** An MCP message is posted as JSON (https://modelcontextprotocol.io, Streamable HTTP). */
function mcpRequest(definition: JsonObject): JsonObject {
  const message = contentText(definition['message']);
  return {
    ...httpRequest({ ...definition, method: 'POST' }),
    body: { mode: 'raw', raw: asJsonRpc(message), options: { raw: { language: 'json' } } },
  };
}

/** Postman adds what every JSON-RPC message has (https://www.jsonrpc.org/specification, section 4). */
function asJsonRpc(message: string): string {
  try {
    const value: unknown = JSON.parse(message);
    return isObject(value) ? JSON.stringify({ jsonrpc: '2.0', id: 1, ...value }) : message;
  } catch {
    return message;
  }
}
