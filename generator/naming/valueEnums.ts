import type { Field, NumberSchema, Operation, Schema } from '../api/index.ts';
import { pascalCase } from './identifier.ts';
import type { LockedOperation } from './lock.ts';
import { valueMembers } from './memberNames.ts';
import type { ValueEnum } from './named.ts';

/**
 * The enums of an operation's numbers that have meanings.
 *
 * @param types names of types in the folder that are taken; those of the enums are added.
 * @param locked names that enums and their members have already, and keep.
 */
export function valueEnums(
  operation: Operation,
  typeName: string,
  types: Set<string>,
  locked: LockedOperation['enums'] = {},
): readonly ValueEnum[] {
  const values = [
    ...operation.parameters.map((parameter) => ({ place: parameter.in, ...parameter })),
    ...fieldsOf(operation.requestBody).map((field) => ({ place: 'body', ...field })),
  ];
  return values.flatMap(({ place, name, schema: whole, encoding }) =>
    numbersIn(name, whole, encoding === 'brackets').flatMap(([field, schema]) => {
      const key = `${place} ${field}`;
      const known = Object.hasOwn(locked, key) ? locked[key] : undefined;
      const members = valueMembers(schema, known?.members);
      if (members === undefined) return [];
      let enumName = typeName + (known?.suffix ?? (pascalCase(field).replace(/^_/, '') || 'Value'));
      if (known === undefined) while (types.has(enumName)) enumName += 'Value';
      types.add(enumName);
      return [{ name: enumName, key, field, schema, members }];
    }),
  );
}

/** What a body has by name: the fields of a form, the properties of an object. */
function fieldsOf(
  body: Operation['requestBody'],
): readonly (Pick<Field, 'name' | 'schema'> & { readonly encoding?: Field['encoding'] })[] {
  if (body === undefined) return [];
  if ('fields' in body) return body.fields;
  return body.kind === 'json' && body.schema.type === 'object'
    ? Object.entries(body.schema.properties).map(([name, schema]) => ({ name, schema }))
    : [];
}

/** The numbers that a value holds, each with the way to it: of a structure in brackets those inside as well. */
function numbersIn(
  name: string,
  schema: Schema,
  inside: boolean,
): readonly (readonly [string, NumberSchema])[] {
  switch (schema.type) {
    case 'number':
    case 'integer':
      return [[name, schema]];
    case 'array':
      return numbersIn(name, schema.items, inside);
    case 'object':
      return inside
        ? Object.entries(schema.properties).flatMap(([key, one]) =>
            numbersIn(`${name}[${key}]`, one, inside),
          )
        : [];
    default:
      return [];
  }
}
