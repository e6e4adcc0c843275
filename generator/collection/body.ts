import type { Diagnostic, Field, RequestBody, Schema } from '../api/index.ts';
import type { InferenceRules } from '../inference/schema/infer.ts';
import { inferSchema } from '../inference/schema/infer.ts';
import { inferValue } from '../inference/value.ts';
import { invalidBody, unreadableField, unsupportedBody } from './diagnostics.ts';
import { isObject, listOf, objectOf, textOf, type JsonObject } from './json.ts';
import { essence, isJsonType } from './mediaType.ts';
import { below } from './pointer.ts';
import { joinRows, rowsOf, type KeyExamples } from './rows.ts';
import { parseJson } from '../inference/schema/parseJson.ts';

export interface BodySource {
  /** The request's body as written; empty where it has none. */
  readonly body: JsonObject;
  /** The request's Content-Type header; empty where it sets none. */
  readonly contentType: string;
  readonly originalRequests: readonly unknown[];
  /** Names on the way to the request. */
  readonly path: readonly string[];
  readonly pointer: string;
  readonly rules: InferenceRules;
}

export interface ReadBody {
  readonly body?: RequestBody;
  readonly diagnostics: readonly Diagnostic[];
}

/** A request's body, with the bodies of the requests saved beside its responses as further examples. */
export function bodyOf(source: BodySource): ReadBody {
  const mode = textOf(source.body['mode']);
  if (source.body['disabled'] === true) return { diagnostics: [] };
  switch (mode) {
    case '':
    case 'none':
      return { diagnostics: [] };
    case 'formdata':
      return formBody(source, 'multipart', 'formdata');
    case 'urlencoded':
      return formBody(source, 'urlencoded', 'urlencoded');
    case 'raw':
      return rawBody(source);
    case 'graphql':
      return { body: graphqlBody(source), diagnostics: [] };
    case 'file':
      return { body: binaryBody(source), diagnostics: [] };
    default:
      return {
        body: binaryBody(source),
        diagnostics: [unsupportedBody(mode, source.path, below(source.pointer, 'mode'))],
      };
  }
}

function formBody(
  source: BodySource,
  kind: 'multipart' | 'urlencoded',
  mode: 'formdata' | 'urlencoded',
): ReadBody {
  const examples = [source.body, ...savedBodies(source, mode)].map((body) => rowsOf(body[mode]));
  const diagnostics: Diagnostic[] = [];
  const fields = joinRows(examples).map((key) => {
    const pointer = below(source.pointer, mode, ...(key.index === undefined ? [] : [key.index]));
    const { field, brokenJson } = fieldOf(source, key, pointer);
    if (brokenJson) diagnostics.push(unreadableField(key.key, source.path, pointer));
    return field;
  });
  if (fields.length === 0) return { diagnostics };
  return { body: { kind, required: fields.some((field) => field.required), fields }, diagnostics };
}

function fieldOf(
  source: BodySource,
  key: KeyExamples,
  pointer: string,
): { field: Field; brokenJson: boolean } {
  const facts = inferValue(
    { name: key.key, description: key.description, texts: key.file ? [] : key.texts, pointer },
    source.rules,
  );
  const encoding = key.file ? 'file' : facts.encoding;
  const schema: Schema = key.file ? { type: 'string', format: 'binary' } : facts.schema;
  return {
    field: {
      name: key.key,
      required: source.rules.required === 'never' ? facts.markedRequired : key.always,
      description: facts.description,
      encoding,
      schema: key.repeated ? { type: 'array', items: schema } : schema,
      evidence: facts.evidence,
    },
    brokenJson: facts.brokenJson,
  };
}

function rawBody(source: BodySource): ReadBody {
  const text = textOf(source.body['raw']);
  if (text.trim() === '') return { diagnostics: [] };
  const evidence = [{ pointer: below(source.pointer, 'raw'), rule: 'raw-body' }];
  const texts = [text, ...savedBodies(source, 'raw').map((body) => textOf(body['raw']))];
  const examples = texts.map(parseJson).filter((example) => example !== undefined);
  const language = textOf(objectOf(objectOf(source.body['options'])['raw'])['language']);
  const saysJson = language === 'json' || isJsonType(source.contentType);
  if (examples.length > 0 && (saysJson || isStructure(parseJson(text)))) {
    const schema = inferSchema(examples, source.rules);
    return { body: { kind: 'json', required: true, schema, evidence }, diagnostics: [] };
  }
  if (saysJson) {
    return {
      body: { kind: 'json', required: true, schema: {}, evidence },
      diagnostics: [invalidBody(source.path, below(source.pointer, 'raw'))],
    };
  }
  const mediaType = essence(source.contentType) || mediaTypes.get(language) || 'text/plain';
  return {
    body: { kind: 'text', required: true, mediaType, schema: { type: 'string' }, evidence },
    diagnostics: [],
  };
}

const mediaTypes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    html: 'text/html',
    javascript: 'application/javascript',
    text: 'text/plain',
    xml: 'application/xml',
  }),
);

/** GraphQL over HTTP: a JSON object with the query and its variables (https://graphql.github.io/graphql-over-http). */
function graphqlBody(source: BodySource): RequestBody {
  const example = parseJson(textOf(objectOf(source.body['graphql'])['variables']));
  const anyVariables: Schema = {
    type: 'object',
    properties: {},
    required: [],
    additionalProperties: {},
  };
  return {
    kind: 'json',
    required: true,
    schema: {
      type: 'object',
      properties: {
        operationName: { type: 'string' },
        query: { type: 'string' },
        variables: isObject(example) ? inferSchema([example], source.rules) : anyVariables,
      },
      required: ['query'],
    },
    evidence: [{ pointer: below(source.pointer, 'graphql'), rule: 'graphql-body' }],
  };
}

function binaryBody(source: BodySource): RequestBody {
  return {
    kind: 'binary',
    required: true,
    mediaType: essence(source.contentType) || 'application/octet-stream',
    schema: { type: 'string', format: 'binary' },
    evidence: [{ pointer: source.pointer, rule: 'file-body' }],
  };
}

/** Bodies of the same mode in the requests saved with the responses. */
function savedBodies(source: BodySource, mode: string): readonly JsonObject[] {
  return listOf(source.originalRequests)
    .map((request) => objectOf(objectOf(request)['body']))
    .filter((body) => body['mode'] === mode);
}

function isStructure(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
