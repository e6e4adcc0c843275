import { basename, join } from 'node:path';
import { failure, success, type Problem, type Result } from '../api/index.ts';
import { collectionsIn, isCollectionFile, isNamedCollection } from './collectionsIn.ts';
import { tooLarge } from './problems.ts';
import { largestSource, type Source } from './source.ts';
import type { WalkedFolder } from './walkFolder.ts';

/** More files than a collection has; each of them costs a moment. */
const mostFiles = 50_000;

/** A folder with all that is below it, on the disk or in a revision of a repository. */
export interface FileTree {
  /** What messages call it. */
  readonly name: string;
  /** What it is called where the last part of that is not its own name: of a lone dot for one. */
  readonly fullName: string;
  /** The folder's own name, and the name of the folder that it stands in. */
  readonly names: { readonly own: string; readonly parent: string };
  readonly walked: WalkedFolder;
  readonly sizeOf: (path: string) => number;
  /** The bytes of files, in the order of their paths. */
  readonly read: (paths: readonly string[]) => readonly Uint8Array[];
}

/** The one collection in a folder: the folder itself or one below it (v3), else its one collection file. */
export function collectionIn(tree: FileTree): Result<Source> {
  const { name, names, walked } = tree;
  if (walked.cut) return failure(tooMany(name));
  const roots = collectionsIn(walked.files, names);
  const [root, ...others] = roots;
  if (root !== undefined) {
    return others.length > 0 ? failure(several(name, roots)) : readCollection(root, tree);
  }
  const documents = walked.files.filter(
    (path) => isNamedCollection(path) || (!path.includes('/') && holdsCollection(path, tree)),
  );
  const [document, ...further] = documents;
  if (document === undefined) return failure(withoutCollection(name));
  if (further.length > 0) return failure(several(name, documents));
  const [bytes = new Uint8Array()] = tree.read([document]);
  return success({ name: join(name, document), bytes });
}

function readCollection(root: string, tree: FileTree): Result<Source> {
  const { name, walked, sizeOf, read } = tree;
  const below = root === '' ? '' : `${root}/`;
  const isOurs = (path: string): boolean => path.startsWith(below);
  const foreign = walked.leadingOut.find(
    ({ path, toFolder }) => isOurs(path) && (toFolder || isCollectionFile(path)),
  );
  if (foreign !== undefined) return failure(leadsOut(join(name, foreign.path)));
  const paths = walked.files.filter((path) => isOurs(path) && isCollectionFile(path));
  if (paths.length > mostFiles) return failure(tooMany(name));
  const bytes = paths.reduce((sum, path) => sum + sizeOf(path), 0);
  if (bytes > largestSource) return failure(tooLarge(name));
  const contents = read(paths);
  const files = paths.map((path, index) => ({
    path: path.slice(below.length),
    bytes: contents[index] ?? new Uint8Array(),
  }));
  const isCalledSo = root !== '' || basename(name) === tree.names.own;
  return success({ name: isCalledSo ? join(name, root) : tree.fullName, files });
}

/** Whether a JSON file is a collection: a folder may well hold a `package.json` too. */
function holdsCollection(path: string, { sizeOf, read }: FileTree): boolean {
  if (!path.toLowerCase().endsWith('.json') || sizeOf(path) > largestSource) return false;
  try {
    const [bytes] = read([path]);
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const { item, requests, collection } = Object(value) as Readonly<Record<string, unknown>>;
    return Array.isArray(item) || Array.isArray(requests) || typeof collection === 'object';
  } catch {
    return false;
  }
}

function several(name: string, paths: readonly string[]): Problem {
  const shown = paths.slice(0, 10).map((path) => join(name, path));
  const more = paths.length > shown.length ? [`and ${paths.length - shown.length} more`] : [];
  return {
    code: 'input-ambiguous',
    message: `${name} holds ${paths.length} collections: ${[...shown, ...more].join(', ')}.`,
    place: name,
    hint: 'Name the one to generate from.',
  };
}

function withoutCollection(name: string): Problem {
  return {
    code: 'input-unreadable',
    message: `${name} is a folder without a collection.`,
    place: name,
    hint: 'Name the folder with the collection’s *.request.yaml files (v3), or the exported JSON file itself.',
  };
}

function tooMany(name: string): Problem {
  return {
    code: 'input-unreadable',
    message: `${name} holds more files, or deeper folders, than a collection has.`,
    place: name,
    hint: 'Name the collection’s own folder.',
  };
}

function leadsOut(path: string): Problem {
  return {
    code: 'input-unreadable',
    message: `${path} is a link that leads out of the collection’s folder.`,
    place: path,
    hint: 'Such links are not followed: put the file itself there, or remove the link.',
  };
}
