import type { Field, ObjectSchema, Parameter, Schema } from '../api/index.ts';
import type { NamedOperation } from '../naming/named.ts';
import type { AllowedValue, Row } from './page.ts';
import { listedLines } from './listedLines.ts';
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
  return inputs.map(({ name, schema, required, description, encoding }) => {
    const values = allowedValues(schema, enums);
    return {
      name,
      type: sentTypeWords({ schema, encoding }),
      required,
      description: listedLines(description, values),
      values,
      rows: propertyRows(schema, 'request', enums),
    };
  });
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
  const objects = depth > deepest ? [] : objectsIn(schema);
  const found = new Map<string, Schema[]>();
  const add = (name: string, one: Schema): void => {
    const known = found.get(name);
    if (known === undefined) found.set(name, [one]);
    else known.push(one);
  };
  for (const { properties } of objects)
    for (const [name, one] of Object.entries(properties)) add(name, one);
  for (const { additionalProperties: others } of objects)
    if (others !== undefined) add(anyKey, others);
  const required = objects.map((one) => new Set(one.required));
  return [...found].map(([name, types]) => {
    const [first = {}] = types;
    const type: Schema = types.length === 1 ? first : { anyOf: types };
    const told = types.find(({ description }) => description)?.description ?? '';
    const values = allowedValues(type, enums);
    return {
      name,
      type: typeWords(type),
      ...(direction === 'request' ? { required: required.every((one) => one.has(name)) } : {}),
      description: listedLines(told, values),
      values,
      rows: propertyRows(type, direction, enums, depth + 1),
    };
  });
}

const noObjects: readonly ObjectSchema[] = [];

function objectsIn(schema: Schema): readonly ObjectSchema[] {
  if (schema.type === undefined) return (schema.anyOf ?? []).flatMap(objectsIn);
  if (schema.type === 'array') return objectsIn(schema.items);
  return schema.type === 'object' ? [schema] : noObjects;
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
