import { basename, dirname, posix } from 'node:path';
import { failure, type Result } from '../api/index.ts';
import { collectionIn } from '../source/collectionIn.ts';
import { tooLarge } from '../source/problems.ts';
import { largestSource, type Source } from '../source/source.ts';
import { git, gitBlobs } from './git.ts';

/** A file of a revision: links are files of their own kind, and no collection's. */
interface Entry {
  readonly isLink: boolean;
  readonly object: string;
  readonly size: number;
  readonly path: string;
}

/** Reads the one collection in a folder as it stands in another revision, as `readFolder` does on the disk. */
export function readGitFolder(word: string, revision: string, path: string): Result<Source> {
  const entries = entriesOf(`${revision}:${path}`);
  const files = new Map(entries.flatMap((entry) => (entry.isLink ? [] : [[entry.path, entry]])));
  const bytes = [...files.values()].reduce((sum, { size }) => sum + size, 0);
  if (bytes > largestSource) return failure(tooLarge(word));
  const folder = fullPath(path);
  return collectionIn({
    name: word,
    fullName: `git:${revision}:./${basename(folder)}`,
    names: { own: basename(folder), parent: basename(dirname(folder)) },
    walked: {
      files: [...files.keys()].toSorted(),
      leadingOut: entries.flatMap((entry) =>
        entry.isLink ? [{ path: entry.path, toFolder: false }] : [],
      ),
      cut: false,
    },
    sizeOf: (file) => files.get(file)?.size ?? 0,
    read: (paths) => {
      const blobs = gitBlobs(paths.flatMap((file) => files.get(file)?.object ?? []));
      return blobs.map((blob) => blob ?? new Uint8Array());
    },
  });
}

/** https://git-scm.com/docs/git-ls-tree#_output_format */
function entriesOf(tree: string): readonly Entry[] {
  return git(['ls-tree', '-r', '-z', '--long', tree])
    .toString()
    .split('\0')
    .flatMap((line) => {
      const [, mode, object = '', size, path] =
        /^(\d+) blob ([0-9a-f]+) +(\d+)\t(.*)$/s.exec(line) ?? [];
      return path === undefined
        ? []
        : [{ isLink: mode === '120000', object, size: Number(size), path }];
    });
}

/** The folder's path on the disk: its last parts are its name and its parent's. */
function fullPath(path: string): string {
  const [top = '', here = ''] = git(['rev-parse', '--show-toplevel', '--show-prefix'])
    .toString()
    .split('\n');
  return posix.join(top, /^\.{1,2}(?:\/|$)/.test(path) ? here : '', path).replace(/\/$/, '');
}
