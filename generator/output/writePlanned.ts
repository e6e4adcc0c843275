import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { failure, success, type Result } from '../api/index.ts';
import { realDisk, type Disk } from './disk.ts';
import { readJournal, writeJournal } from './journal.ts';
import type { Plan } from './planFiles.ts';
import { busy, editedByHand, unwritable } from './problems.ts';
import { complete, isInBetween, recover } from './recover.ts';
import { stage, writeFiles } from './stage.ts';
import { chosenWorkFolder, createWorkFolder } from './workFolder.ts';

/** What writing changed, by path. */
export interface Written {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly deleted: readonly string[];
  /** Where edits of generated files were kept, by the file's path. */
  readonly kept: Readonly<Record<string, string>>;
}

export interface WriteOptions {
  /** Generated files that were edited by hand are replaced; each edit is kept beside it. Else they are a problem. */
  readonly force?: boolean | undefined;
  /** What changes the disk: this machine's, but in tests. */
  readonly disk?: Disk | undefined;
}

/**
 * Carries out what is planned for a folder.
 *
 * All or nothing. Everything is got ready in a folder beside it; a new one then comes into place by one rename.
 * Over an existing one, a journal of what is to be done is written, and with its appearance the folder's content is the new one:
 * what remains are renames, a few for any number of files, and a run that is stopped between them is finished by the next
 * (`recover`). Before that, it is the old one, and so it is after any error.
 *
 * @param planned looks at the folder, once it is at rest.
 */
export function writePlanned(
  out: string,
  planned: () => Result<Plan>,
  { force = false, disk = realDisk }: WriteOptions = {},
): Result<Written> {
  try {
    const recovered = recover(out, disk);
    if (!recovered.ok) return recovered;
    const found = planned();
    if (!found.ok) return found;
    const plan = found.value;
    if (plan.edited.length > 0 && !force) return failure(editedByHand(out, plan.edited));
    const kept = new Map(plan.edited.map((path) => [path, freeName(out, path)]));
    const isDone = plan.write.length + plan.delete.length === 0;
    const work = isDone ? undefined : apply(out, plan, kept, disk);
    if (work !== undefined) return failure(busy(out, work));
    return success({
      written: plan.write.map(({ path }) => path),
      unchanged: plan.unchanged,
      deleted: plan.delete,
      kept: Object.fromEntries(kept),
    });
  } catch (error) {
    return failure(unwritable(out, error, isInBetween(out)));
  }
}

/** Carries out a plan; gives the work folder where another run has it. */
function apply(
  out: string,
  plan: Plan,
  kept: ReadonlyMap<string, string>,
  disk: Disk,
): string | undefined {
  const isNew = !existsSync(out);
  if (isNew) disk.ensureFolder(dirname(out));
  const work = chosenWorkFolder(out);
  if (existsSync(work)) return work;
  try {
    createWorkFolder(work, disk);
    if (isNew) {
      writeFiles(join(work, 'new'), plan.write, {}, disk);
      disk.rename(join(work, 'new'), out);
    } else {
      const steps = stage(plan, kept, { out, work }, disk);
      complete(writeJournal(work, steps, disk), { out, work }, disk);
    }
  } catch (error) {
    // What is half done and could not be undone is left to the next run.
    if (readJournal(work) === undefined) clearAway(work, disk);
    throw error;
  }
  clearAway(work, disk);
  return undefined;
}

/** What stays of it is no harm: the next run clears it away. */
function clearAway(work: string, disk: Disk): void {
  try {
    disk.removeAll(work);
  } catch {
    // As said.
  }
}

/** Where an edit is kept: beside the file, under a name that nobody has. */
function freeName(out: string, path: string): string {
  let name = `${path}.orig`;
  for (let number = 2; existsSync(join(out, name)); number += 1) name = `${path}.orig${number}`;
  return name;
}
