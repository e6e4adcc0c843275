import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { failure, success, type Problem, type Result } from '../api/index.ts';
import type { File } from '../emit/file.ts';
import { manifestPath, manifestText, readManifest, type Manifest } from './manifest.ts';

/** What writing changed, by path. */
export interface Written {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly deleted: readonly string[];
}

/**
 * Brings a folder to hold exactly the package's files and, untouched, whatever else its owner keeps there: writes only
 * files that differ, deletes only files that the folder's manifest lists. A folder that holds somebody's own files and no
 * manifest is refused, and nothing is changed. Hundreds of small files: written one by one, they take half the time of
 * handing each to another thread.
 */
export function writePackage(
  out: string,
  files: readonly File[],
  manifest: Manifest,
): Result<Written> {
  try {
    const owned = ownedFiles(out);
    if (!owned.ok) return owned;
    const all = [...files, { path: manifestPath, text: manifestText(manifest), format: false }];
    const states = all.map((file) => ({ file, state: stateOf(out, file) }));
    const foreign = states.find(
      ({ file, state }) =>
        state === 'differs' && file.path !== manifestPath && !owned.value.has(file.path),
    );
    if (foreign !== undefined) return failure(notOurs(out, foreign.file.path));

    const changed = states.filter(({ state }) => state !== 'same').map(({ file }) => file);
    const kept = new Set(all.map(({ path }) => path));
    const deleted = [...owned.value].filter((path) => !kept.has(path) && isInside(path)).toSorted();
    writeFiles(out, changed);
    deleteFiles(out, deleted);
    return success({
      written: changed.map(({ path }) => path),
      unchanged: states.filter(({ state }) => state === 'same').map(({ file }) => file.path),
      deleted,
    });
  } catch (error) {
    return failure(unwritable(out, error));
  }
}

/** The files that an earlier run wrote; a problem where the folder is somebody else's. */
function ownedFiles(out: string): Result<ReadonlySet<string>> {
  const text = textOf(join(out, manifestPath));
  const manifest = text === undefined ? undefined : readManifest(text);
  if (manifest !== undefined) return success(new Set(Object.keys(manifest.files)));
  const [first] = entriesOf(out);
  return first === undefined ? success(new Set<string>()) : failure(notOurs(out, first));
}

function stateOf(out: string, file: File): 'absent' | 'same' | 'differs' {
  const there = textOf(join(out, file.path));
  if (there === undefined) return 'absent';
  return there === file.text ? 'same' : 'differs';
}

function writeFiles(out: string, files: readonly File[]): void {
  const folders = new Set(files.map((file) => dirname(join(out, file.path))));
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  // The manifest comes last: it never lists a file that is not there yet.
  const manifest = files.filter(({ path }) => path === manifestPath);
  const others = files.filter(({ path }) => path !== manifestPath);
  for (const file of [...others, ...manifest]) writeFileSync(join(out, file.path), file.text);
}

function deleteFiles(out: string, paths: readonly string[]): void {
  for (const path of paths) {
    rmSync(join(out, path), { force: true });
    removeEmptyFolders(out, dirname(path));
  }
}

function removeEmptyFolders(out: string, folder: string): void {
  if (folder === '.' || folder === '') return;
  try {
    rmdirSync(join(out, folder));
  } catch {
    return;
  }
  removeEmptyFolders(out, dirname(folder));
}

/** A manifest is a file like any other and may have been tampered with: paths that lead out of the folder are ignored. */
function isInside(path: string): boolean {
  const plain = normalize(path);
  return (
    plain !== '..' &&
    !plain.startsWith(`..${sep}`) &&
    !plain.startsWith(sep) &&
    !/^[a-z]:/i.test(plain)
  );
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function notOurs(out: string, path: string): Problem {
  return {
    code: 'output-not-ours',
    message: `${out} holds files that Postwright did not write, such as ${path}.`,
    place: join(out, path),
    hint: 'Name an empty or a new folder with --out; nothing was written or deleted.',
  };
}

function unwritable(out: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return {
    code: 'output-unwritable',
    message: `${out} cannot be written (${code}).`,
    place: out,
    hint: 'Check that it is a folder, that it may be written, and that the disk has room.',
  };
}
