import {
  assertNever,
  type NumberSchema,
  type ObjectSchema,
  type Schema,
  type StringSchema,
} from '../../api/index.ts';
import { isObject } from '../../json/values.ts';
import { madeUp } from './madeUpValues.ts';
import { isFile } from './sampleFile.ts';

/** In place of a value that a schema does not accept. */
export const misfit: unique symbol = Symbol('misfit');

/** A saved text as it may be shown; undefined where there is nothing to show. `name` is what the value is called. */
export type ShownText = (text: string, name: string) => string | undefined;

/**
 * A saved value as its schema has it: texts shown as they may be, numbers that were written as text as numbers, members that no
 * schema knows left out, and whatever does not fit made up in its place.
 *
 * @param value as `readJson` gives it, or texts in lists and objects.
 * @returns `misfit` where nothing of it can be kept.
 */
export function fitted(value: unknown, schema: Schema, name: string, shown: ShownText): unknown {
  switch (schema.type) {
    case undefined:
      return schema.anyOf === undefined
        ? anything(value, name, shown, 0)
        : fittedChoice(value, schema.anyOf, name, shown);
    case 'string':
      return fittedText(value, schema, name, shown);
    case 'integer':
    case 'number':
      return fittedNumber(value, schema, name, shown);
    case 'boolean': {
      const said = typeof value === 'string' ? shown(value, name)?.trim() : value;
      return said === true || said === 'true'
        ? true
        : said === false || said === 'false'
          ? false
          : misfit;
    }
    case 'null':
      return value === null ? null : misfit;
    case 'array':
      return Array.isArray(value)
        ? value.map((one: unknown) => orMadeUp(one, schema.items, name, shown))
        : misfit;
    case 'object':
      return isObject(value) && !isFile(value) ? fittedObject(value, schema, shown) : misfit;
    default:
      return assertNever(schema);
  }
}

/** The same, with a made-up value in place of what does not fit. */
export function orMadeUp(value: unknown, schema: Schema, name: string, shown: ShownText): unknown {
  const fit = fitted(value, schema, name, shown);
  return fit === misfit ? madeUp(schema, name) : fit;
}

/** The choice of the value's own kind, else the first that takes it. */
function fittedChoice(
  value: unknown,
  choices: readonly Schema[],
  name: string,
  shown: ShownText,
): unknown {
  const own = choices.filter((choice) => isOfKind(value, choice));
  for (const choice of [...own, ...choices]) {
    const fit = fitted(value, choice, name, shown);
    if (fit !== misfit) return fit;
  }
  return misfit;
}

function isOfKind(value: unknown, { type }: Schema): boolean {
  if (Array.isArray(value)) return type === 'array';
  if (value === null) return type === 'null';
  return type === typeof value || (type === 'integer' && typeof value === 'number');
}

function fittedText(
  value: unknown,
  { format, enum: values }: StringSchema,
  name: string,
  shown: ShownText,
): unknown {
  if (format === 'binary') return isFile(value) ? value : misfit;
  // A long integer has digits, and no text of another kind may stand in its place.
  if (format === 'int64' && values === undefined) return typeof value === 'bigint' ? value : misfit;
  const text =
    typeof value === 'string'
      ? shown(value, name)
      : typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean'
        ? String(value)
        : undefined;
  return text === undefined || values?.includes(text) === false ? misfit : text;
}

function fittedNumber(
  value: unknown,
  { type, enum: values }: NumberSchema,
  name: string,
  shown: ShownText,
): unknown {
  const said = typeof value === 'string' ? (shown(value, name)?.trim() ?? '') : value;
  const number = typeof said === 'string' && /^-?\d+(?:\.\d+)?$/.test(said) ? Number(said) : said;
  if (typeof number !== 'number' || !Number.isFinite(number)) return misfit;
  // What loses digits is another number.
  if (Number.isInteger(number) && !Number.isSafeInteger(number)) return misfit;
  if (type === 'integer' && !Number.isInteger(number)) return misfit;
  return values?.includes(number) === false ? misfit : number;
}

function fittedObject(
  value: Readonly<Record<string, unknown>>,
  { properties, required, additionalProperties: others }: ObjectSchema,
  shown: ShownText,
): unknown {
  const isOpen = others === undefined && Object.keys(properties).length === 0;
  const given = Object.entries(value).flatMap(([name, one]): readonly [string, unknown][] => {
    const schema = Object.hasOwn(properties, name) ? properties[name] : isOpen ? {} : others;
    return schema === undefined ? [] : [[name, orMadeUp(one, schema, name, shown)]];
  });
  const missing = required.filter((name) => !Object.hasOwn(value, name));
  return Object.fromEntries([
    ...given,
    ...missing.map((name): [string, unknown] => [name, madeUp(properties[name] ?? {}, name)]),
  ]);
}

const deepest = 64;

/** A value that nothing is known of, with its texts as they may be shown. */
function anything(value: unknown, name: string, shown: ShownText, depth: number): unknown {
  if (typeof value === 'string') return shown(value, name) ?? misfit;
  if (typeof value === 'symbol' || value === undefined || depth > deepest) return misfit;
  const inside = (one: unknown, key: string): unknown => {
    const fit = anything(one, key, shown, depth + 1);
    return fit === misfit ? key : fit;
  };
  if (Array.isArray(value)) return value.map((one: unknown) => inside(one, name));
  if (!isObject(value) || isFile(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inside(one, key)]));
}
