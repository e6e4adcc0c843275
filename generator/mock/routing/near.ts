import type { Operation } from '../../api/index.ts';

/** Longer paths are no slip of somebody's. */
const longest = 200;

/** Less alike than this, from 0 to 1, is another address. */
const least = 0.4;

/**
 * The operations that a request may have meant: `GET /meetings/{meetingId}`.
 *
 * @param path below the base URL.
 */
export function nearOperations(
  operations: readonly Operation[],
  method: string,
  path: string,
): readonly string[] {
  const asked = pairsOf(path.slice(0, longest));
  const scored = operations.map((operation) => ({
    name: `${operation.method} ${operation.path}`,
    score: alike(asked, operation),
  }));
  const own = scored.filter(({ name }) => name.startsWith(`${method} `));
  const near = (own.some(({ score }) => score >= least) ? own : scored)
    .filter(({ score }) => score >= least)
    .toSorted((a, b) => b.score - a.score);
  return [...new Set(near.map(({ name }) => name))].slice(0, 3);
}

/** Sørensen and Dice's index over pairs of neighbouring letters. */
function alike(asked: ReadonlySet<string>, { path }: Operation): number {
  const own = pairsOf(path.replaceAll(/\{[^{}]*\}/g, '').slice(0, longest));
  let shared = 0;
  for (const pair of asked) if (own.has(pair)) shared += 1;
  return (2 * shared) / (asked.size + own.size || 1);
}

/** Values say nothing: digits are left out. */
function pairsOf(path: string): ReadonlySet<string> {
  const text = path.toLowerCase().replaceAll(/\d+/g, '');
  return new Set(
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)),
  );
}
