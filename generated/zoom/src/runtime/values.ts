/**
 * The values of a group as they read on the wire, one by one: undefined and null are left out, an array repeats its
 * name, a Date becomes its ISO 8601 text, everything else becomes its string.
 *
 * @param group an object of values, or nothing.
 * @returns pairs of name and value.
 * @example
 * [...pairs({ page: 2, sort: ['a', 'b'], next: undefined })]; // [['page', '2'], ['sort', 'a'], ['sort', 'b']]
 */
export function* pairs(group: unknown): Generator<[name: string, value: string]> {
  for (const [name, values] of Object.entries<unknown>(Object(group))) {
    for (const value of [values].flat()) {
      if (value !== undefined && value !== null) yield [name, text(value)];
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
