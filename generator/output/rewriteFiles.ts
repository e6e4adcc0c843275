import { chmodSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { failure, success, type Problem, type Result } from '../api/index.ts';
import { realDisk, type Disk } from './disk.ts';

/** A file that somebody else wrote, and what is to be in it. */
export interface Rewrite {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Puts new text into files of the user's: all, or none. Each is written beside the old one first and then takes its place, so
 * that a run that is killed leaves every file whole; what the disk refuses is undone.
 */
export function rewriteFiles(files: readonly Rewrite[], disk: Disk = realDisk): Result<void> {
  const waiting: Waiting[] = [];
  const done: Waiting[] = [];
  try {
    for (const file of files) {
      const path = realpathSync(file.path);
      const bytes = readFileSync(path);
      const mark = bytes.subarray(0, 3).equals(byteOrderMark) ? '\uFEFF' : '';
      if (!Buffer.from(mark + file.before).equals(bytes)) return failure(isOther(file.path));
      waiting.push({ path, before: mark + file.before, after: mark + file.after });
    }
    for (const one of waiting) put(one.path, one.after, disk);
    for (const one of waiting) {
      disk.rename(beside(one.path), one.path);
      done.push(one);
    }
    return success(undefined);
  } catch (error) {
    return failure(refused(error, undo(waiting, done, disk)));
  }
}

interface Waiting {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

const byteOrderMark = Buffer.from('\uFEFF');

/** Writes beside a file what is to take its place, as readable and runnable as the file is. */
function put(path: string, text: string, disk: Disk): void {
  disk.writeFile(beside(path), text, true);
  chmodSync(beside(path), statSync(path).mode);
}

function beside(path: string): string {
  return join(dirname(path), `.${basename(path)}.postwright`);
}

/** @returns files that could not be put back. */
function undo(
  waiting: readonly Waiting[],
  done: readonly Waiting[],
  disk: Disk,
): readonly string[] {
  const left = done.filter(({ path, before }) => {
    try {
      put(path, before, disk);
      disk.rename(beside(path), path);
      return false;
    } catch {
      return true;
    }
  });
  for (const { path } of waiting) {
    try {
      disk.removeAll(beside(path));
    } catch {
      // What is left beside a file does no harm: the next run writes over it.
    }
  }
  return left.map(({ path }) => path);
}

function isOther(path: string): Problem {
  return {
    code: 'output-edited',
    message: `${path} was changed in the meantime, or is no UTF-8 text.`,
    place: path,
    hint: 'Run again; nothing was written.',
  };
}

function refused(error: unknown, left: readonly string[]): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const place = error instanceof Error && 'path' in error ? String(error.path) : '';
  const state =
    left.length === 0
      ? 'all files are as they were'
      : `${left.length === 1 ? 'one file has' : `${left.length} files have`} the new text already: run again`;
  return {
    code: 'output-unwritable',
    message: `The rewritten code cannot be written (${code}).`,
    place,
    hint: `Check that the files may be written, and that the disk has room; ${state}.`,
    ...(left.length === 0 ? {} : { files: left }),
  };
}
