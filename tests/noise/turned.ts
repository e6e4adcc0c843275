/** A value with the keys of its objects the other way round. */
export function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, below]) => [key, turned(below)] as const);
  return Object.fromEntries(members.toReversed());
}
