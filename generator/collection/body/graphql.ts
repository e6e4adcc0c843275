import type { GraphqlBody, ObjectSchema, Schema } from '../../api/index.ts';
import { inferSchema } from '../../inference/schema/infer.ts';
import { readJson } from '../../inference/schema/readJson.ts';
import { unknownDocument } from './diagnostics.ts';
import { isObject, objectOf, textOf } from '../../json/values.ts';
import { below } from '../../json/pointer.ts';
import { readDocument, type ReadDocument } from './graphqlDocument.ts';
import { declaredVariables, operationNamesOf } from './graphqlTypes.ts';
import { examplesOf, type BodySource, type ReadBody } from './source.ts';

/**
 * A GraphQL document with its variables. The caller gives the variables, those that stand in the document's own text
 * among them, and may give another document.
 */
export function graphqlBody(source: BodySource): ReadBody {
  const pointer = below(source.pointer, 'graphql');
  const read = readDocument(textOf(objectOf(source.body['graphql'])['query']));
  const isUnknown = read.document === undefined;
  const members: readonly Member[] = [
    variablesMember(source, read),
    ...operationNameMember(read),
    { name: 'query', required: isUnknown, schema: { type: 'string', ...queryDocs(isUnknown) } },
  ];
  const required = members.filter((member) => member.required).map(({ name }) => name);
  const body: GraphqlBody = {
    kind: 'graphql',
    required: required.length > 0,
    ...(read.document === undefined ? {} : { document: read.document }),
    schema: {
      type: 'object',
      properties: Object.fromEntries(members.map(({ name, schema }) => [name, schema])),
      required,
    },
    evidence: [{ pointer, rule: 'graphql-body' }],
  };
  return {
    body,
    diagnostics: isUnknown ? [unknownDocument(source.path, below(pointer, 'query'))] : [],
  };
}

interface Member {
  readonly name: 'variables' | 'operationName' | 'query';
  readonly required: boolean;
  readonly schema: Schema;
}

function queryDocs(isUnknown: boolean): { readonly description?: string } {
  return isUnknown ? {} : { description: 'A document to send in place of the collection’s.' };
}

/** Variables in the document's text: of some between quotes, an id may be a number. */
const valueTypes = {
  text: { anyOf: [{ type: 'string' }, { type: 'number' }] },
  bare: { anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] },
} as const;

/** Typed by the document's own definitions; where it cannot be read, by the sample; else any. */
function variablesMember(source: BodySource, read: ReadDocument): Member {
  const sample = sampleOf(source);
  const known = read.syntax === undefined ? sample : declaredVariables(read.syntax, sample);
  const inText = [...read.variables].filter(
    ([name]) => known === undefined || !Object.hasOwn(known.properties, name),
  );
  const properties = [
    ...Object.entries(known?.properties ?? {}),
    ...inText.map(([name, place]): [string, Schema] => [name, valueTypes[place]]),
  ];
  const required = [...(known?.required ?? []), ...inText.map(([name]) => name)];
  return {
    name: 'variables',
    required: required.length > 0,
    schema: {
      type: 'object',
      properties: Object.fromEntries(properties),
      required,
      ...(properties.length === 0 ? { additionalProperties: {} } : {}),
    },
  };
}

/** What the examples' variables show: they are JSON, of an object. */
function sampleOf(source: BodySource): ObjectSchema | undefined {
  const samples = examplesOf(source)
    .map(({ body }) => objectOf(body['graphql'])['variables'])
    .map((written) =>
      typeof written === 'string' ? readJson(written, source.variables)?.value : written,
    )
    .filter(isObject);
  const schema = inferSchema(samples, source.rules);
  return schema.type === 'object' ? schema : undefined;
}

/** Where there are several operations, a request has to say which one is to run. */
function operationNameMember({ syntax }: ReadDocument): readonly Member[] {
  const names = syntax === undefined ? [] : operationNamesOf(syntax);
  return names.length === 0
    ? []
    : [{ name: 'operationName', required: true, schema: { type: 'string', enum: names } }];
}
