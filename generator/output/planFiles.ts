import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure, success, type Result } from '../api/index.ts';
import type { File } from '../emit/file.ts';
import { hashOf } from '../hash.ts';
import { blockedAmong, isFile, isInside, linkAmong } from './paths.ts';
import { blocked, leadsElsewhere, notOurs } from './problems.ts';

/** What has to happen for a folder to hold some files. */
export interface Plan {
  /** Files that differ or are missing, the list of them included. */
  readonly write: readonly File[];
  /** Those of `write` that are there. */
  readonly replaced: readonly string[];
  readonly delete: readonly string[];
  readonly unchanged: readonly string[];
  /** Those to be replaced or deleted whose text is not what an earlier run wrote. */
  readonly edited: readonly string[];
}

/** The file that lists what Postwright wrote into a folder. */
export interface Listing {
  /** As it is to be. */
  readonly own: File;
  /** What it listed before: SHA-256 of each file, by path. */
  readonly hashes: Readonly<Record<string, string>>;
  /** Whether there was none, one that says the same, or another one. */
  readonly before: 'none' | 'same' | 'other';
  /** Whether what stands in a file, edits and all, is in the new one too. */
  readonly isCarriedOver?: (file: File, there: string) => boolean;
}

/**
 * Compares a folder with the files that it is to hold. Nothing is changed. Somebody's own files are left alone: a file of
 * theirs where one of ours would go, a link to elsewhere are problems.
 */
export function planFiles(
  out: string,
  files: readonly File[],
  { own, hashes, before, isCarriedOver = () => false }: Listing,
): Result<Plan> {
  const hashOfEarlier = (path: string) => (Object.hasOwn(hashes, path) ? hashes[path] : undefined);
  const coming = new Set(files.map(({ path }) => path));
  const stale = Object.keys(hashes)
    .filter((path) => !coming.has(path) && path !== own.path && isInside(path))
    .filter((path) => isFile(join(out, path)))
    .toSorted();
  const link = linkAmong(out, [...coming, own.path, ...stale]);
  if (link !== undefined) return failure(leadsElsewhere(out, link));
  const inTheWay = blockedAmong(out, [...coming, own.path]);
  if (inTheWay !== undefined) return failure(blocked(out, inTheWay));

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
  const isSettled = before === 'same';
  return success({
    write: [...changed.map(({ file }) => file), ...(isSettled ? [] : [own])],
    replaced: [
      ...changed.flatMap(({ file: { path }, there }) => (there === undefined ? [] : [path])),
      ...(before === 'other' ? [own.path] : []),
    ],
    delete: stale,
    unchanged: [
      ...states.filter(isSame).map(({ file }) => file.path),
      ...(isSettled ? [own.path] : []),
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
