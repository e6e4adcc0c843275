import type { FieldEncoding } from './operation.js';

/**
 * The values of a group, one by one: undefined and null are left out, an array repeats its name.
 *
 * @param group an object of values, or nothing.
 * @param encodings names the fields that are one value, their JSON text.
 * @returns pairs of name and value.
 * @example
 * [...pairs({ page: 2, sort: ['a', 'b'], next: undefined })]; // [['page', 2], ['sort', 'a'], ['sort', 'b']]
 */
export function* pairs(
  group: unknown,
  encodings: { readonly [name: string]: FieldEncoding } = {},
): Generator<[name: string, value: {}]> {
  for (const [name, given] of Object.entries<unknown>(Object(group))) {
    for (const value of [encodings[name] === 'json' ? JSON.stringify(given) : given].flat()) {
      if (value !== undefined && value !== null) yield [name, value];
    }
  }
}

/**
 * A value as it reads on the wire.
 *
 * @param value a Date becomes its ISO 8601 text, everything else its string.
 * @returns the text.
 */
export function text(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}
