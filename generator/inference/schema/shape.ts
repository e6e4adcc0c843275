import { unknownSchema, type Schema } from '../../api/index.ts';
import { readPlaceholderType } from '../prose/placeholderType.ts';

/**
 * All that the examples showed at one position: which kinds of value, how often, and what lies below.
 * Gathering never decides; `schemaOf` decides once, when every example was seen.
 */
export interface Shape {
  strings: number;
  numbers: number;
  /** Integers that no number can hold exactly. */
  longIntegers: number;
  booleans: number;
  nulls: number;
  /** Types that placeholder texts such as `<integer>` stated in place of a value. */
  readonly stated: Schema[];
  items: Shape | undefined;
  objects: number;
  readonly properties: Map<string, PropertyShape>;
}

interface PropertyShape {
  seen: number;
  readonly shape: Shape;
}

/** A position nothing was seen at yet. */
export function emptyShape(): Shape {
  return {
    strings: 0,
    numbers: 0,
    longIntegers: 0,
    booleans: 0,
    nulls: 0,
    stated: [],
    items: undefined,
    objects: 0,
    properties: new Map(),
  };
}

/** Deeper than this nothing is looked at: what is there is of an unknown type. No API nests so deep. */
const deepest = 64;

/**
 * Adds one decoded JSON value to what is known of its position: a bigint is a long integer, and a symbol stands for a value
 * that nothing is known of.
 */
export function observe(shape: Shape, value: unknown, depth = 0): void {
  if (depth > deepest) {
    shape.stated.push(unknownSchema);
    return;
  }
  switch (typeof value) {
    case 'string': {
      const stated = readPlaceholderType(value);
      // JSON has no place for bytes: `<binary>` is some text for them.
      if (stated === undefined || isBinary(stated)) shape.strings += 1;
      else shape.stated.push(stated);
      return;
    }
    case 'number':
      shape.numbers += 1;
      return;
    case 'bigint':
      shape.longIntegers += 1;
      return;
    case 'boolean':
      shape.booleans += 1;
      return;
    case 'object':
      if (value === null) shape.nulls += 1;
      else if (Array.isArray(value)) observeItems(shape, value, depth + 1);
      else observeProperties(shape, value, depth + 1);
      return;
    default:
  }
}

function isBinary(schema: Schema): boolean {
  return schema.type === 'string' && schema.format === 'binary';
}

function observeItems(shape: Shape, values: readonly unknown[], depth: number): void {
  shape.items ??= emptyShape();
  for (const value of values) observe(shape.items, value, depth);
}

function observeProperties(shape: Shape, value: object, depth: number): void {
  shape.objects += 1;
  for (const [name, below] of Object.entries(value)) {
    let property = shape.properties.get(name);
    if (property === undefined) {
      property = { seen: 0, shape: emptyShape() };
      shape.properties.set(name, property);
    }
    property.seen += 1;
    observe(property.shape, below, depth);
  }
}
