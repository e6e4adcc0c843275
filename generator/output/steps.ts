import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assertNever } from '../api/index.ts';
import type { Disk } from './disk.ts';
import type { Journal, Step } from './journal.ts';

/** Where a package is, and where what is to come of it was got ready. */
export interface Places {
  readonly out: string;
  readonly work: string;
}

/** Does every step that is not done yet, and removes folders that are empty then. May be done again at any point. */
export function finish(journal: Journal, places: Places, disk: Disk): void {
  for (const step of journal.steps) forward(step, places, disk);
  for (const step of journal.steps)
    if (step.kind === 'drop') removeEmptyFolders(places.out, dirname(step.path), disk);
}

/** Undoes every step that is done, the last one first: the package is as it was. May be done again at any point. */
export function revert(journal: Journal, places: Places, disk: Disk): void {
  for (const step of journal.steps.toReversed()) backward(step, places, disk);
  for (const step of journal.steps)
    if (step.kind === 'put') removeEmptyFolders(places.out, dirname(step.path), disk);
}

function forward(step: Step, { out, work }: Places, disk: Disk): void {
  const place = join(out, step.path);
  const [coming, going] = [join(work, 'new', step.path), join(work, 'old', step.path)];
  switch (step.kind) {
    case 'put':
      if (!existsSync(coming)) return;
      if (!existsSync(dirname(place))) disk.ensureFolder(dirname(place));
      disk.rename(coming, place);
      return;
    case 'swap':
      if (!existsSync(coming)) return;
      if (existsSync(place)) disk.rename(place, going);
      disk.rename(coming, place);
      return;
    case 'drop':
      if (isSame(place, going)) disk.removeFile(place);
      return;
    case 'keep':
      if (!existsSync(join(out, step.as))) disk.link(going, join(out, step.as));
      return;
    default:
      assertNever(step);
  }
}

function backward(step: Step, { out, work }: Places, disk: Disk): void {
  const place = join(out, step.path);
  const [coming, going] = [join(work, 'new', step.path), join(work, 'old', step.path)];
  switch (step.kind) {
    case 'put':
      if (step.replaces && existsSync(going)) disk.rename(going, place);
      else if (!step.replaces && !existsSync(coming) && existsSync(place)) disk.removeFile(place);
      return;
    case 'swap':
      if (!existsSync(coming)) disk.rename(place, coming);
      if (existsSync(going)) disk.rename(going, place);
      return;
    case 'drop':
      if (existsSync(going) && !existsSync(place)) {
        if (!existsSync(dirname(place))) disk.ensureFolder(dirname(place));
        disk.rename(going, place);
      }
      return;
    case 'keep':
      if (isSame(join(out, step.as), existsSync(going) ? going : place))
        disk.removeFile(join(out, step.as));
      return;
    default:
      assertNever(step);
  }
}

function isSame(path: string, other: string): boolean {
  return existsSync(path) && existsSync(other) && readFileSync(path).equals(readFileSync(other));
}

function removeEmptyFolders(out: string, folder: string, disk: Disk): void {
  const path = join(out, folder);
  if (folder === '.' || folder === '') return;
  if (existsSync(path)) {
    if (readdirSync(path).length > 0) return;
    disk.removeFolder(path);
  }
  removeEmptyFolders(out, dirname(folder), disk);
}
