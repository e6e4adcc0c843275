/**
 * Whether two pieces of plain data say the same, the order of keys aside, and where facts were read. Most of an Api is what it
 * was, and this tells so in a fraction of the time that comparing part by part takes.
 */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && areSame(a, b);
  // A member that is undefined is none: it does not survive being written as JSON.
  for (const key of Object.keys(a)) if (!isSameMember(key, a, b)) return false;
  for (const key of Object.keys(b)) if (!(key in a) && !isSameMember(key, a, b)) return false;
  return true;
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => isSame(one, b[index]));
}

function isSameMember(key: string, a: object, b: object): boolean {
  const [one, other]: [unknown, unknown] = [Reflect.get(a, key), Reflect.get(b, key)];
  return isEvidence(key, one, other) || isSame(one, other);
}

/** A property that happens to be named `evidence` is a schema, no list. */
function isEvidence(key: string, one: unknown, other: unknown): boolean {
  return key === 'evidence' && Array.isArray(one) && Array.isArray(other);
}
