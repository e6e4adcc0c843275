import { readFile, stat } from 'node:fs/promises';
import { failure, success, type Problem, type Result } from '../api/index.ts';

/** What was read, and the name to call it by in messages. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a collection's bytes from a file. Nothing is understood yet: `parseCollection` does that. */
export async function readSource(name: string): Promise<Result<Source>> {
  try {
    if ((await stat(name)).isDirectory()) return failure(isDirectory(name));
    return success({ name, bytes: await readFile(name) });
  } catch (error) {
    return failure(unreadable(name, error));
  }
}

function isDirectory(name: string): Problem {
  return {
    code: 'input-unreadable',
    message: `${name} is a folder, not a collection file.`,
    place: name,
    hint: 'Name the exported file itself: in Postman, “Export” and “Collection v2.1” write one JSON file.',
  };
}

function unreadable(name: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const isUrl = /^https?:\/\//i.test(name);
    return {
      code: 'input-not-found',
      message: `There is no file ${name}.`,
      place: name,
      hint: isUrl
        ? `A URL is not read yet: curl -s ${name} | postwright generate -`
        : 'Check the path; it is taken from the folder the command runs in.',
    };
  }
  return {
    code: 'input-unreadable',
    message: `${name} cannot be read (${code}).`,
    place: name,
    hint: 'Check that the file may be read by the user who runs this.',
  };
}
