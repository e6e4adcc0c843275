import { unknownSchema, type ObjectSchema, type Schema } from '../../api/index.ts';
import { distinct } from './distinct.ts';
import { hasDynamicKeys } from './dynamicKeys.ts';
import { emptyShape, observe, type Shape } from './shape.ts';

/** How sure an example makes us that a property must be there. */
export interface InferenceRules {
  /**
   * `seen`: a property that every example has is required. `never`: examples say nothing of it, because the
   * collection marks what is required in words.
   */
  readonly required: 'seen' | 'never';
}

/**
 * The schema that accepts all the examples: kinds are joined, a property that some example lacks is optional,
 * `null` somewhere makes it nullable. The values themselves leave no trace, nor does their order.
 *
 * @param examples Decoded JSON values.
 * @example inferSchema([{ a: 1 }, { a: null, b: 'x' }], { required: 'seen' })
 *   // { type: 'object', properties: { a: number|null, b: string }, required: ['a'] }
 */
export function inferSchema(examples: Iterable<unknown>, rules: InferenceRules): Schema {
  const shape = emptyShape();
  for (const example of examples) observe(shape, example);
  return schemaOf(shape, rules);
}

function schemaOf(shape: Shape, rules: InferenceRules): Schema {
  const kinds: Schema[] = [];
  if (shape.objects > 0) kinds.push(objectSchemaOf(shape, rules));
  if (shape.items !== undefined) {
    kinds.push({ type: 'array', items: schemaOf(shape.items, rules) });
  }
  for (const stated of distinct(shape.stated))
    if (!kinds.some((kind) => sameKind(kind, stated))) kinds.push(stated);
  if (shape.strings > 0) replaceKind(kinds, { type: 'string' });
  if (shape.numbers > 0) replaceKind(kinds, { type: 'number' });
  if (shape.longIntegers > 0) withLongInteger(kinds);
  if (shape.booleans > 0) replaceKind(kinds, { type: 'boolean' });
  if (shape.nulls > 0) kinds.push({ type: 'null' });

  const [only, ...others] = kinds;
  if (only === undefined) return unknownSchema;
  // Where only `null` was ever seen, what else may stand there is not known, so anything may.
  if (others.length === 0) return only.type === 'null' ? unknownSchema : only;
  return { anyOf: kinds.toSorted((a, b) => rank(a) - rank(b)) };
}

function objectSchemaOf(shape: Shape, rules: InferenceRules): ObjectSchema {
  if (hasDynamicKeys(shape.properties.keys())) {
    const values = [...shape.properties.values()].map((property) => property.shape);
    return {
      type: 'object',
      properties: {},
      required: [],
      additionalProperties: schemaOf(joined(values), rules),
    };
  }
  const names = [...shape.properties.keys()].toSorted();
  const required: string[] = [];
  const properties: [string, Schema][] = [];
  for (const name of names) {
    const property = shape.properties.get(name);
    if (property === undefined) continue;
    properties.push([name, schemaOf(property.shape, rules)]);
    if (rules.required === 'seen' && property.seen === shape.objects) required.push(name);
  }
  return { type: 'object', properties: Object.fromEntries(properties), required };
}

function joined(shapes: readonly Shape[]): Shape {
  const all = emptyShape();
  for (const shape of shapes) join(all, shape);
  return all;
}

function join(into: Shape, from: Shape): void {
  into.strings += from.strings;
  into.numbers += from.numbers;
  into.longIntegers += from.longIntegers;
  into.booleans += from.booleans;
  into.nulls += from.nulls;
  into.objects += from.objects;
  for (const stated of from.stated) into.stated.push(stated);
  if (from.items !== undefined) join((into.items ??= emptyShape()), from.items);
  for (const [name, property] of from.properties) {
    const known = into.properties.get(name);
    if (known === undefined) {
      const copy = { seen: property.seen, shape: emptyShape() };
      join(copy.shape, property.shape);
      into.properties.set(name, copy);
    } else {
      known.seen += property.seen;
      join(known.shape, property.shape);
    }
  }
}

/**
 * A long integer is decoded as the string of its digits, a short one as a number. The string tells it by its format, beside
 * one that may hold any text.
 */
function withLongInteger(kinds: Schema[]): void {
  kinds.push({ type: 'string', format: 'int64' });
  if (!kinds.some((kind) => kindOf(kind) === 'number'))
    kinds.push({ type: 'integer', format: 'int64' });
}

/** A kind that was really seen takes the place of the same kind that was only stated, formats included. */
function replaceKind(kinds: Schema[], seen: Schema): void {
  const at = kinds.findIndex((kind) => sameKind(kind, seen));
  if (at === -1) kinds.push(seen);
  else kinds[at] = seen;
}

function sameKind(a: Schema, b: Schema): boolean {
  return a.type !== undefined && kindOf(a) === kindOf(b);
}

function kindOf(schema: Schema): string | undefined {
  return schema.type === 'integer' ? 'number' : schema.type;
}

const order = ['string', 'number', 'boolean', 'object', 'array', 'null'];

function rank(schema: Schema): number {
  const at = order.indexOf(kindOf(schema) ?? '');
  return at === -1 ? order.length : at;
}
