import { execFileSync } from 'node:child_process';
import { failure, type Result } from '../api/index.ts';
import type { PackageState } from '../migrate/packageState.ts';
import { readState } from '../migrate/readState.ts';
import { gitPath, gitProblem } from './gitSource.ts';

/** Larger than any package. */
const mostBytes = 512 * 2 ** 20;

/** Reads a package as it stands in another revision: `git:HEAD:packages/acme`. */
export async function readGitPackage(word: string): Promise<Result<PackageState>> {
  const place = gitPath(word);
  if (!place.ok) return place;
  const { revision, path } = place.value;
  const folder = path.replace(/\/+$/, '');
  try {
    execFileSync('git', ['cat-file', '-e', `${revision}:${folder}`], { stdio: 'ignore' });
    return readState(word, (paths) => blobs(paths, (one) => `${revision}:${folder}/${one}`));
  } catch (error) {
    return failure(await gitProblem(word, revision, path, error));
  }
}

/** The texts of files, read at one go (https://git-scm.com/docs/git-cat-file#_batch_output). */
function blobs(
  paths: readonly string[],
  nameOf: (path: string) => string,
): ReadonlyMap<string, string> {
  const output = execFileSync('git', ['cat-file', '--batch'], {
    input: `${paths.map(nameOf).join('\n')}\n`,
    maxBuffer: mostBytes,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const texts = new Map<string, string>();
  let at = 0;
  for (const path of paths) {
    const start = output.indexOf('\n', at) + 1;
    const size = / blob (\d+)$/.exec(output.toString('utf8', at, start - 1))?.[1];
    at = start;
    if (size === undefined) continue;
    texts.set(path, output.toString('utf8', start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return texts;
}
