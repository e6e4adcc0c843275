import { operationsIn, type NamedApi, type NamedOperation } from '../naming/named.ts';
import type { Matched, Pair } from '../matching/matchOperations.ts';

/** Which operation became which, where the names were kept: by name, or by a former one. */
export function matchNames(before: NamedApi, after: NamedApi): Matched {
  const olds = new Map(operationsIn(before.root).map((named) => [functionOf(named), named]));
  const taken = new Set<NamedOperation>();
  const all = operationsIn(after.root);
  const pairs = all.flatMap((next): readonly Pair[] => {
    const names = [next.name, ...next.aliases.map(({ name }) => name)];
    const old = names
      .map((name) => olds.get(functionOf({ folder: next.folder, name })))
      .find((one) => one !== undefined && !taken.has(one));
    if (old === undefined) return [];
    taken.add(old);
    return [{ before: old.operation, after: next.operation, rule: 'name' }];
  });
  const found = new Set(pairs.map((pair) => pair.after));
  return {
    pairs,
    removed: [...olds.values()].flatMap((old) => (taken.has(old) ? [] : [old.operation])),
    added: all.flatMap(({ operation }) => (found.has(operation) ? [] : [operation])),
  };
}

function functionOf({ folder, name }: Pick<NamedOperation, 'folder' | 'name'>): string {
  return [...folder, name].join('.');
}
