import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, listOf } from '../json/values.ts';
import { isInside } from './paths.ts';
import type { Disk } from './disk.ts';

/** One thing to be done to a package. Paths are within it, with `/`. */
export type Step =
  /** A new file takes its place, and where it `replaces` one, that of the old file. */
  | { readonly kind: 'put'; readonly path: string; readonly replaces: boolean }
  /** A new folder takes the place of the old one. */
  | { readonly kind: 'swap'; readonly path: string }
  /** A file goes. */
  | { readonly kind: 'drop'; readonly path: string }
  /** A file that was edited by hand is kept under another name. */
  | { readonly kind: 'keep'; readonly path: string; readonly as: string };

/**
 * What a run is about to do, with all of it got ready: `new/` in the work folder has what is to come, `old/` what is to go.
 * From the moment that this is there, the package is the new one: whoever finds it finishes. Where that cannot be done, it is
 * turned back first, and from then on the package is the old one.
 */
export interface Journal {
  readonly steps: readonly Step[];
  readonly direction: 'forward' | 'back';
}

const names = { forward: 'journal.json', back: 'journal.back.json' } as const;

/** All that may be in a work folder. */
export const workNames: readonly string[] = [
  ...Object.values(names),
  'journal.new',
  'owner.json',
  'new',
  'old',
];

/** Writes the journal; it is there whole or not at all. */
export function writeJournal(work: string, steps: readonly Step[], disk: Disk): Journal {
  disk.writeFile(join(work, 'journal.new'), JSON.stringify({ steps }), true);
  disk.rename(join(work, 'journal.new'), join(work, names.forward));
  return { steps, direction: 'forward' };
}

/** Decides that what was begun is to be undone. */
export function turnBack(work: string, { steps }: Journal, disk: Disk): Journal {
  disk.rename(join(work, names.forward), join(work, names.back));
  return { steps, direction: 'back' };
}

/** Ends what was begun: from here on, the folder is as it should be. */
export function removeJournal(work: string, { direction }: Journal, disk: Disk): void {
  disk.removeFile(join(work, names[direction]));
}

/** The journal of a run that did not come to its end; undefined where it changed nothing yet, or is through. */
export function readJournal(work: string): Journal | 'damaged' | undefined {
  for (const direction of ['forward', 'back'] as const) {
    const path = join(work, names[direction]);
    if (!existsSync(path)) continue;
    try {
      const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
      const steps = isObject(value) ? listOf(value['steps']) : [];
      return steps.length > 0 && steps.every(isStep) ? { steps, direction } : 'damaged';
    } catch {
      return 'damaged';
    }
  }
  return undefined;
}

function isStep(value: unknown): value is Step {
  if (!isObject(value) || !isPath(value['path'])) return false;
  const { kind, as, replaces } = value;
  switch (kind) {
    case 'put':
      return typeof replaces === 'boolean';
    case 'swap':
    case 'drop':
      return true;
    case 'keep':
      return isPath(as);
    default:
      return false;
  }
}

function isPath(value: unknown): value is string {
  return typeof value === 'string' && isInside(value);
}
