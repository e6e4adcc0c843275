import type { Api, Operation } from '../api/index.ts';
import { folderTree, type Tree } from './folderTree.ts';
import { aliasesOf, givenNames, type GivenNames } from './givenNames.ts';
import { folded, typeNameOf } from './identifier.ts';
import { addressIn, nextMajor, partsOf, type Lock, type LockedOperation } from './lock.ts';
import { lockOf } from './lockOf.ts';
import { errorMembers } from './memberNames.ts';
import { modulesOf } from './modules.ts';
import type { NamedApi, NamedFolder, NamedOperation } from './named.ts';
import {
  nameOfWords,
  operationNames,
  requestName,
  wantedName,
  type Rival,
} from './operationNames.ts';
import { reservedOperationNames, reservedRootNames } from './reserved.ts';
import { lockedEnumsOf, messagesName, typesOf, type Known } from './typeNames.ts';
import { valueEnums } from './valueEnums.ts';

/** What the naming goes by, besides the Api. */
export interface NamingOptions {
  /** By default it comes from the Api's name. */
  readonly packageName?: string | undefined;
  /** The package's version: what former names are promised until is told by it. */
  readonly version?: string | undefined;
  /** Names that are given already. */
  readonly lock?: Lock | undefined;
  /** The Api that they were given to, where it is still there. */
  readonly earlier?: Api | undefined;
}

/** The version of a package that is generated for the first time. */
export const firstVersion = '1.0.0';

/**
 * Gives every folder, operation, type and enum member its name. A name of the lock stays with what it names, whatever changes
 * around it; what is new finds its name among those.
 */
export function nameApi(api: Api, options: NamingOptions = {}): NamedApi {
  const { packageName = packageNameOf(api), version = firstVersion, lock, earlier } = options;
  const given = givenNames(api, lock, version, earlier);
  const lockedModules = new Map(
    [...given.of].map(([id, { name }]) => [id, partsOf(name).folder] as const),
  );
  const modules = modulesOf(api.operations, lockedModules);
  const placed = api.operations.map((operation, index) => ({
    operation,
    module: modules[index] ?? [],
    locked: lockedModules.has(operation.id),
  }));
  const root = namedFolder(folderTree(placed, given.held), given, nextMajor(version));
  return { api, packageName, version, root, lock: lockOf(root, given, version) };
}

/** `Zoom API` → `zoom-api-client`, `PayPal APIs` → `paypal-apis-client` (https://docs.npmjs.com/cli/configuring-npm/package-json#name). */
export function packageNameOf(api: Api): string {
  const words = api.name
    .slice(0, 200)
    .toLowerCase()
    .split(/[^a-z\d]+/);
  const name = words
    .filter((word) => word !== '')
    .join('-')
    .slice(0, 100);
  return name === '' ? 'api-client' : `${name}-client`;
}

function namedFolder(tree: Tree, given: GivenNames, until: string): NamedFolder {
  const { name, path } = tree;
  const names = namesIn(tree, given);
  const known = tree.operations.map((operation) => {
    const own = names.get(operation) ?? '';
    const before = given.of.get(operation.id);
    return { operation, name: own, before, aliases: aliasesOf(before, own, until) };
  });
  const types = new Set(known.flatMap(typesOf));
  const lockedEnums = new Set(known.flatMap(lockedEnumsOf));
  const operations = known
    .map((one) => namedOperation(one, path, types, lockedEnums))
    .toSorted(byName);
  const folders = [...tree.folders.values()]
    .map((folder) => namedFolder(folder, given, until))
    .toSorted(byName);
  return { name, path, folders, operations };
}

/** The functions of a folder: those that have their name, then those that need one. */
function namesIn(tree: Tree, given: GivenNames): ReadonlyMap<Operation, string> {
  const { of } = given;
  const module = folded(tree.path.join('.'));
  const names = new Map<Operation, string>();
  for (const operation of tree.operations) {
    const name = keptName(operation, of.get(operation.id));
    if (name !== undefined) names.set(operation, name);
  }
  const open = tree.operations.filter((operation) => !names.has(operation));
  if (open.length === 0) return names;
  const taken = new Set([
    ...reservedOperationNames,
    ...(tree.path.length === 0 ? reservedRootNames : []),
    ...tree.folders.keys(),
    ...(given.held.get(module) ?? []),
    ...(given.heldModules.get(module) ?? []),
  ]);
  const found = operationNames(open, taken, rivalsIn(tree, given));
  for (const [index, operation] of open.entries()) names.set(operation, found[index] ?? '');
  return names;
}

/** Who in a folder has a claim to a name: by what it wants, has, had; also what is gone since. */
function rivalsIn({ operations, path }: Tree, { of, gone }: GivenNames): readonly Rival[] {
  const here = operations.flatMap((operation) => {
    const before = of.get(operation.id);
    if (before === undefined) return [];
    const wanted = keptName(operation, before) === undefined ? [] : [wantedName(operation)];
    return [...new Set([...wanted, ...namesOf(before)])].map((name) => ({ name, operation }));
  });
  const module = path.join('.');
  const left = [...gone].flatMap(([id, entry]) => {
    if (partsOf(entry.name).folder.join('.') !== module) return [];
    const { method, path: address } = addressIn(id);
    const operation = {
      name: entry.request ?? '',
      method,
      path: address,
      folder: [],
      parameters: [],
    };
    return namesOf(entry).map((name) => ({ name, operation }));
  });
  return [...here, ...left];
}

/** The names that an operation was given: the last one, and former ones that still hold. */
function namesOf({ name, aliases = {} }: LockedOperation): readonly string[] {
  return [partsOf(name).own, ...Object.keys(aliases)];
}

/** The name that an operation has and keeps; undefined where it needs one: it is new, or its request has another name now. */
function keptName(operation: Operation, before: LockedOperation | undefined): string | undefined {
  if (before === undefined) return undefined;
  const { own } = partsOf(before.name);
  const renamed = requestName(operation);
  const { request } = before;
  if (request === undefined || renamed === request || renamed === '') return own;
  if (nameOfWords(renamed) === '') return own;
  const wanted = wantedName(operation);
  if (folded(nameOfWords(request)) === folded(wanted) || folded(own) === folded(wanted)) return own;
  // Back to a name that it had before.
  return Object.keys(before.aliases ?? {}).find((alias) => folded(alias) === folded(wanted));
}

function namedOperation(
  { operation, name, before, aliases }: Known,
  folder: readonly string[],
  types: Set<string>,
  lockedEnums: ReadonlySet<string>,
): NamedOperation {
  const typeName = typeNameOf(name);
  return {
    operation,
    name,
    typeName,
    folder,
    errorMembers: errorMembers(operation.failures, before?.errors),
    messagesName: messagesName(typeName, lockedEnums),
    valueEnums: valueEnums(operation, typeName, types, before?.enums),
    aliases,
  };
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : Number(a.name > b.name);
}
