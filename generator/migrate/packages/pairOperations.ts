import type { Operation } from '../../api/index.ts';
import { matchOperations, type Matched, type Pair } from '../../matching/matchOperations.ts';
import { operationsIn, type NamedApi } from '../../naming/named.ts';

/** Pairs of operations, and pairs that are none: a function that is gone, and one of another name that is most like it. */
export interface Paired extends Matched {
  readonly alike: readonly Pair[];
}

/**
 * Which operation of one package became which of another that need not keep its names: by id; by its name, or one that is
 * still kept as a former name, as a package that was updated step by step has it; then by what the two Apis say. Likeness
 * alone makes a pair only where the function is called the same, in another module: code is not turned to another operation
 * on a guess.
 */
export function pairOperations(before: NamedApi, after: NamedApi): Paired {
  const left = {
    before: new Set(operationsIn(before.root).map(({ operation }) => operation)),
    after: new Set(operationsIn(after.root).map(({ operation }) => operation)),
  };
  const pairs: Pair[] = [];
  const take = (found: readonly Pair[]): void => {
    for (const pair of found) {
      if (!left.before.has(pair.before) || !left.after.delete(pair.after)) continue;
      left.before.delete(pair.before);
      pairs.push(pair);
    }
  };
  take(pairsBy(byId(before), byId(after), 'path'));
  take(pairsBy(byName(before), byName(after), 'name'));
  const names = new Map([...ownNames(before), ...ownNames(after)]);
  const found = matchOperations([...left.before], [...left.after]).pairs;
  const isSure = (pair: Pair): boolean =>
    pair.rule !== 'similarity' || names.get(pair.before) === names.get(pair.after);
  take(found.filter(isSure));
  const alike = found.filter((pair) => !isSure(pair));
  return { pairs, alike, removed: [...left.before], added: [...left.after] };
}

type Keyed = ReadonlyMap<string, Operation>;

function pairsBy(olds: Keyed, nexts: Keyed, rule: Pair['rule']): readonly Pair[] {
  return [...olds].flatMap(([key, before]) => {
    const after = nexts.get(key);
    return after === undefined ? [] : [{ before, after, rule }];
  });
}

function ownNames({ root }: NamedApi): readonly (readonly [Operation, string])[] {
  return operationsIn(root).map(({ operation, name }) => [operation, name]);
}

function byId({ root }: NamedApi): Keyed {
  return new Map(operationsIn(root).map(({ operation }) => [operation.id, operation]));
}

/** By all their names; where a former name of one is the name of another by now, it is the other's. */
function byName({ root }: NamedApi): Keyed {
  const all = operationsIn(root);
  const named = (folder: readonly string[], name: string, of: Operation) =>
    [[...folder, name].join('.'), of] as const;
  return new Map([
    ...all.flatMap(({ folder, aliases, operation }) =>
      aliases.map((alias) => named(folder, alias.name, operation)),
    ),
    ...all.map(({ folder, name, operation }) => named(folder, name, operation)),
  ]);
}
