import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure, success, type Result } from '../api/index.ts';
import type { File } from '../emit/file.ts';
import { hashOf } from '../hash.ts';
import { changelogPath, holdsChangelog } from './changelogText.ts';
import { manifestPath, manifestText, type Manifest } from './manifest.ts';
import { isFile, isInside, linkAmong } from './paths.ts';
import { leadsElsewhere, notOurs } from './problems.ts';
import { readPackage } from './readPackage.ts';

/** What has to happen for a folder to hold a package. */
export interface Plan {
  /** The package that is there; undefined where there is none. */
  readonly previous: Manifest | undefined;
  /** Files that differ or are missing, the manifest included. */
  readonly write: readonly File[];
  /** Those of `write` that are there. */
  readonly replaced: readonly string[];
  readonly delete: readonly string[];
  readonly unchanged: readonly string[];
  /** Those to be replaced or deleted whose text is not what an earlier run wrote. */
  readonly edited: readonly string[];
}

/**
 * Compares a folder with the package that it is to hold. Nothing is changed. Somebody's own files are left alone: a folder of
 * theirs, a file of theirs where one of the package's would go, a link to elsewhere are problems.
 */
export function planPackage(out: string, files: readonly File[], manifest: Manifest): Result<Plan> {
  const read = readPackage(out);
  if (!read.ok) return read;
  const previous = read.value;
  const hashes = previous?.files ?? {};
  const hashOfEarlier = (path: string) => (Object.hasOwn(hashes, path) ? hashes[path] : undefined);
  const coming = new Set(files.map(({ path }) => path));
  const stale = Object.keys(hashes)
    .filter((path) => !coming.has(path) && path !== manifestPath && isInside(path))
    .filter((path) => isFile(join(out, path)))
    .toSorted();
  const link = linkAmong(out, [...coming, manifestPath, ...stale]);
  if (link !== undefined) return failure(leadsElsewhere(out, link));

  const states = files.map((file) => ({ file, there: textOf(join(out, file.path)) }));
  const foreign = states.find(
    ({ file, there }) =>
      there !== undefined && !isText(there, file.text) && hashOfEarlier(file.path) === undefined,
  );
  if (foreign !== undefined) return failure(notOurs(out, foreign.file.path));
  const isSame = ({ file, there }: (typeof states)[number]) =>
    there !== undefined && isText(there, file.text);
  const changed = states.filter((state) => !isSame(state));
  const going = [
    ...changed.flatMap(({ file, there }) =>
      there === undefined || isCarriedOver(file, there) ? [] : [{ path: file.path, there }],
    ),
    ...stale.map((path) => ({ path, there: textOf(join(out, path)) ?? '' })),
  ];
  const own: File = { path: manifestPath, text: manifestText(manifest), format: false };
  // What it says counts, not how its text is laid out.
  const isSettled = previous !== undefined && manifestText(previous) === own.text;
  return success({
    previous,
    write: [...changed.map(({ file }) => file), ...(isSettled ? [] : [own])],
    replaced: [
      ...changed.flatMap(({ file: { path }, there }) => (there === undefined ? [] : [path])),
      ...(previous === undefined || isSettled ? [] : [manifestPath]),
    ],
    delete: stale,
    unchanged: [
      ...states.filter(isSame).map(({ file }) => file.path),
      ...(isSettled ? [manifestPath] : []),
    ],
    edited: going.flatMap(({ path, there }) =>
      isOfHash(there, hashOfEarlier(path)) ? [] : [path],
    ),
  });
}

/** A file's text; undefined where there is none. Asking first is cheaper than an exception for each of hundreds. */
function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Whether a changelog that somebody may have edited is in the new one as it is. */
function isCarriedOver({ path, text }: File, there: string): boolean {
  return path === changelogPath && holdsChangelog(text, there);
}

/** Whether a file has a text, be it with the line ends of Windows, as Git may check it out. */
function isText(there: string, text: string): boolean {
  return there === text || (there.includes('\r\n') && withPlainLineEnds(there) === text);
}

function isOfHash(there: string, hash: string | undefined): boolean {
  return hashOf(there) === hash || hashOf(withPlainLineEnds(there)) === hash;
}

function withPlainLineEnds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
