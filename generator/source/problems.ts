import type { Problem } from '../api/index.ts';
import { largestSource } from './source.ts';

/*
 * Why a source cannot be read: a function a sentence, for what more than one kind of source can meet.
 */

export function tooLarge(name: string, bytes?: number): Problem {
  const size = bytes === undefined ? 'more than' : `${Math.round(bytes / 2 ** 20)} MB, of at most`;
  return {
    code: 'input-unreadable',
    message: `${name} is too large: ${size} ${largestSource / 2 ** 20} MB.`,
    place: name,
    hint: 'Remove saved responses that are no examples, or split the collection.',
  };
}

/** @param error what the file system threw. */
export function unreadable(name: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return {
      code: 'input-not-found',
      message: `There is no file ${name}.`,
      place: name,
      hint: 'Check the path; it is taken from the folder the command runs in.',
    };
  }
  return {
    code: 'input-unreadable',
    message: `${name} cannot be read (${code}).`,
    place: name,
    hint: 'Check that the file may be read by the user who runs this.',
  };
}
