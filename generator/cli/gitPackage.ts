import { failure, type Result } from '../api/index.ts';
import type { PackageState } from '../migrate/packages/packageState.ts';
import { readState } from '../migrate/packages/readState.ts';
import { git, gitBlobs } from './git.ts';
import { gitPath, gitProblem } from './gitSource.ts';

/** Reads a package as it stands in another revision: `git:HEAD:packages/acme`. */
export async function readGitPackage(word: string): Promise<Result<PackageState>> {
  const place = gitPath(word);
  if (!place.ok) return place;
  const { revision, path } = place.value;
  const folder = path.replace(/\/+$/, '');
  try {
    git(['cat-file', '-e', `${revision}:${folder}`]);
    return readState(word, (paths) => textsOf(paths, (one) => `${revision}:${folder}/${one}`));
  } catch (error) {
    return failure(await gitProblem(word, revision, path, error));
  }
}

function textsOf(
  paths: readonly string[],
  nameOf: (path: string) => string,
): ReadonlyMap<string, string> {
  const blobs = gitBlobs(paths.map(nameOf));
  return new Map(
    paths.flatMap((path, at) => {
      const bytes = blobs[at];
      return bytes === undefined ? [] : [[path, bytes.toString()]];
    }),
  );
}
