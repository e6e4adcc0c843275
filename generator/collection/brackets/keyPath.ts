/** A key taken apart: `lines[0][tax][]` is `lines`, then the steps `0`, `tax` and an empty one. */
export interface KeyPath {
  readonly head: string;
  readonly steps: readonly string[];
}

/** Deeper than this a key is a name like any other. */
const deepest = 16;

/** A key's path; a key whose brackets are none (`a[b`, `[x]`, `a[b]c`) is a head without steps. */
export function keyPathOf(key: string): KeyPath {
  const open = key.indexOf('[');
  const inside = key.slice(open + 1, -1);
  if (open < 1 || !key.endsWith(']')) return { head: key, steps: [] };
  const steps = inside.split('][');
  const isWhole = steps.length <= deepest && steps.every((step) => !/[[\]]/.test(step));
  return isWhole && !key.slice(0, open).includes(']')
    ? { head: key.slice(0, open), steps }
    : { head: key, steps: [] };
}
