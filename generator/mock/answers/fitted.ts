import { assertNever, type ObjectSchema, type Schema } from '../../api/index.ts';
import { isObject } from '../../json/values.ts';
import { madeUpValue } from '../../examples/madeUp.ts';

/**
 * A saved value with whatever its schema does not accept made up: collections write `"<integer>"` or `{{count}}` in place
 * of numbers. The very same value where there is nothing to change.
 *
 * @param value JSON as the collection's reader gives it: with bigints, and symbols for what is not known.
 */
export function fitted(value: unknown, schema: Schema, name = 'text'): unknown {
  if (schema.type === undefined) {
    const { anyOf } = schema;
    if (anyOf === undefined) return typeof value === 'symbol' ? madeUpValue(schema, name) : value;
    return anyOf.some((one) => fitted(value, one, name) === value)
      ? value
      : madeUpValue(schema, name);
  }
  const made = (): unknown => madeUpValue(schema, name);
  switch (schema.type) {
    case 'string':
      return typeof value === 'string' && allows(schema.enum, value) ? value : made();
    case 'integer':
    case 'number': {
      if (typeof value === 'bigint') return value;
      return typeof value === 'number' && allows(schema.enum, value) ? value : made();
    }
    case 'boolean':
      return typeof value === 'boolean' ? value : made();
    case 'null':
      return null;
    case 'array': {
      if (!Array.isArray(value)) return made();
      const list: readonly unknown[] = value;
      const elements = list.map((one) => fitted(one, schema.items, name));
      return elements.every((one, index) => one === list[index]) ? value : elements;
    }
    case 'object':
      return isObject(value) ? fittedObject(value, schema) : made();
    default:
      return assertNever(schema);
  }
}

function fittedObject(value: Readonly<Record<string, unknown>>, schema: ObjectSchema): unknown {
  const { properties, required, additionalProperties } = schema;
  const schemaOf = (key: string): Schema =>
    (Object.hasOwn(properties, key) ? properties[key] : additionalProperties) ?? {};
  const members = Object.entries(value).map(
    ([key, one]) => [key, fitted(one, schemaOf(key), key)] as const,
  );
  const missing = required
    .filter((key) => !Object.hasOwn(value, key))
    .map((key) => [key, madeUpValue(schemaOf(key), key)] as const);
  const isSame = missing.length === 0 && members.every(([key, one]) => one === value[key]);
  return isSame ? value : Object.fromEntries([...members, ...missing]);
}

function allows<Value>(values: readonly Value[] | undefined, value: Value): boolean {
  return values === undefined || values.includes(value);
}
