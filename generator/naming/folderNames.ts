import { camelCase } from './identifier.ts';
import { withoutOrdinal } from './words.ts';
import { reservedFolderNames, reservedRootNames } from './reserved.ts';

/** A folder's name is a path of at most so many parts; what follows names no module. */
const mostParts = 20;

/**
 * The modules that a collection's folders come to. A name may be a path; a part that is only a variable dissolves.
 *
 * @example modulePath(['meetings/{meeting Id}', 'registrants']) // ['meetings', 'registrants']
 */
export function modulePath(folders: readonly string[]): readonly string[] {
  const parts = folders
    .flatMap((folder) => withoutOrdinal(folder).split('/', mostParts))
    .filter((part) => !isVariable(part));
  const names = parts.map((part) => camelCase(part)).filter((name) => name !== '');
  return names.map((name, depth) => {
    const lower = name.toLowerCase();
    const reserved =
      reservedFolderNames.has(lower) || (depth === 0 && reservedRootNames.has(lower));
    return reserved ? `${name}Folder` : name;
  });
}

/** The module path of each operation's folder; a folder that many are in is looked at once. */
export function modulePaths(
  operations: readonly { readonly folder: readonly string[] }[],
): readonly (readonly string[])[] {
  const known = new Map<string, readonly string[]>();
  return operations.map(({ folder }) => {
    const key = JSON.stringify(folder);
    const path = known.get(key) ?? modulePath(folder);
    known.set(key, path);
    return path;
  });
}

/** `{meeting Id}`, `{{id}}`, `:id`, `<id>`: a place for a value, not a name. */
function isVariable(part: string): boolean {
  return /^\s*(?:\{.*\}|:\S+|<.*>)\s*$/.test(part);
}
