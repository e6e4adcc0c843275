import { assertNever, type Parameter, type Schema, type SecurityScheme } from '../api/index.ts';
import { inferValue } from '../inference/value.ts';
import type { InferenceRules } from '../inference/schema/infer.ts';
import { nestKeys } from './brackets/nestKeys.ts';
import type { Address } from './url/address.ts';
import { objectOf } from '../json/values.ts';
import { messageOf, type Message } from './message.ts';
import { below } from '../json/pointer.ts';
import { isHeaderName } from './headerName.ts';
import { joinRows, rowsOf, type KeyExamples, type Row } from './rows.ts';
import { variablesIn } from './variables.ts';

/** Headers that are the transport's, the body's or the auth's business, never a caller's parameter. */
const managedHeaders = new Set([
  'accept',
  'accept-encoding',
  'authorization',
  'cache-control',
  'connection',
  'content-length',
  'content-type',
  'cookie',
  'host',
  'postman-token',
  'transfer-encoding',
  'user-agent',
]);

const idType: Schema = { anyOf: [{ type: 'string' }, { type: 'number' }] };

/** What `parametersOf` reads: the request as it is, and the requests saved with its responses. */
export interface ParameterSource {
  readonly message: Message;
  readonly address: Address;
  readonly originalRequests: readonly unknown[];
  readonly security: SecurityScheme;
  readonly pointer: string;
  readonly rules: InferenceRules;
}

/** Path, query and header parameters of a request, in that order. */
export function parametersOf(source: ParameterSource): readonly Parameter[] {
  return [...pathParameters(source), ...queryParameters(source), ...headerParameters(source)];
}

function pathParameters({
  message,
  address,
  pointer,
  rules,
}: ParameterSource): readonly Parameter[] {
  const rows = new Map(rowsOf(message.url.variables.toJSON()).map((row) => [row.key, row]));
  return address.parameters.map(({ name, key, of }) => {
    const row = rows.get(key);
    const found =
      row === undefined
        ? below(pointer, 'url', 'path')
        : below(pointer, 'url', 'variable', row.index);
    const description = row?.description ?? '';
    const facts = inferValue({ name, description, texts: [], pointer: found }, rules);
    return {
      in: 'path',
      name,
      required: true,
      description: facts.description,
      schema: 'enum' in facts.schema ? facts.schema : idType,
      evidence: [{ pointer: found, rule: `path-${of}` }],
    };
  });
}

function queryParameters(source: ParameterSource): readonly Parameter[] {
  const own = rowsOf(source.message.url.query.toJSON());
  const saved = source.originalRequests.map((request) => savedQuery(objectOf(request)['url']));
  const keys = joinRows([own, ...saved]).filter(
    ({ key }) => variablesIn(key).length === 0 && !isSentByAuth(key, 'query', source.security),
  );
  const list = below(source.pointer, 'url', 'query');
  return nestKeys(keys, 'query', (key) => parameter('query', key, list, source.rules)).map(
    ({ encoding, ...value }): Parameter =>
      // Where the collection says `<object>` in place of a value: no object is a text by itself.
      encoding === 'brackets' || value.schema.type === 'object'
        ? { ...value, in: 'query', encoding: 'brackets' }
        : { ...value, in: 'query' },
  );
}

/** The query of a request that was saved with a response, whose URL may be nothing but text. */
function savedQuery(url: unknown): readonly Row[] {
  const isText = typeof url === 'string' && url.includes('?');
  return rowsOf(isText ? messageOf({ url }).url.query.toJSON() : objectOf(url)['query']);
}

function headerParameters(source: ParameterSource): readonly Parameter[] {
  const own = source.message.headers.filter((row) => isCallersHeader(row, source.security));
  const unique = new Map(own.map((row) => [row.key.toLowerCase(), row]));
  return joinRows([[...unique.values()]]).map((key) =>
    parameter('header', key, below(source.pointer, 'header'), source.rules),
  );
}

function isCallersHeader(row: Row, security: SecurityScheme): boolean {
  const name = row.key.toLowerCase();
  // What is accepted is the operation's own, but where a variable leaves it to the caller.
  if (name === 'accept') return variablesIn(row.value).length > 0;
  return isHeaderName(name) && !managedHeaders.has(name) && !isSentByAuth(name, 'header', security);
}

function isSentByAuth(name: string, place: 'header' | 'query', security: SecurityScheme): boolean {
  switch (security.type) {
    case 'apiKey':
      return security.in === place && isSameName(name, security.name, place);
    case 'oauth2':
      return place === 'query' && security.in === 'query' && name === 'access_token';
    case 'none':
    case 'unspecified':
    case 'bearer':
    case 'basic':
    case 'other':
      return false;
    default:
      return assertNever(security);
  }
}

/** Headers have no letter case (RFC 9110, section 5.1). */
function isSameName(one: string, other: string, place: 'header' | 'query'): boolean {
  return place === 'query' ? one === other : one.toLowerCase() === other.toLowerCase();
}

function parameter(
  place: 'query' | 'header',
  key: KeyExamples,
  list: string,
  rules: InferenceRules,
): Parameter {
  const pointer = key.index === undefined ? list : below(list, key.index);
  const facts = inferValue(
    { name: key.key, description: key.description, texts: key.texts, pointer },
    rules,
  );
  // JSON in a query is text that the caller writes: only a form field is taken apart.
  const schema: Schema = facts.encoding === 'json' ? { type: 'string' } : facts.schema;
  return {
    in: place,
    name: key.key,
    required: facts.markedRequired,
    description: facts.description,
    schema: key.repeated ? { type: 'array', items: schema } : schema,
    evidence: facts.evidence,
  };
}
