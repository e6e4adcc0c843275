import type { Change } from '../../diff/change.ts';
import type { TS } from '../compiler.ts';
import { functionsOf } from '../packages/functionsOf.ts';
import type { Side } from './leftover.ts';
import { usesIn, type Use } from '../callers/uses.ts';

/** A use of an operation of which something changed. */
export interface ChangedUse extends Use {
  readonly changes: readonly Change[];
}

/**
 * Finds where callers use the operations that changes are of.
 *
 * @param functionOf what the operation's function is called on this side; undefined where it is not looked for.
 */
export function changedUses(
  { program, state, paths }: Side,
  changes: readonly Change[],
  functionOf: (change: Change) => string | undefined,
): (file: TS.SourceFile) => readonly ChangedUse[] {
  const byFunction = new Map<string, Change[]>();
  for (const change of changes) {
    const name = functionOf(change);
    if (name !== undefined) byFunction.set(name, [...(byFunction.get(name) ?? []), change]);
  }
  const functions = functionsOf(state, new Set(byFunction.keys()));
  return (file) =>
    usesIn(file, program.getTypeChecker(), paths, functions).map((use) => ({
      ...use,
      changes: byFunction.get(use.function) ?? [],
    }));
}
