/** Values by a key of theirs, in the order in which keys come first. */
export function byKey<Value>(
  values: readonly Value[],
  key: (value: Value) => string,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const own = key(value);
    const known = groups.get(own);
    if (known === undefined) groups.set(own, [value]);
    else known.push(value);
  }
  return groups;
}
