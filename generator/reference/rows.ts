import type { Field, ObjectSchema, Parameter, Schema } from '../api/index.ts';
import type { NamedOperation } from '../naming/named.ts';
import type { AllowedValue, Row } from './page.ts';
import { sentTypeWords, typeWords } from './typeWords.ts';

/** Properties deeper than this have a type and no rows of their own: nobody reads on, and a page has an end. */
const deepest = 6;

/** The name of a row that stands for every property of an object whose keys are dynamic. */
export const anyKey = '{key}';

/** Enums that numbers are named by. */
type ValueEnums = NamedOperation['valueEnums'];

/** The rows of parameters or of a form's fields. */
export function inputRows(
  inputs: readonly (Parameter | Field)[],
  enums: ValueEnums,
): readonly Row[] {
  return inputs.map(({ name, schema, required, description, encoding }) => ({
    name,
    type: sentTypeWords({ schema, encoding }),
    required,
    description,
    values: allowedValues(schema, enums),
    rows: propertyRows(schema, 'request', enums),
  }));
}

/**
 * The properties of an object, of the objects in a list, or of the objects among several types, which are one in that.
 *
 * @param direction whether a caller writes them, so that it counts what is required, or reads them.
 */
export function propertyRows(
  schema: Schema,
  direction: 'request' | 'response',
  enums: ValueEnums = [],
  depth = 1,
): readonly Row[] {
  if (depth > deepest) return [];
  const objects = objectsIn(schema);
  const names = new Set(objects.flatMap((one) => Object.keys(one.properties)));
  const row = (name: string, types: readonly Schema[], required: boolean): Row => {
    const type: Schema = types.length === 1 ? (types[0] ?? {}) : { anyOf: types };
    return {
      name,
      type: typeWords(type),
      ...(direction === 'request' ? { required } : {}),
      description: types.map(({ description }) => description ?? '').find(Boolean) ?? '',
      values: allowedValues(type, enums),
      rows: propertyRows(type, direction, enums, depth + 1),
    };
  };
  const others = objects.flatMap(({ additionalProperties }) => additionalProperties ?? []);
  return [
    ...[...names].map((name) =>
      row(
        name,
        objects.flatMap(({ properties }) =>
          Object.hasOwn(properties, name) ? [properties[name] ?? {}] : [],
        ),
        objects.every(({ required }) => required.includes(name)),
      ),
    ),
    ...(others.length === 0 ? [] : [row(anyKey, others, false)]),
  ];
}

function objectsIn(schema: Schema): readonly ObjectSchema[] {
  if (schema.type === undefined) return (schema.anyOf ?? []).flatMap(objectsIn);
  if (schema.type === 'array') return objectsIn(schema.items);
  return schema.type === 'object' ? [schema] : [];
}

/** The values that a schema allows, itself or its elements, each with its meaning and its enum's member. */
function allowedValues(schema: Schema, enums: ValueEnums): readonly AllowedValue[] {
  if (schema.type === undefined) {
    const values = (schema.anyOf ?? []).flatMap((choice) => allowedValues(choice, enums));
    return values.filter(
      ({ value }, index) => values.findIndex((other) => other.value === value) === index,
    );
  }
  if (schema.type === 'array') return allowedValues(schema.items, enums);
  if (!('enum' in schema) || schema.enum === undefined) return [];
  const named = enums.find((one) => one.schema === schema);
  const meanings = schema.enumDescriptions ?? {};
  return schema.enum.map((value) => {
    const text = String(value);
    const meaning = Object.hasOwn(meanings, text) ? meanings[text] : undefined;
    const member = named?.members.find((one) => one.value === value);
    return {
      value: text,
      ...(meaning === undefined || meaning === '' ? {} : { meaning }),
      ...(named === undefined || member === undefined
        ? {}
        : { member: `${named.name}.${member.name}` }),
    };
  });
}
