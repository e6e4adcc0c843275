import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { failure, success, type Problem, type Result } from '../api/index.ts';
import { collectionsIn, isCollectionFile, isNamedCollection } from './collectionsIn.ts';
import { tooLarge } from './problems.ts';
import { largestSource, type Source, type SourceFile } from './source.ts';
import { walkFolder, type WalkedFolder } from './walkFolder.ts';

/** More files than a collection has; each of them costs a moment. */
const mostFiles = 50_000;

/** Reads the one collection in a folder: the folder itself or one below it (v3), else its one collection file. */
export function readFolder(name: string): Result<Source> {
  const whole = resolve(name);
  const walked = walkFolder(name);
  if (walked.cut) return failure(tooMany(name));
  const names = { own: basename(whole), parent: basename(dirname(whole)) };
  const roots = collectionsIn(walked.files, names);
  const [root, ...others] = roots;
  if (root !== undefined) {
    return others.length > 0 ? failure(several(name, roots)) : readCollection(name, root, walked);
  }
  const documents = walked.files.filter(
    (path) => isNamedCollection(path) || (!path.includes('/') && holdsCollection(join(name, path))),
  );
  const [document, ...further] = documents;
  if (document === undefined) return failure(withoutCollection(name));
  if (further.length > 0) return failure(several(name, documents));
  return success({ name: join(name, document), bytes: readFileSync(join(name, document)) });
}

function readCollection(name: string, root: string, walked: WalkedFolder): Result<Source> {
  const below = root === '' ? '' : `${root}/`;
  const isOurs = (path: string): boolean => path.startsWith(below);
  const foreign = walked.leadingOut.find(
    ({ path, toFolder }) => isOurs(path) && (toFolder || isCollectionFile(path)),
  );
  if (foreign !== undefined) return failure(leadsOut(join(name, foreign.path)));
  const paths = walked.files.filter((path) => isOurs(path) && isCollectionFile(path));
  if (paths.length > mostFiles) return failure(tooMany(name));
  const files: SourceFile[] = [];
  let bytes = 0;
  for (const path of paths) {
    bytes += statSync(join(name, path)).size;
    if (bytes > largestSource) return failure(tooLarge(name));
    files.push({ path: path.slice(below.length), bytes: readFileSync(join(name, path)) });
  }
  const folder = join(name, root);
  // A dot names nothing: the folder's own name does.
  return success({ name: /^\.*$/.test(basename(folder)) ? resolve(folder) : folder, files });
}

/** Whether a JSON file is a collection: a folder may well hold a `package.json` too. */
function holdsCollection(path: string): boolean {
  if (!path.toLowerCase().endsWith('.json') || statSync(path).size > largestSource) return false;
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
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
