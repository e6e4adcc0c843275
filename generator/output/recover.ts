import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { failure, success, type Problem, type Result } from '../api/index.ts';
import { realDisk, type Disk } from './disk.ts';
import { readJournal, removeJournal, turnBack, workNames, type Journal } from './journal.ts';
import { linkAmong } from './paths.ts';
import { busy, leadsElsewhere, unwritable } from './problems.ts';
import { finish, revert, type Places } from './steps.ts';
import { isBusy, workFolders } from './workFolder.ts';

/**
 * Brings a package to rest that an earlier run left in between: what that run had got ready completely is finished, anything
 * less is cleared away. Every command that reads a package does this first.
 */
export function recover(out: string, disk: Disk = realDisk): Result<'nothing' | 'recovered'> {
  let did: 'nothing' | 'recovered' = 'nothing';
  try {
    for (const work of workFolders(out)) {
      if (!isOurs(work)) continue;
      if (isBusy(work)) return failure(busy(out, work));
      const journal = readJournal(work);
      if (journal === 'damaged') return failure(damagedJournal(out, work));
      if (journal !== undefined) {
        const paths = journal.steps.map(({ path }) => path);
        const link = linkAmong(out, paths);
        if (link !== undefined) return failure(leadsElsewhere(out, link));
        complete(journal, { out, work }, disk);
      }
      disk.removeAll(work);
      did = 'recovered';
    }
  } catch (error) {
    return failure(unwritable(out, error, isInBetween(out)));
  }
  return success(did);
}

/** Whether a run that was stopped left a package that is neither the old one nor the new one. */
export function isInBetween(out: string): boolean {
  return workFolders(out).some((work) => isOurs(work) && readJournal(work) !== undefined);
}

/**
 * Carries out what a journal says, to the one end or the other.
 *
 * @throws what the disk says, where it refuses: the package is as it was then, or, where even that was refused, in between
 * with its journal, for the next run.
 */
export function complete(journal: Journal, places: Places, disk: Disk): void {
  if (journal.direction === 'forward') {
    try {
      finish(journal, places, disk);
      removeJournal(places.work, journal, disk);
      return;
    } catch (error) {
      complete(turnBack(places.work, journal, disk), places, disk);
      throw error;
    }
  }
  revert(journal, places, disk);
  removeJournal(places.work, journal, disk);
}

/** Somebody may have a folder of that name: only one that holds nothing but what a run puts there is ours. */
function isOurs(work: string): boolean {
  if (!existsSync(work) || !lstatSync(work).isDirectory()) return false;
  return readdirSync(work).every((name) => workNames.includes(name));
}

function damagedJournal(out: string, work: string): Problem {
  return {
    code: 'output-unwritable',
    message: `An earlier run on ${out} was interrupted, and what it left in ${work} is damaged.`,
    place: work,
    hint: 'Restore the package from version control, delete that folder, and run again.',
  };
}
