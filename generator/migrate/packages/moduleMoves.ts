import type { NamedFolder } from '../../naming/named.ts';

type Path = readonly string[];

interface Move {
  readonly from: Path;
  readonly to: Path;
}

/**
 * Where the modules of an old package are in a new one. A module is where its operations went, if they went to one place;
 * one without operations of its own goes by those below it. Otherwise it is where it was, or, where no such module is left,
 * where most of them went.
 *
 * @param operations the module of each operation that both packages have.
 */
export function moduleMoves(
  before: NamedFolder,
  after: NamedFolder,
  operations: readonly Move[],
): readonly (readonly [string, string])[] {
  const there = new Set(modulesIn(after).map(keyOf));
  return modulesIn(before).flatMap((path): readonly (readonly [string, string])[] => {
    const key = keyOf(path);
    if (path.length === 0) return [[key, key]];
    const own = operations.filter(({ from }) => keyOf(from) === key);
    const below = own.length > 0 ? own : operations.filter(({ from }) => isBelow(from, path));
    const targets = below.map((move) => placeOf(path, move));
    const isOne = new Set(targets).size === 1;
    const target = there.has(key) && !isOne ? key : mostOf(targets.filter((one) => there.has(one)));
    if (target !== undefined) return [[key, target]];
    return there.has(key) ? [[key, key]] : [];
  });
}

/** What occurs most often; of several, what comes first. */
function mostOf(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** `meetings.polls` went to `sessions.polls`, so `meetings` to `sessions`; no module at all where that tells nothing. */
function placeOf(module: Path, { from, to }: Move): string {
  const tail = from.slice(module.length);
  const length = to.length - tail.length;
  const isSame = length >= 0 && tail.every((name, index) => to[length + index] === name);
  return isSame ? keyOf(to.slice(0, length)) : nowhere;
}

/** No module has that name. */
const nowhere = '?';

function isBelow(path: Path, module: Path): boolean {
  return module.every((name, index) => path[index] === name);
}

function modulesIn(folder: NamedFolder): readonly Path[] {
  return [folder.path, ...folder.folders.flatMap(modulesIn)];
}

function keyOf(path: Path): string {
  return path.join('.');
}
