import { join } from 'node:path';
import type { Problem } from '../api/index.ts';
import { manifestPath } from './manifest.ts';

/** Somebody else's file is where one of the package's would go. */
export function notOurs(out: string, path: string): Problem {
  return {
    code: 'output-not-ours',
    message: `${out} holds files that Postwright did not write, such as ${path}.`,
    place: join(out, path),
    hint: 'Name an empty or a new folder with --out; nothing was written or deleted.',
  };
}

/** A link below the package's folder would be followed. */
export function leadsElsewhere(out: string, path: string): Problem {
  return {
    code: 'output-not-ours',
    message: `${join(out, path)} is a link to another place.`,
    place: join(out, path),
    hint: 'Replace it by a real file or folder, or name another folder with --out; nothing was written or deleted.',
  };
}

/** A folder stands where a file has to go, or a file where a folder has to. */
export function blocked(out: string, path: string): Problem {
  return {
    code: 'output-blocked',
    message: `${join(out, path)} is in the way: the package needs this place for something else.`,
    place: join(out, path),
    hint: 'Move or delete it; nothing was written or deleted.',
  };
}

/** A package is there, and the list of its files and names is not. */
export function missingManifest(out: string): Problem {
  return {
    code: 'manifest-missing',
    message: `${out} holds a package of Postwright, but its manifest ${manifestPath} is missing.`,
    place: join(out, manifestPath),
    hint: 'It holds the names that the package gave: restore it from version control, or delete the whole package to begin anew.',
  };
}

/** Somebody's own words are in a file whose bytes are no UTF-8: reading it as such would destroy them. */
export function notUtf8(path: string, line: number): Problem {
  return {
    code: 'text-not-utf8',
    message: `${path} is not UTF-8: line ${line} has bytes that are no character.`,
    place: `${path}:${line}`,
    hint: 'Save the file as UTF-8; nothing was written or deleted.',
  };
}

/** The manifest is there and cannot be gone by: without it, names would change in silence. */
export function damagedManifest(path: string, wrong: string): Problem {
  return {
    code: 'manifest-damaged',
    message: `${path} is damaged: ${wrong}.`,
    place: path,
    hint: 'It holds the names that the package gave: restore it from version control, or delete the whole package to begin anew.',
  };
}

/** Generated files that somebody changed. */
export function editedByHand(out: string, files: readonly string[]): Problem {
  const shown = files.slice(0, 5).join(', ');
  const more = files.length > 5 ? ` and ${files.length - 5} more` : '';
  const were = files.length === 1 ? 'generated file was' : 'generated files were';
  return {
    code: 'output-edited',
    message: `${files.length} ${were} edited by hand in ${out}: ${shown}${more}.`,
    place: join(out, files[0] ?? ''),
    hint: 'Take the edits out, or run with --force: it keeps each as <file>.orig and writes the generated one; nothing was written or deleted.',
    files,
  };
}

/** Another process writes the package at this moment. */
export function busy(out: string, work: string): Problem {
  return {
    code: 'output-busy',
    message: `Another run is writing ${out} at this moment.`,
    place: work,
    hint: `Run again when it is done; if there is none, delete ${work}.`,
  };
}

/** The disk refused. The package is as it was, unless it refused even that. */
export function unwritable(out: string, error: unknown, isInBetween = false): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const state = isInBetween
    ? 'the package is half written, and the next run finishes it'
    : 'the package is as it was';
  return {
    code: 'output-unwritable',
    message: `${out} cannot be written (${code}).`,
    place: out,
    hint: `Check that it is a folder, that it may be written, and that the disk has room; ${state}.`,
  };
}
