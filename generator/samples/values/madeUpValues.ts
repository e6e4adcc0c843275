import {
  assertNever,
  isUnknown,
  type Operation,
  type Parameter,
  type RequestBody,
  type Schema,
} from '../../api/index.ts';
import { madeUpValue } from '../../examples/madeUp.ts';
import {
  parametersIn,
  type Member,
  type NamedValues,
  type RequestValues,
} from './requestValues.ts';
import { fileNamed } from './sampleFile.ts';

/** Values for a request that nobody saved: what is required, and of a body as much as a person cares to read. */
export function madeUpValues(operation: Operation): RequestValues {
  const of = (place: Parameter['in']): NamedValues =>
    madeUpMembers(parametersIn(operation, place).filter(({ required }) => required));
  const { requestBody: body } = operation;
  return {
    path: of('path'),
    query: of('query'),
    headers: of('header'),
    ...(body === undefined ? {} : { body: madeUpBody(body) }),
  };
}

/** A value for each member. */
function madeUpMembers(members: readonly Member[]): NamedValues {
  return new Map(members.map((member) => [member.name, madeUp(member.schema, member.name)]));
}

/** A value that a schema accepts, with no more members than a person cares to read. */
export function madeUp(schema: Schema, name: string): unknown {
  return madeUpValue(brief(schema, name, 0), name, (file) => fileNamed(`${file}.bin`));
}

/** A whole body. */
export function madeUpBody(body: RequestBody): unknown {
  switch (body.kind) {
    case 'multipart':
    case 'urlencoded':
      return Object.fromEntries(madeUpMembers(fewer(body.fields)));
    case 'json':
      return isUnknown(body.schema) ? {} : madeUp(body.schema, 'text');
    case 'graphql':
      return madeUpGraphql(body.schema);
    case 'text':
      return /\bxml\b/.test(body.mediaType) ? '<text/>' : madeUp(body.schema, 'text');
    case 'binary':
      return fileNamed('file.bin');
    default:
      return assertNever(body);
  }
}

/** A document is given where the collection's own cannot be sent, and no variables where nothing asks for any. */
function madeUpGraphql(schema: Extract<RequestBody, { kind: 'graphql' }>['schema']): unknown {
  return Object.fromEntries(
    schema.required.map((name) => [
      name,
      name === 'query' ? '{ __typename }' : madeUp(schema.properties[name] ?? {}, name),
    ]),
  );
}

const mostMembers = 8;
const deepestOptional = 3;

/** What is required, and further members in their order while there are few. */
function fewer<One extends { readonly required: boolean }>(
  members: readonly One[],
): readonly One[] {
  let room = mostMembers - members.filter(({ required }) => required).length;
  return members.filter(({ required }) => required || room-- > 0);
}

/** A schema with fewer optional properties; one of any properties has one, so that it shows. */
function brief(schema: Schema, name: string, depth: number): Schema {
  switch (schema.type) {
    case 'array':
      return { ...schema, items: brief(schema.items, name, depth + 1) };
    case 'object': {
      const { properties, required, additionalProperties: others } = schema;
      const needed = new Set(required);
      const known = Object.keys(properties).map((key) => ({ key, required: needed.has(key) }));
      const kept = depth > deepestOptional ? known.filter((one) => one.required) : fewer(known);
      const members = kept.map(({ key }): [string, Schema] => [key, properties[key] ?? {}]);
      const shown = members.length === 0 && others ? [[name, others] as const] : members;
      return {
        type: 'object',
        properties: Object.fromEntries(
          shown.map(([key, one]) => [key, brief(one, key, depth + 1)]),
        ),
        required,
      };
    }
    case undefined:
      return schema.anyOf === undefined
        ? schema
        : { anyOf: schema.anyOf.map((one) => brief(one, name, depth)) };
    default:
      return schema;
  }
}
