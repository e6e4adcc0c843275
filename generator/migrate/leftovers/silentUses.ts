import type { Change } from '../../diff/change.ts';
import { changedUses } from './changedUses.ts';
import type { TS } from '../compiler.ts';
import { positionAfter } from '../rewriting/edits.ts';
import { placeIn, type Leftover, type Sides } from './leftover.ts';
import type { Use } from '../callers/uses.ts';

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
  const kept = changedUses(next, silent, ({ operation }) => operation?.after?.function);
  // The name of one that is gone may stand for another by now.
  const gone = changedUses(old, silent, ({ operation }) =>
    operation?.after === undefined ? operation?.before?.function : undefined,
  );
  return (before, after) => {
    const own = edits.get(after.fileName) ?? [];
    return [
      ...kept(after)
        .filter(isCall)
        .map((use) => leftover(after, use.node.getStart(after), use.changes)),
      ...gone(before)
        .filter(isCall)
        .map((use) => leftover(after, positionAfter(use.node.getStart(before), own), use.changes)),
    ];
  };
}

/** What is imported only is told where it is used. */
function isCall(use: Use): boolean {
  return use.isCall;
}

function leftover(file: TS.SourceFile, position: number, changes: readonly Change[]): Leftover {
  return {
    ...placeIn(file, position),
    kind: 'silent',
    message: 'It compiles on, and meets something else.',
    changes,
  };
}
