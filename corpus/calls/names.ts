/** Names with the indexes in their brackets left out. */
export function namesOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.replaceAll(/\[\d+\]/g, '[#]')));
}

/**
 * What of a set is missing in another, and what is there beside what is allowed; a line each. A name is there, too, where
 * only members of it are: `metadata[key]` for `metadata`.
 */
export function setDifference(
  what: string,
  shown: ReadonlySet<string>,
  arrived: ReadonlySet<string>,
  allowed: ReadonlySet<string> = shown,
): readonly string[] {
  const arrivedOwners = new Set([...arrived].flatMap(ownersOf));
  const missing = [...shown].filter((name) => !arrivedOwners.has(name));
  const extra = [...arrived].filter((name) => !ownersOf(name).some((owner) => allowed.has(owner)));
  return [
    ...(missing.length === 0 ? [] : [`${what} missing: ${missing.join(', ')}`]),
    ...(extra.length === 0 ? [] : [`${what} not in the collection: ${extra.join(', ')}`]),
  ];
}

/** `a[b][c]` → itself, `a[b]` and `a`. */
function ownersOf(name: string): readonly string[] {
  const ends = [...name.matchAll(/\[/g)].map(({ index }) => name.slice(0, index));
  return [name, ...ends];
}
