import type { Change } from '../change.ts';
import { byKey } from './byKey.ts';
import { sentencesOf, type ChangeLine } from './lines.ts';
import { code, functionIn, listed } from './names.ts';

/** Changes that the same operations have. */
export interface SharedChanges {
  /** Each once. */
  readonly changes: readonly Change[];
  /** Each in every operation. */
  readonly all: readonly Change[];
  readonly functions: readonly string[];
}

/** A change that so many operations have is told once. */
const shared = 4;

/**
 * Takes apart what many operations have and what is an operation's own. Changes of one kind that the same operations have
 * are together.
 */
export function splitShared(changes: readonly Change[]): {
  readonly shared: readonly SharedChanges[];
  readonly own: readonly Change[];
} {
  const alike = byKey(changes, ({ kind, level, place, sentence }) =>
    JSON.stringify([kind, level, place, sentence]),
  );
  const groups = [...alike.values()].map((group) => ({
    group,
    functions: [...new Set(group.map(functionIn))],
  }));
  const wide = groups.filter(({ functions }) => functions.length >= shared);
  const told = new Set(wide.flatMap(({ group }) => group));
  const same = byKey(wide, ({ group: [first], functions }) =>
    JSON.stringify([first?.kind, first?.level, functions]),
  );
  return {
    shared: [...same.values()].map((those) => ({
      changes: those.flatMap(({ group }) => group.slice(0, 1)),
      all: those.flatMap(({ group }) => group),
      functions: those[0]?.functions ?? [],
    })),
    own: changes.filter((change) => !told.has(change)),
  };
}

/**
 * What many operations have, in one line.
 *
 * @param most so many operations are named, and twice as many fields.
 */
export function sharedLine(
  { changes, functions }: SharedChanges,
  most = Number.POSITIVE_INFINITY,
): ChangeLine {
  const where = `In ${functions.length} operations: ${listed(functions.map(code), most)}.`;
  return { sentences: [...sentencesOf(changes, 2 * most), { text: where, silent: false }] };
}
