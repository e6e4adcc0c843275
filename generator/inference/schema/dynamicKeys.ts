const dataKey =
  /^(?:-?\d+|[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|\d{4}-\d{2}-\d{2}(?:[T ][\d:.Z+-]{1,30})?|[\da-f]{24,64}|\{\{[^{}]{1,200}\}\})$/i;

/**
 * Whether an object is a map from data to values, not a record of named fields: every key is itself a value
 * (a whole number, a UUID, a date, a hash of 24 hexadecimal digits or more, a `{{variable}}`). No counting, so that one more
 * example never turns a record into a map.
 */
export function hasDynamicKeys(keys: Iterable<string>): boolean {
  let some = false;
  for (const key of keys) {
    if (!dataKey.test(key)) return false;
    some = true;
  }
  return some;
}
