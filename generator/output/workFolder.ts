import { accessSync, constants, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Disk } from './disk.ts';

/** A run is over within this many milliseconds of making its folder: after that, a process of its number is another one. */
const longestRun = 60_000;

/**
 * The folders in which a package may be got ready, the preferred one first. Beside the package, so that one rename brings all
 * of it into place and nothing half done is ever in it; inside, where its parent is another file system or may not be written.
 */
export function workFolders(out: string): readonly [beside: string, inside: string] {
  const folder = existsSync(out) ? realpathSync(out) : resolve(out);
  return [
    join(dirname(folder), `.${basename(folder)}.postwright`),
    join(folder, '.postwright-work'),
  ];
}

/** The one of the two that serves. The package's folder, or where there is none yet its parent, must be there. */
export function chosenWorkFolder(out: string): string {
  const [beside, inside] = workFolders(out);
  if (!existsSync(out)) return beside;
  const parent = dirname(beside);
  const isSameDisk = parent !== resolve(out) && statSync(parent).dev === statSync(out).dev;
  return isSameDisk && isWritable(parent) ? beside : inside;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Makes the folder, with a note of whose it is: two runs at once do not both get it. */
export function createWorkFolder(work: string, disk: Disk): void {
  disk.createFolder(work);
  disk.writeFile(join(work, 'owner.json'), JSON.stringify({ process: process.pid }), false);
}

/** Whether another run is at work there right now. */
export function isBusy(work: string): boolean {
  try {
    const owner = JSON.parse(readFileSync(join(work, 'owner.json'), 'utf8')) as {
      process?: unknown;
    };
    const age = Date.now() - statSync(work).mtimeMs;
    return (
      age < longestRun && Number(owner.process) !== process.pid && isAlive(Number(owner.process))
    );
  } catch {
    return false;
  }
}

function isAlive(id: number): boolean {
  if (!Number.isInteger(id) || id <= 0) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // A process of somebody else's is there too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
