import type { Change } from '../change.ts';
import { condensedGroups } from './condensed.ts';
import { groupChanges, linesIn } from './groups.ts';
import type { ChangeGroup } from './lines.ts';
import { overviewOf } from './overview.ts';

/** What is read from the first line to the last: beyond it, changes are told in short. */
const mostLines = 120;

/** How changes are told. */
export interface Report {
  /** Whether it is not all: what breaks is, of the rest there is less. */
  readonly short: boolean;
  /** Operations that are gone, renamed, deprecated or new, where that is told before all else. */
  readonly operations: readonly ChangeGroup[];
  /** What else there is to tell. */
  readonly rest: readonly Change[];
  /** Tells some of the rest: those of one level, of one section. */
  readonly groupsOf: (changes: readonly Change[]) => readonly ChangeGroup[];
}

/** Changes as a person reads them: one by one where they are few; else first the operations, then the same in few lines. */
export function reportOf(changes: readonly Change[]): Report {
  if (linesIn(groupChanges(changes)) <= mostLines) {
    return { short: false, operations: [], rest: changes, groupsOf: groupChanges };
  }
  const { groups, rest } = overviewOf(changes);
  return { short: true, operations: groups, rest, groupsOf: condensedGroups };
}

/** Where to find what a short report leaves out. */
export const shortNote = 'Told in short: `postwright diff <old> <new> --json` has every change.';
