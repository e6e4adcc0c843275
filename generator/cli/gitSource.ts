import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { failure, success, type Problem, type Result } from '../api/index.ts';
import type { Source } from '../source/source.ts';
import { mostBytes } from './git.ts';
import { readGitFolder } from './gitFolder.ts';

const run = promisify(execFile);

/** Whether a word names a file of another revision: `git:main:collections/acme.json`. */
export function isGitWord(word: string): boolean {
  return word.startsWith('git:');
}

/**
 * Reads a file, or the collection in a folder, as it stands in another revision of the repository around the working folder. The path is taken from the
 * repository's top; `./` in front takes it from the working folder (https://git-scm.com/docs/gitrevisions).
 */
export async function readGitSource(word: string): Promise<Result<Source>> {
  const place = gitPath(word);
  if (!place.ok) return place;
  const { revision, path } = place.value;
  try {
    const kind = await kindOf(revision, path);
    if (kind === 'tree') return readGitFolder(word, revision, path);
    // Unlike `show`, this runs no filter that the repository configures, and prints no folder.
    const options = { encoding: 'buffer', maxBuffer: mostBytes } as const;
    const { stdout } = await run('git', ['cat-file', 'blob', `${revision}:${path}`], options);
    return success({ name: word, bytes: stdout });
  } catch (error) {
    return failure(await gitProblem(word, revision, path, error));
  }
}

/** The revision and the path that a word names. */
export function gitPath(
  word: string,
): Result<{ readonly revision: string; readonly path: string }> {
  const [, revision = '', path = ''] = /^git:([^:]*):(.+)$/s.exec(word) ?? [];
  if (path === '' || revision === '') return failure(incomplete(word));
  // What begins with a dash would be an option.
  if (revision.startsWith('-')) return failure(noRevision(word, revision));
  return success({ revision, path });
}

/** What stands in the way: git itself, the repository, the revision, the path. */
export async function gitProblem(
  word: string,
  revision: string,
  path: string,
  error: unknown,
): Promise<Problem> {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return noGit(word);
  if (!(await succeeds('rev-parse', '--git-dir'))) return noRepository(word);
  const isRevision = await succeeds('rev-parse', '--verify', '--quiet', `${revision}^{object}`);
  if (!isRevision) return noRevision(word, revision);
  return noPath(word, revision, path);
}

/** `blob` for a file, `tree` for a folder. */
async function kindOf(revision: string, path: string): Promise<string> {
  const { stdout } = await run('git', ['cat-file', '-t', `${revision}:${path}`]);
  return stdout.trim();
}

async function succeeds(...words: readonly string[]): Promise<boolean> {
  return run('git', words, { maxBuffer: mostBytes }).then(
    () => true,
    () => false,
  );
}

function incomplete(word: string): Problem {
  return {
    code: 'usage',
    message: `“${word}” names no revision and path.`,
    place: word,
    hint: 'It goes git:REVISION:PATH, for example git:main:collections/acme.json.',
  };
}

function noGit(word: string): Problem {
  return {
    code: 'input-unreadable',
    message: `${word} cannot be read: there is no git on this machine.`,
    place: word,
    hint: 'Install git, or name a file.',
  };
}

function noRepository(word: string): Problem {
  return {
    code: 'input-unreadable',
    message: `${word} cannot be read: the working folder is in no git repository.`,
    place: word,
    hint: 'Run the command inside the repository.',
  };
}

function noRevision(word: string, revision: string): Problem {
  return {
    code: 'input-not-found',
    message: `There is no revision ${revision} here.`,
    place: word,
    hint: 'A branch, a tag or a commit; in CI, fetch it first: git fetch origin main, then git:origin/main:PATH.',
  };
}

function noPath(word: string, revision: string, path: string): Problem {
  return {
    code: 'input-not-found',
    message: `There is no file ${path} in revision ${revision}.`,
    place: word,
    hint: `The path is taken from the repository’s top; ./ in front takes it from here. git ls-tree -r --name-only ${revision} lists all.`,
  };
}
