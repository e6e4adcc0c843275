/** Headers, a query, or a form: each turns anything but a Blob into its string (Web IDL), so that nothing here need. */
export interface Target {
  set(name: string, value: unknown): void;
  append(name: string, value: unknown): void;
}

/**
 * Puts groups of values in, a later one over an earlier: undefined and null are left out, an array repeats its name.
 *
 * @param target that knows which names are the same.
 * @param groups objects of values.
 * @returns the target.
 * @example
 * fill(new URLSearchParams(), { page: 2, sort: ['a', 'b'], next: undefined }); // page=2&sort=a&sort=b
 */
export function fill<T extends Target, G extends object>(
  target: T,
  ...groups: readonly (G | undefined)[]
): T {
  for (const group of groups) {
    for (const name in group) {
      let put: keyof Target = 'set';
      for (const value of [group[name]].flat()) {
        if (value !== undefined && value !== null) {
          target[put](name, value);
          put = 'append';
        }
      }
    }
  }
  return target;
}
