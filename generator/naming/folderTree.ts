import type { Operation } from '../api/index.ts';
import type { HeldNames } from './givenNames.ts';
import { folded } from './identifier.ts';

/** A folder of the package before anything in it has a name. */
export interface Tree {
  readonly name: string;
  readonly path: readonly string[];
  readonly operations: Operation[];
  /** By name, letter case aside. */
  readonly folders: Map<string, Tree>;
}

/** Where an operation goes, and whether its module has that name already. */
export interface Placed {
  readonly operation: Operation;
  readonly module: readonly string[];
  readonly locked: boolean;
}

/**
 * Folders with their operations, in the collection's order. Those that come to the same name, letter case aside, are one. A
 * new folder makes way for a function of its name.
 *
 * @param held functions' names that are given.
 */
export function folderTree(placed: readonly Placed[], held: HeldNames): Tree {
  const root = newTree('', []);
  // Names that are locked come first: they decide how a folder is spelt.
  for (const { module, locked } of placed) if (locked) folderAt(root, module, new Map());
  for (const { operation, module, locked } of placed)
    folderAt(root, module, locked ? new Map() : held).operations.push(operation);
  return root;
}

function folderAt(root: Tree, module: readonly string[], held: HeldNames): Tree {
  let at = root;
  for (const wanted of module) {
    const taken = held.get(folded(at.path.join('.')));
    let name = wanted;
    while (!at.folders.has(folded(name)) && taken?.has(folded(name)) === true) name += 'Folder';
    const known = at.folders.get(folded(name));
    const next = known ?? newTree(name, [...at.path, name]);
    if (known === undefined) at.folders.set(folded(name), next);
    at = next;
  }
  return at;
}

function newTree(name: string, path: readonly string[]): Tree {
  return { name, path, operations: [], folders: new Map() };
}
