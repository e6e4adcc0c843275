import {
  assertNever,
  type Field,
  type Parameter,
  type RequestBody,
  type Schema,
} from '../api/index.ts';
import type { NamedOperation } from '../naming/named.ts';
import { memberText, typeText, type TypeStyle } from './typeText.ts';

/** A member of the request: `path`, `query`, `headers` or `body`. */
export interface RequestGroup {
  readonly name: 'path' | 'query' | 'headers' | 'body';
  readonly required: boolean;
  readonly type: string;
}

/** The groups of a request; one that nobody needs is absent, one with nothing required is optional. */
export function requestGroups(named: NamedOperation): readonly RequestGroup[] {
  const { operation } = named;
  const style: TypeStyle = { direction: 'request', enums: enumNames(named) };
  const of = (place: Parameter['in']) =>
    operation.parameters.filter((parameter) => parameter.in === place);
  const body = operation.requestBody;
  return [
    ...group('path', of('path'), style),
    ...group('query', of('query'), style),
    ...group('headers', of('header'), style),
    ...(body === undefined
      ? []
      : [{ name: 'body' as const, required: body.required, type: bodyType(body, style) }]),
  ];
}

function group(
  name: RequestGroup['name'],
  parameters: readonly Parameter[],
  style: TypeStyle,
): readonly RequestGroup[] {
  if (parameters.length === 0) return [];
  return [
    {
      name,
      required: parameters.some((parameter) => parameter.required),
      type: membersText(parameters, style),
    },
  ];
}

function bodyType(body: RequestBody, style: TypeStyle): string {
  switch (body.kind) {
    case 'multipart':
    case 'urlencoded':
      return membersText(body.fields, style);
    case 'json':
    case 'graphql':
    case 'text':
      return typeText(body.schema, style);
    case 'binary':
      return 'BinaryBody';
    default:
      return assertNever(body);
  }
}

function membersText(members: readonly (Parameter | Field)[], style: TypeStyle): string {
  const texts = members.map(({ name, schema, required, description }) =>
    memberText(name, schema, required, description, style),
  );
  return `{\n${texts.join('\n')}\n}`;
}

function enumNames(named: NamedOperation): ReadonlyMap<Schema, string> {
  return new Map(named.valueEnums.map(({ schema, name }) => [schema, name]));
}
