import type { ObjectSchema, Schema } from '../api/index.ts';
import { familiesOf, isRecord, namesOf, type KnownFamilies, type Values } from './families.ts';
import type { Direction } from './typeChange.ts';

/**
 * Whether TypeScript takes a value of one schema's type where the other's is expected. The enums of what is read are open:
 * any text fits where some are named.
 * @see https://www.typescriptlang.org/docs/handbook/type-compatibility.html
 */
export function isAssignable(source: Schema, target: Schema, direction: Direction): boolean {
  const from = familiesOf(source);
  const to = familiesOf(target);
  if (to === 'unknown') return true;
  if (from === 'unknown') return false;
  return namesOf(from).every((name) => {
    switch (name) {
      case 'string':
        return valuesFit(from.string, to.string, direction);
      case 'number':
        return valuesFit(from.number, to.number, direction);
      case 'boolean':
      case 'null':
      case 'file':
        return to[name] === true;
      case 'array':
        return from.arrays.every((array) =>
          to.arrays.some(({ items }) => isAssignable(array.items, items, direction)),
        );
      case 'object':
        return from.objects.every((object) => fitsSome(object, to, direction));
    }
  });
}

/** Whether all values of one enum are in the other; undefined stands for no value at all, no enum for every one. */
function valuesFit<Value extends string | number>(
  from: Values<Value> | undefined,
  to: Values<Value> | undefined,
  direction: Direction,
): boolean {
  if (from === undefined) return true;
  if (to === undefined) return false;
  if (to.enum === undefined || direction === 'response') return true;
  const allowed = new Set<string | number>(to.enum);
  return from.enum !== undefined && from.enum.every((value) => allowed.has(value));
}

function fitsSome(object: ObjectSchema, { objects }: KnownFamilies, direction: Direction): boolean {
  return objects.some((target) => objectFits(object, target, direction));
}

function objectFits(source: ObjectSchema, target: ObjectSchema, direction: Direction): boolean {
  const values = target.additionalProperties ?? {};
  if (isRecord(target)) {
    return isRecord(source)
      ? isAssignable(source.additionalProperties ?? {}, values, direction)
      : Object.values(source.properties).every((property) =>
          isAssignable(property, values, direction),
        );
  }
  if (isRecord(source)) return false;
  const required = new Set(target.required);
  const present = new Set(source.required);
  return Object.entries(target.properties).every(([name, property]) => {
    const own = Object.hasOwn(source.properties, name) ? source.properties[name] : undefined;
    if (own === undefined) return !required.has(name);
    return (present.has(name) || !required.has(name)) && isAssignable(own, property, direction);
  });
}
