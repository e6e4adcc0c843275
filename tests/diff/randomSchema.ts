import type { ObjectSchema, Schema } from '../../generator/api/index.ts';
import { familiesOf } from '../../generator/diff/families.ts';
import type { Random } from '../noise/random.ts';

const names = ['a', 'b', 'c', 'd'];
const texts = ['x', 'y', 'z'];

/** Any schema, at most so deep. */
export function randomSchema(random: Random, depth: number): Schema {
  const simple: readonly (() => Schema)[] = [
    () => ({ type: 'string' }),
    () => ({ type: 'number' }),
    () => ({ type: 'boolean' }),
    () => ({ type: 'string', enum: subset(random, texts) }),
    () => ({ type: 'integer', enum: subset(random, [1, 2, 3]) }),
    () => ({}),
    () => ({ type: 'object', properties: {}, required: [] }),
  ];
  if (depth === 0) return random.pick(simple)();
  const deep: readonly (() => Schema)[] = [
    () => randomObject(random, depth),
    () => randomObject(random, depth),
    () => ({ type: 'array', items: randomSchema(random, depth - 1) }),
    () => ({ anyOf: [randomSchema(random, depth - 1), { type: 'null' }] }),
    () => ({ anyOf: [{ type: 'string' }, randomObject(random, depth)] }),
    () => ({
      anyOf: [{ type: 'number' }, { type: 'array', items: randomSchema(random, depth - 1) }],
    }),
    () => ({
      type: 'object',
      properties: {},
      required: [],
      additionalProperties: randomSchema(random, depth - 1),
    }),
  ];
  return random.pick([...simple, ...deep, ...deep])();
}

function randomObject(random: Random, depth: number): ObjectSchema {
  const chosen = subset(random, names);
  return {
    type: 'object',
    properties: Object.fromEntries(chosen.map((name) => [name, randomSchema(random, depth - 1)])),
    required: chosen.filter(() => random.below(2) === 0),
  };
}

/** Some of the values, at least one. */
function subset<Value>(random: Random, values: readonly Value[]): readonly Value[] {
  return random.shuffled(values).slice(0, 1 + random.below(values.length));
}

/** The schema with one place of it another, somewhere; with no two kinds of objects or lists in one union. */
export function mutatedSchema(schema: Schema, random: Random, depth: number): Schema {
  const next = mutated(schema, random, depth);
  return isManifold(next) ? mutatedSchema(schema, random, depth) : next;
}

function isManifold(schema: Schema): boolean {
  const families = familiesOf(schema);
  if (families === 'unknown') return false;
  const { arrays, objects } = families;
  const inside = [
    ...arrays.map(({ items }) => items),
    ...objects.flatMap((object) => [
      ...Object.values(object.properties),
      object.additionalProperties ?? {},
    ]),
  ];
  return arrays.length > 1 || objects.length > 1 || inside.some(isManifold);
}

function mutated(schema: Schema, random: Random, depth: number): Schema {
  if (depth === 0 || random.below(4) === 0) return otherHere(schema, random, depth);
  if (schema.type === 'array')
    return { ...schema, items: mutated(schema.items, random, depth - 1) };
  if (schema.type === 'object' && Object.keys(schema.properties).length > 0) {
    const name = random.pick(Object.keys(schema.properties));
    const property = mutated(schema.properties[name] ?? {}, random, depth - 1);
    return { ...schema, properties: { ...schema.properties, [name]: property } };
  }
  if (schema.type === undefined && schema.anyOf !== undefined) {
    const at = random.below(schema.anyOf.length);
    const choices = schema.anyOf.map((choice, index) =>
      index === at ? mutated(choice, random, depth - 1) : choice,
    );
    return { anyOf: choices };
  }
  return otherHere(schema, random, depth);
}

function otherHere(schema: Schema, random: Random, depth: number): Schema {
  const others: readonly (() => Schema)[] = [
    () => randomSchema(random, depth),
    () => ({ anyOf: [schema, { type: 'null' }] }),
    () => ({ anyOf: [schema, randomSchema(random, 0)] }),
    ...(schema.type === 'object' ? [() => otherObject(schema, random, depth)] : []),
    ...(schema.type === 'object' ? [() => otherObject(schema, random, depth)] : []),
    ...(schema.type === undefined && schema.anyOf !== undefined
      ? [() => random.pick(schema.anyOf ?? [])]
      : []),
  ];
  return random.pick(others)();
}

/** An object with a property more, a property less, or a property that became required or optional. */
function otherObject(object: ObjectSchema, random: Random, depth: number): ObjectSchema {
  const { properties, required } = object;
  const name = random.pick(names);
  const isThere = Object.hasOwn(properties, name);
  const isRequired = required.includes(name);
  if (isThere && random.below(2) === 0) {
    const rest = Object.entries(properties).filter(([key]) => key !== name);
    return {
      ...object,
      properties: Object.fromEntries(rest),
      required: required.filter((key) => key !== name),
    };
  }
  return {
    ...object,
    properties: {
      ...properties,
      [name]: properties[name] ?? randomSchema(random, Math.max(0, depth - 1)),
    },
    required: isRequired ? required.filter((key) => key !== name) : [...required, name],
  };
}
