import type { Diagnostic, Operation, SecurityScheme } from '../api/index.ts';
import { toMarkdown } from '../inference/prose/markdown.ts';
import { readOperationFacts } from '../inference/prose/operationFacts.ts';
import type { InferenceRules } from '../inference/schema/infer.ts';
import { acceptOf } from './accept.ts';
import { securityOf } from './auth/auth.ts';
import { securityOfHeader } from './auth/header.ts';
import { bodyOf } from './body/body.ts';
import { unnamedHeader, unusualMethod } from './diagnostics.ts';
import type { RequestItem } from './folders.ts';
import { descriptionOf, isObject, listOf, objectOf, textOf } from '../json/values.ts';
import { isHeaderName } from './headerName.ts';
import { messageOf, type Message } from './message.ts';
import { parametersOf } from './parameters.ts';
import { below } from '../json/pointer.ts';
import { responsesOf } from './response/responses.ts';
import { headerOf } from './rows.ts';
import { addressOf, type Address } from './url/address.ts';
import { refusedMethod, urlDiagnostics } from './url/diagnostics.ts';
import { substitute, variablesOf } from './variables.ts';

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
  /** True where the base URL is left out because it holds what looks like a token. */
  readonly secretServer: boolean;
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
  else if (/^(?:CONNECT|TRACE|TRACK)$/.test(method))
    diagnostics.push(refusedMethod(method, path, below(pointer, 'method')));
  const variables = variablesOf(request.variables);
  const address = addressOf(message.url, variables);
  diagnostics.push(...urlDiagnostics(message.url, address, path, below(pointer, 'url')));
  for (const { key, index } of message.headers.filter((row) => !isHeaderName(row.key))) {
    diagnostics.push(unnamedHeader(key, path, below(pointer, 'header', index)));
  }
  const declared = securityOf(request.auths, variables);
  const byHand = securityByHand(message, address);
  // Auth that is declared takes the place of what is written by hand, as in Postman, but where it is none.
  const security =
    declared === undefined || (declared.type === 'none' && byHand.type !== 'unspecified')
      ? byHand
      : declared;
  const accept = acceptOf(message.headers);
  const rules: InferenceRules = { required: facts.marksRequired ? 'never' : 'seen' };
  const originalRequests = listOf(request.item['response'])
    .map((response) => objectOf(response)['originalRequest'])
    .filter(isObject);

  const parameters = parametersOf({
    message,
    address,
    originalRequests,
    security,
    pointer,
    rules,
  });
  const body = bodyOf({
    method,
    body: objectOf(raw['body']),
    contentType: substitute(headerOf(message.headers, 'content-type'), variables),
    responses: listOf(request.item['response']),
    variables,
    path,
    pointer: below(pointer, 'body'),
    responsesPointer: below(request.pointer, 'response'),
    rules,
  });
  const answers = responsesOf(request.item, path, request.pointer);
  const prose = readOperationFacts(
    descriptionOf(raw['description'] ?? request.item['description']),
  );

  const item = textOf(request.item['id'] ?? request.item['_postman_id']).slice(0, 100);

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
      errorResponses: answers.errorResponses,
      ...(accept === undefined ? {} : { accept }),
      security,
      scopes: prose.scopes,
      ...(prose.rateLimit === undefined ? {} : { rateLimit: prose.rateLimit }),
      prerequisites: prose.prerequisites,
      deprecated: prose.deprecated,
      evidence: [{ pointer: request.pointer, rule: 'request', ...(item === '' ? {} : { item }) }],
    },
    baseUrl: address.baseUrl,
    host: address.host,
    secretServer: address.secret,
    diagnostics: [...diagnostics, ...body.diagnostics, ...answers.diagnostics],
  };
}

/** What a request proves itself with where its auth settings do not: an Authorization header, or a user in its URL. */
function securityByHand({ headers }: Message, { userinfo }: Address): SecurityScheme {
  const written = securityOfHeader(headerOf(headers, 'authorization'));
  return written.type === 'unspecified' && userinfo ? { type: 'basic' } : written;
}

/** Any token is a method (RFC 9110, section 9.1); it is case-sensitive, and lower case is always a slip. */
function isMethod(method: string): boolean {
  return /^[!#$%&'*+.^_`|~\dA-Z-]+$/.test(method);
}
