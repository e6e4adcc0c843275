import { mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
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
 * manifest is refused, and nothing is changed.
 */
export async function writePackage(
  out: string,
  files: readonly File[],
  manifest: Manifest,
): Promise<Result<Written>> {
  try {
    const owned = await ownedFiles(out);
    if (!owned.ok) return owned;
    const all = [...files, { path: manifestPath, text: manifestText(manifest), format: false }];
    const states = await Promise.all(
      all.map(async (file) => ({ file, state: await stateOf(out, file) })),
    );
    const foreign = states.find(
      ({ file, state }) =>
        state === 'differs' && file.path !== manifestPath && !owned.value.has(file.path),
    );
    if (foreign !== undefined) return failure(notOurs(out, foreign.file.path));

    const changed = states.filter(({ state }) => state !== 'same').map(({ file }) => file);
    const kept = new Set(all.map(({ path }) => path));
    const deleted = [...owned.value].filter((path) => !kept.has(path) && isInside(path)).toSorted();
    await writeFiles(out, changed);
    await deleteFiles(out, deleted);
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
async function ownedFiles(out: string): Promise<Result<ReadonlySet<string>>> {
  const text = await textOf(join(out, manifestPath));
  const manifest = text === undefined ? undefined : readManifest(text);
  if (manifest !== undefined) return success(new Set(Object.keys(manifest.files)));
  const [first] = await entriesOf(out);
  return first === undefined ? success(new Set<string>()) : failure(notOurs(out, first));
}

async function stateOf(out: string, file: File): Promise<'absent' | 'same' | 'differs'> {
  const there = await textOf(join(out, file.path));
  if (there === undefined) return 'absent';
  return there === file.text ? 'same' : 'differs';
}

async function writeFiles(out: string, files: readonly File[]): Promise<void> {
  const folders = new Set(files.map((file) => dirname(join(out, file.path))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  // The manifest comes last: it never lists a file that is not there yet.
  const manifest = files.filter(({ path }) => path === manifestPath);
  const others = files.filter(({ path }) => path !== manifestPath);
  await Promise.all(others.map((file) => writeFile(join(out, file.path), file.text)));
  for (const file of manifest) await writeFile(join(out, file.path), file.text);
}

async function deleteFiles(out: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await rm(join(out, path), { force: true });
    await removeEmptyFolders(out, dirname(path));
  }
}

async function removeEmptyFolders(out: string, folder: string): Promise<void> {
  if (folder === '.' || folder === '') return;
  try {
    await rmdir(join(out, folder));
  } catch {
    return;
  }
  await removeEmptyFolders(out, dirname(folder));
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

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function entriesOf(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
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
