import type { Operation } from '../../api/index.ts';
import type { Change, OperationName } from '../../diff/change.ts';
import type { Pair } from '../../matching/matchOperations.ts';
import { operationsIn } from '../../naming/named.ts';
import type { TS } from '../compiler.ts';
import { positionAfter } from '../rewriting/edits.ts';
import { functionsOf } from '../packages/functionsOf.ts';
import { placeIn, type Leftover, type Side, type Sides } from './leftover.ts';
import { below } from '../packages/packagePath.ts';
import { usesIn } from '../callers/uses.ts';

/**
 * Finds where an operation that is gone was replaced by one that is only like it: a person has to say whether it is the same.
 * One place a file and operation is told.
 */
export function likely(
  { old, next, edits }: Sides,
  pairs: readonly Pair[],
): (before: TS.SourceFile, after: TS.SourceFile) => readonly Leftover[] {
  const like = pairs.filter(({ rule }) => rule === 'similarity');
  const found = byFunction({ old, next }, like);
  const functions = functionsOf(old.state, new Set(found.keys()));
  return (before, after) => {
    const own = edits.get(after.fileName) ?? [];
    const told = new Set<string>();
    return usesIn(before, old.program.getTypeChecker(), old.paths, functions).flatMap((use) => {
      const pair = found.get(use.function);
      if (pair === undefined || told.has(use.function)) return [];
      told.add(use.function);
      const { was, is } = pair;
      const message = `\`${was.function}\` (${was.id}) is gone. \`${is.function}\` (${is.id}) is most like it, and is used now: see whether it is the same.`;
      const position = positionAfter(use.node.getStart(before), own);
      return [{ ...placeIn(after, position), kind: 'likely', message, changes: [] } as const];
    });
  };
}

/** A hint for operations that are gone: which one is most like it, where code was not turned to that. */
export function mostAlike(
  sides: Pick<Sides, 'old' | 'next'>,
  alike: readonly Pair[],
): (changes: readonly Change[]) => Pick<Leftover, 'hint'> {
  const found = byFunction(sides, alike);
  return (changes) => {
    const gone = changes.find(({ kind }) => kind === 'operation-removed')?.operation?.before;
    const is = gone === undefined ? undefined : found.get(gone.function)?.is;
    return is === undefined ? {} : { hint: `Most like it is \`${is.function}\` (${is.id}).` };
  };
}

interface LikePair {
  readonly was: OperationName;
  readonly is: OperationName;
}

/** Pairs whose function is another, or elsewhere, by the old one. */
function byFunction(
  { old, next }: Pick<Sides, 'old' | 'next'>,
  pairs: readonly Pair[],
): ReadonlyMap<string, LikePair> {
  const [olds, nexts] = [namesIn(old), namesIn(next)];
  return new Map(
    pairs.flatMap(({ before, after }): readonly (readonly [string, LikePair])[] => {
      const [was, is] = [olds.get(before), nexts.get(after)];
      const isOther = was !== undefined && is !== undefined && was.function !== is.function;
      return isOther ? [[was.function, { was, is }]] : [];
    }),
  );
}

function namesIn({ state }: Side): ReadonlyMap<Operation, OperationName> {
  return new Map(
    operationsIn(state.named.root).map(({ operation, folder, name }) => [
      operation,
      { id: operation.id, function: below(folder.join('.'), name) },
    ]),
  );
}
