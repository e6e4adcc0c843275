import { behind } from './behind.ts';
import { complaints } from './complaints.ts';
import type { Leftover, Sides } from './leftover.ts';
import { likely, mostAlike } from './likely.ts';
import { mentions } from './mentions.ts';
import type { Paired } from '../packages/pairOperations.ts';
import { silentUses } from './silentUses.ts';

/** What rewriting could not do, by file and place. */
export function leftovers(
  files: readonly string[],
  sides: Sides,
  paired: Pick<Paired, 'pairs' | 'alike'>,
): readonly Leftover[] {
  const reasons = behind(sides);
  const silent = silentUses(sides);
  const hintFor = mostAlike(sides, paired.alike);
  const like = likely(sides, paired.pairs);
  return files.flatMap((path) => {
    const [old, next] = [
      sides.old.program.getSourceFile(path),
      sides.next.program.getSourceFile(path),
    ];
    if (old === undefined || next === undefined) return [];
    return [
      ...complaints(old, next, sides, reasons).map((one) => ({ ...one, ...hintFor(one.changes) })),
      ...silent(old, next),
      ...like(old, next),
      ...mentions(next, sides),
    ].toSorted((a, b) => a.line - b.line || a.column - b.column);
  });
}
