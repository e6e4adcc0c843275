import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** Texts of files, by path within a folder. */
export type Tree = Readonly<Record<string, string>>;

/** Every file in a folder and in those below, by its path within it. */
export function pathsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll(sep, '/'))
    .toSorted();
}

/** Those files with their texts. */
export function treeIn(folder: string): Tree {
  return Object.fromEntries(
    pathsIn(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

/** Writes a file, and makes the folders that it is in. */
export function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Writes files into a folder, beside those that are there. */
export function putTree(folder: string, tree: Tree): void {
  for (const [path, text] of Object.entries(tree)) put(join(folder, path), text);
}
