import type { Diagnostic, Operation, SecurityScheme } from '../api/index.ts';
import { toMarkdown } from '../inference/prose/markdown.ts';
import { readOperationFacts } from '../inference/prose/operationFacts.ts';
import type { InferenceRules } from '../inference/schema/infer.ts';
import { securityOf } from './auth.ts';
import { bodyOf } from './body.ts';
import { missingUrl, unnamedHeader, unusualMethod } from './diagnostics.ts';
import type { RequestItem } from './folders.ts';
import { descriptionOf, isObject, listOf, objectOf, textOf } from './json.ts';
import { messageOf, type Message } from './message.ts';
import { isHeaderName, parametersOf } from './parameters.ts';
import { below } from './pointer.ts';
import { responsesOf } from './responses.ts';
import { headerOf } from './rows.ts';
import { addressOf } from './url.ts';
import { variablesOf } from './variables.ts';

/** What holds for the whole collection and steers how each request is read. */
export interface CollectionFacts {
  /** Whether required values are marked in words anywhere: then what is not marked is optional. */
  readonly marksRequired: boolean;
}

export interface ReadOperation {
  readonly operation: Operation;
  /** The operation's own base URL; undefined where it cannot be known. */
  readonly baseUrl: string | undefined;
  /** The host as written, for messages. */
  readonly host: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** One request item → one operation. */
export function readOperation(request: RequestItem, facts: CollectionFacts): ReadOperation {
  const pointer = below(request.pointer, 'request');
  const definition = request.item['request'];
  const raw = objectOf(definition);
  const message = messageOf(definition);
  const path = [...request.folder, request.name];
  const diagnostics: Diagnostic[] = [];

  const written = message.method.trim().toUpperCase();
  const method = isMethod(written) ? written : 'GET';
  if (method !== written)
    diagnostics.push(unusualMethod(message.method, path, below(pointer, 'method')));
  const address = addressOf(message.url, variablesOf(request.variables));
  if (address.path === '/' && address.baseUrl === undefined && message.url.toString() === '') {
    diagnostics.push(missingUrl(path, below(pointer, 'url')));
  }
  for (const { key, index } of message.headers.filter((row) => !isHeaderName(row.key))) {
    diagnostics.push(unnamedHeader(key, path, below(pointer, 'header', index)));
  }
  const security = securityOf(request.auths) ?? securityOfHeaders(message);
  const rules: InferenceRules = { required: facts.marksRequired ? 'never' : 'seen' };
  const originalRequests = listOf(request.item['response'])
    .map((response) => objectOf(response)['originalRequest'])
    .filter(isObject);

  const parameters = parametersOf({
    message,
    address,
    originalRequests,
    authNames: new Set(security.type === 'apiKey' ? [security.name.toLowerCase()] : []),
    pointer,
    rules,
  });
  const body = bodyOf({
    body: objectOf(raw['body']),
    contentType: headerOf(message.headers, 'content-type'),
    originalRequests,
    path,
    pointer: below(pointer, 'body'),
    rules,
  });
  const answers = responsesOf(request.item, path, request.pointer);
  const prose = readOperationFacts(
    descriptionOf(raw['description'] ?? request.item['description']),
  );

  const item = textOf(request.item['id'] ?? request.item['_postman_id']);

  return {
    operation: {
      id: `${method} ${address.path}`,
      folder: request.folder,
      name: request.name,
      description: toMarkdown(prose.rest),
      method,
      path: address.path,
      parameters,
      ...(body.body === undefined ? {} : { requestBody: body.body }),
      responses: answers.responses,
      failures: answers.failures,
      security,
      scopes: prose.scopes,
      ...(prose.rateLimit === undefined ? {} : { rateLimit: prose.rateLimit }),
      prerequisites: prose.prerequisites,
      deprecated: prose.deprecated,
      evidence: [{ pointer: request.pointer, rule: 'request', ...(item === '' ? {} : { item }) }],
    },
    baseUrl: address.baseUrl,
    host: address.host,
    diagnostics: [...diagnostics, ...body.diagnostics, ...answers.diagnostics],
  };
}

/** A request without auth settings that carries an Authorization header proves itself by hand. */
function securityOfHeaders(message: Message): SecurityScheme {
  const value = headerOf(message.headers, 'authorization');
  if (/^bearer\b/i.test(value)) return { type: 'bearer' };
  if (/^basic\b/i.test(value)) return { type: 'basic' };
  return value === ''
    ? { type: 'unspecified' }
    : { type: 'apiKey', in: 'header', name: 'Authorization' };
}

/** Any token is a method (RFC 9110, section 9.1); it is case-sensitive, and lower case is always a slip. */
function isMethod(method: string): boolean {
  return /^[!#$%&'*+.^_`|~\dA-Z-]+$/.test(method);
}
