import { generateSync } from 'json-schema-faker';
import type { Operation, Parameter, Schema } from '../../generator/api/index.ts';

export type Values = Readonly<Record<string, unknown>>;

/** What a call is given: plain data, by group. */
export interface GivenArguments {
  readonly path?: Values;
  readonly query?: Values;
  readonly headers?: Values;
  readonly body?: unknown;
}

/** Text that no path, query or form may take apart. */
const awkward = ' é/&=+%2F\\#?日';

/** Arguments for every member of an operation, required or not, made from its own schemas; the same in each run. */
export function fakeArguments(operation: Operation, seed: number): GivenArguments {
  const group = (place: Parameter['in'], spice: string): Values | undefined => {
    const members = operation.parameters.filter((parameter) => parameter.in === place);
    return members.length === 0 ? undefined : fakeMembers(members, seed, spice);
  };
  const path = group('path', awkward);
  const query = group('query', awkward);
  const headers = group('header', '');
  const body = fakeBody(operation, seed);
  return {
    ...(path && { path }),
    ...(query && { query }),
    ...(headers && { headers }),
    ...(body !== undefined && { body }),
  };
}

function fakeBody({ requestBody: body }: Operation, seed: number): unknown {
  if (body === undefined) return undefined;
  if ('fields' in body) return fakeMembers(body.fields, seed, awkward);
  const kind: string = body.kind;
  if (kind === 'graphql') return fakeValue(withoutDocument(body.schema), seed, awkward);
  return kind === 'binary' ? new Blob(['bytes']) : fakeValue(body.schema, seed, awkward);
}

/** A GraphQL body's schema less the document: the collection's own is sent. */
function withoutDocument(schema: Schema): Schema {
  if (schema.type !== 'object') return schema;
  const { query: _, ...properties } = schema.properties;
  return { ...schema, properties };
}

function fakeMembers(
  members: readonly { readonly name: string; readonly schema: Schema }[],
  seed: number,
  spice: string,
): Values {
  return Object.fromEntries(
    members.map(({ name, schema }, at) => [name, fakeValue(opened(schema), seed + at, spice)]),
  );
}

/** A schema whose objects of any members have one: an empty object is not sent in a form. */
function opened(schema: Schema): Schema {
  if (schema.type === 'array') return { ...schema, items: opened(schema.items) };
  if (schema.type !== 'object') return schema;
  const { properties, additionalProperties } = schema;
  const isOpen = additionalProperties !== undefined && Object.keys(properties).length === 0;
  const members = Object.entries(isOpen ? { member: additionalProperties } : properties);
  return {
    ...schema,
    properties: Object.fromEntries(members.map(([name, one]) => [name, opened(one)])),
  };
}

/** A value that a schema accepts. What says nothing is a text: null and the like would not be sent. */
function fakeValue(schema: Schema, seed: number, spice: string): unknown {
  const made: unknown = generateSync(jsonSchemaOf(schema), {
    seed,
    alwaysFakeOptionals: true,
    maxDepth: 100,
    minItems: 1,
    maxDefaultItems: 2,
    minLength: 1,
  });
  return spiced(made, schema, spice);
}

/** The formats that the faker knows; it takes any other for a pattern to meet. */
const formats = new Set([
  'date-time',
  'date',
  'time',
  'email',
  'uri',
  'uuid',
  'hostname',
  'ipv4',
  'ipv6',
]);

function jsonSchemaOf(schema: Schema): Record<string, unknown> {
  if (schema.type === undefined) {
    const choices = schema.anyOf?.filter(({ type }) => type !== 'null') ?? [];
    return choices.length === 0 ? { type: 'string' } : { anyOf: choices.map(jsonSchemaOf) };
  }
  switch (schema.type) {
    case 'string': {
      const { enum: values, format = '' } = schema;
      if (values !== undefined) return { type: 'string', enum: values };
      return formats.has(format) ? { type: 'string', format } : { type: 'string' };
    }
    case 'number':
    case 'integer':
      return schema.enum === undefined
        ? { type: 'integer', minimum: 1, maximum: 99 }
        : { type: 'number', enum: schema.enum };
    case 'array':
      return { type: 'array', items: jsonSchemaOf(schema.items), minItems: 1 };
    case 'object': {
      const members = Object.entries(schema.properties);
      return {
        type: 'object',
        properties: Object.fromEntries(members.map(([name, one]) => [name, jsonSchemaOf(one)])),
        required: members.map(([name]) => name),
        additionalProperties: false,
      };
    }
    default:
      return { type: schema.type };
  }
}

/** Puts bytes where a file is wanted, and awkward characters into free text. */
function spiced(value: unknown, schema: Schema, spice: string): unknown {
  if (schema.type === 'string' && typeof value === 'string') {
    if (schema.format === 'binary') return new Blob(['bytes']);
    return schema.enum === undefined && schema.format === undefined ? value + spice : value;
  }
  if (schema.type === undefined) {
    const free =
      typeof value === 'string' && (schema.anyOf ?? [{ type: 'string' }]).some(isFreeText);
    return free ? value + spice : value;
  }
  if (schema.type === 'array' && Array.isArray(value)) {
    return value.map((one: unknown) => spiced(one, schema.items, spice));
  }
  if (schema.type === 'object' && typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [
        name,
        spiced(one, schema.properties[name] ?? {}, spice),
      ]),
    );
  }
  return value;
}

function isFreeText(schema: Schema): boolean {
  return schema.type === 'string' && schema.enum === undefined && schema.format === undefined;
}
