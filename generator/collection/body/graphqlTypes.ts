import type * as GraphQL from 'graphql';
import { unknownSchema, type ObjectSchema, type Schema } from '../../api/index.ts';

/** GraphQL's own scalars (https://spec.graphql.org/draft/#sec-Scalars.Built-in-Scalars). */
const scalars: ReadonlyMap<string, Schema> = new Map<string, Schema>([
  ['Boolean', { type: 'boolean' }],
  ['Float', { type: 'number' }],
  ['ID', { anyOf: [{ type: 'string' }, { type: 'number' }] }],
  ['Int', { type: 'integer' }],
  ['String', { type: 'string' }],
]);

/**
 * The variables that a document's operations define; undefined where they define none.
 *
 * @param sample what the sample values show: of types that the document only names (enums, input objects, scalars of the
 *   vendor's) nothing else is known.
 */
export function declaredVariables(
  syntax: GraphQL.DocumentNode,
  sample: ObjectSchema | undefined,
): ObjectSchema | undefined {
  const operations = operationsOf(syntax);
  const definitions = operations.map(
    ({ variableDefinitions = [] }) =>
      new Map(variableDefinitions.map((one) => [one.variable.name.value, one])),
  );
  const all = new Map(definitions.flatMap((own) => [...own]));
  if (all.size === 0) return undefined;
  const properties = [...all].map(([name, { type }]): [string, Schema] => [
    name,
    schemaOf(type, memberOf(sample, name)),
  ]);
  const isRequired = (name: string): boolean =>
    definitions.every((own) => {
      const definition = own.get(name);
      return definition?.type.kind === 'NonNullType' && definition.defaultValue === undefined;
    });
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: [...all.keys()].filter(isRequired),
  };
}

/** The names of a document's operations, of which a request has to say which one is meant; none where there is one. */
export function operationNamesOf(syntax: GraphQL.DocumentNode): readonly string[] {
  const names = operationsOf(syntax).flatMap(({ name }) =>
    name === undefined ? [] : [name.value],
  );
  return names.length > 1 ? names : [];
}

function operationsOf(syntax: GraphQL.DocumentNode): readonly GraphQL.OperationDefinitionNode[] {
  return syntax.definitions.filter((definition) => definition.kind === 'OperationDefinition');
}

/** Lists within lists: a document may nest thousands, and no API does. */
const deepestList = 10;

function schemaOf(type: GraphQL.TypeNode, sample: Schema | undefined, depth = 0): Schema {
  return type.kind === 'NonNullType'
    ? presentSchemaOf(type.type, sample, depth)
    : orNull(presentSchemaOf(type, sample, depth));
}

function presentSchemaOf(
  type: GraphQL.ListTypeNode | GraphQL.NamedTypeNode,
  sample: Schema | undefined,
  depth: number,
): Schema {
  if (type.kind === 'NamedType') return scalars.get(type.name.value) ?? sample ?? unknownSchema;
  if (depth === deepestList) return unknownSchema;
  const items = sample?.type === 'array' ? sample.items : undefined;
  return { type: 'array', items: schemaOf(type.type, items, depth + 1) };
}

/** A variable that need not be given may be null as well (https://spec.graphql.org/draft/#sec-Null-Value). */
function orNull(schema: Schema): Schema {
  if (schema.type !== undefined) return { anyOf: [schema, { type: 'null' }] };
  return schema.anyOf === undefined ? schema : { anyOf: [...schema.anyOf, { type: 'null' }] };
}

function memberOf(schema: ObjectSchema | undefined, name: string): Schema | undefined {
  return schema !== undefined && Object.hasOwn(schema.properties, name)
    ? schema.properties[name]
    : undefined;
}
