import { execFileSync } from 'node:child_process';

/** Larger than any collection, and than any package. */
export const mostBytes = 512 * 2 ** 20;

/** What git says to a command in the working folder; throws where it refuses, or is not there. */
export function git(words: readonly string[], input = ''): Buffer {
  return execFileSync('git', words, {
    input,
    maxBuffer: mostBytes,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}

/**
 * The bytes of files, read at one go, in the order of their names; undefined where there is no such file
 * (https://git-scm.com/docs/git-cat-file#_batch_output).
 *
 * @param names as git knows them: a hash, or `revision:path`.
 */
export function gitBlobs(names: readonly string[]): readonly (Buffer | undefined)[] {
  const output = git(['cat-file', '--batch'], `${names.join('\n')}\n`);
  let at = 0;
  return names.map(() => {
    const start = output.indexOf('\n', at) + 1;
    const size = / blob (\d+)$/.exec(output.toString('utf8', at, start - 1))?.[1];
    at = start;
    if (size === undefined) return undefined;
    const end = start + Number(size);
    at = end + 1;
    return output.subarray(start, end);
  });
}
