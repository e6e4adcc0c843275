import type { Change } from '../diff/change.ts';
import type { TS } from './compiler.ts';
import { positionAfter } from './edits.ts';
import { functionsOf } from './functionsOf.ts';
import { placeIn, type Leftover, type Side, type Sides } from './leftovers.ts';
import { usesIn } from './uses.ts';

/**
 * Finds where callers use operations of which something changed that no compiler tells. Words and addresses ask nothing of
 * callers.
 */
export function silentUses({
  old,
  next,
  edits,
  changes,
}: Sides): (before: TS.SourceFile, after: TS.SourceFile) => readonly Leftover[] {
  const silent = changes.filter((change) => change.silent && change.level !== 'fix');
  const kept = finder(next, silent, ({ operation }) => operation?.after?.function);
  // The name of one that is gone may stand for another by now.
  const gone = finder(old, silent, ({ operation }) =>
    operation?.after === undefined ? operation?.before?.function : undefined,
  );
  return (before, after) => {
    const own = edits.get(after.fileName) ?? [];
    return [
      ...kept(after).map(({ position, ...found }) => leftover(after, position, found.changes)),
      ...gone(before).map(({ position, ...found }) =>
        leftover(after, positionAfter(position, own), found.changes),
      ),
    ];
  };
}

interface Found {
  readonly position: number;
  readonly changes: readonly Change[];
}

function finder(
  { program, state, paths }: Side,
  changes: readonly Change[],
  functionOf: (change: Change) => string | undefined,
): (file: TS.SourceFile) => readonly Found[] {
  const byFunction = new Map<string, Change[]>();
  for (const change of changes) {
    const name = functionOf(change);
    if (name !== undefined) byFunction.set(name, [...(byFunction.get(name) ?? []), change]);
  }
  const functions = functionsOf(state, new Set(byFunction.keys()));
  return (file) =>
    usesIn(file, program.getTypeChecker(), paths, functions).flatMap((use): readonly Found[] =>
      use.isCall
        ? [{ position: use.node.getStart(file), changes: byFunction.get(use.function) ?? [] }]
        : [],
    );
}

function leftover(file: TS.SourceFile, position: number, changes: readonly Change[]): Leftover {
  return {
    ...placeIn(file, position),
    kind: 'silent',
    message: 'It compiles on, and meets something else.',
    changes,
  };
}
