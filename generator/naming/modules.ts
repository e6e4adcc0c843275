import type { Operation } from '../api/index.ts';
import { modulePaths } from './folderNames.ts';
import { folded } from './identifier.ts';

type Path = readonly string[];

/**
 * The module of every operation. One that has its module keeps it, wherever its folder went. A new one goes where its folder
 * leads, or, where that folder only has another name or place than before, to the module of those it lies with.
 *
 * @param locked the modules that were given, by operation id.
 * @returns a module path for each operation, in the same order.
 */
export function modulesOf(
  operations: readonly Operation[],
  locked: ReadonlyMap<string, Path>,
): readonly Path[] {
  const natural = modulePaths(operations);
  const moves = new Map<string, Map<string, Path>>();
  for (const [index, { id }] of operations.entries()) {
    const to = locked.get(id);
    if (to === undefined) continue;
    for (const [from, target] of movesBetween(natural[index] ?? [], to)) {
      const targets = moves.get(keyOf(from));
      if (targets === undefined) moves.set(keyOf(from), new Map([[keyOf(target), target]]));
      else targets.set(keyOf(target), target);
    }
  }
  const alive = new Set(
    natural.flatMap((path) => path.map((_, depth) => keyOf(path.slice(0, depth + 1)))),
  );
  return operations.map(({ id }, index) => {
    const path = natural[index] ?? [];
    return locked.get(id) ?? moved(path, moves, alive);
  });
}

/** What one operation tells of where folders went: `sessions.polls` now, `meetings.polls` before: `sessions` was `meetings`. */
function movesBetween(from: Path, to: Path): readonly (readonly [Path, Path])[] {
  let tail = 0;
  while (tail < Math.min(from.length, to.length) && sameEnd(from, to, tail)) tail += 1;
  const [depth, target] = [from.length - tail, to.length - tail];
  let head = 0;
  while (head < Math.min(depth, target) && from[head] === to[head]) head += 1;
  const kept = from
    .slice(0, head)
    .map((_, at) => [from.slice(0, at + 1), to.slice(0, at + 1)] as const);
  const below = Array.from(
    { length: tail + 1 },
    (_, more) => [from.slice(0, depth + more), to.slice(0, target + more)] as const,
  );
  return [...kept, ...below].filter(([path]) => path.length > 0);
}

function sameEnd(from: Path, to: Path, tail: number): boolean {
  return from[from.length - 1 - tail] === to[to.length - 1 - tail];
}

/** The path with its longest part that moved put back, where all agree on where from and no folder of today is there. */
function moved(
  path: Path,
  moves: ReadonlyMap<string, ReadonlyMap<string, Path>>,
  alive: ReadonlySet<string>,
): Path {
  for (let length = path.length; length > 0; length -= 1) {
    const targets = [...(moves.get(keyOf(path.slice(0, length)))?.values() ?? [])];
    const [target] = targets;
    if (target === undefined) continue;
    const isFree = target.length > 0 && !alive.has(keyOf(target));
    return targets.length === 1 && isFree ? [...target, ...path.slice(length)] : path;
  }
  return path;
}

function keyOf(path: Path): string {
  return folded(path.join('.'));
}
