import type { Field, Operation, Parameter, Schema } from '../api/index.ts';
import type { NamedOperation } from '../naming/named.ts';
import { propertyName, singleQuoted } from './text.ts';

/** The smallest request that type-checks, as an expression; empty where none is needed. Its values are made up. */
export function requestExample({ operation }: Pick<NamedOperation, 'operation'>): string {
  const of = (place: Parameter['in']) =>
    operation.parameters.filter((parameter) => parameter.in === place);
  const groups = [
    group('path', of('path')),
    group('query', of('query')),
    group('headers', of('header')),
    bodyExample(operation),
  ].filter((text) => text !== '');
  return groups.length === 0 ? '' : `{ ${groups.join(', ')} }`;
}

function group(name: string, values: readonly (Parameter | Field)[]): string {
  const required = values.filter((value) => value.required);
  if (required.length === 0) return '';
  const members = required.map(
    (value) => `${propertyName(value.name)}: ${valueExample(value.schema)}`,
  );
  return `${name}: { ${members.join(', ')} }`;
}

function bodyExample({ requestBody: body }: Operation): string {
  if (body === undefined || !body.required) return '';
  switch (body.kind) {
    case 'multipart':
    case 'urlencoded':
      return group('body', body.fields);
    case 'json':
    case 'graphql':
      return `body: ${valueExample(body.schema)}`;
    case 'text':
    case 'binary':
      return "body: '…'";
  }
}

function valueExample(schema: Schema): string {
  if (schema.type === undefined) {
    const [first] = schema.anyOf ?? [];
    return first === undefined ? "'…'" : valueExample(first);
  }
  switch (schema.type) {
    case 'string':
      if (schema.format === 'binary') return "new Blob(['…'])";
      return schema.enum?.[0] === undefined ? "'…'" : singleQuoted(schema.enum[0]);
    case 'number':
    case 'integer':
      return String(schema.enum?.[0] ?? 1);
    case 'boolean':
      return 'true';
    case 'null':
      return 'null';
    case 'array':
      return '[]';
    case 'object': {
      const members = schema.required.map(
        (name) => `${propertyName(name)}: ${valueExample(schema.properties[name] ?? {})}`,
      );
      return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
    }
  }
}
