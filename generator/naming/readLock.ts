import { isObject } from '../json/values.ts';
import { folded } from './identifier.ts';
import { partsOf, type Lock } from './lock.ts';
import { reservedFolderNames, reservedOperationNames, reservedRootNames } from './reserved.ts';

/**
 * A lock read back from JSON, or what is wrong with it. Its names go into code, and a file may have been edited, merged or
 * tampered with: every name is checked to be one.
 */
export function readLock(
  version: unknown,
  operations: unknown,
): { readonly lock: Lock } | { readonly wrong: string } {
  if (typeof version !== 'string' || !isVersion(version)) return { wrong: 'it has no version' };
  if (!isObject(operations)) return { wrong: 'it has no names' };
  const taken = new Map<string, string>();
  for (const [id, entry] of Object.entries(operations)) {
    const wrong = wrongEntry(entry) ?? wrongPlace(entry, taken);
    if (wrong !== undefined) return { wrong: `“${id}”: ${wrong}` };
  }
  // Every member was looked at above.
  return { lock: { version, operations: operations as Lock['operations'] } };
}

/** A version as packages have it: https://semver.org. */
function isVersion(text: string): boolean {
  return /^\d{1,9}\.\d{1,9}\.\d{1,9}(?:[-+][\w.+-]{1,100})?$/.test(text);
}

function wrongEntry(entry: unknown): string | undefined {
  if (!isObject(entry)) return 'it is no object';
  const { name, request, freed, errors, enums = {}, aliases = {} } = entry;
  if (typeof name !== 'string' || !name.split('.').every(isName)) return 'its name is none';
  if (request !== undefined && typeof request !== 'string') return 'its request is no text';
  if (freed !== undefined && (typeof freed !== 'string' || !isVersion(freed)))
    return 'it is freed in no version';
  if (!areMembers(errors)) return 'its error codes have no names of their own';
  if (
    !isObject(enums) ||
    !Object.values(enums).every(
      (one) => isObject(one) && isSuffix(one['suffix']) && areMembers(one['members']),
    )
  )
    return 'its enums have no names';
  const ends = isObject(aliases) ? Object.entries(aliases) : undefined;
  const named = ends?.every(([alias, until]) => isName(alias) && isVersion(String(until)));
  return named === true ? undefined : 'its former names are none';
}

/** Whether the names of an operation are free to be had: letter case aside, as files are. */
function wrongPlace(entry: unknown, taken: Map<string, string>): string | undefined {
  const { name, aliases } = entry as Lock['operations'][string];
  const { folder, own } = partsOf(name);
  const [root = own] = folder;
  if (reservedRootNames.has(root.toLowerCase())) return `“${root}” is a name of the package’s own`;
  const module = folder.find((part) => reservedFolderNames.has(part.toLowerCase()));
  if (module !== undefined) return `“${module}” cannot name a module`;
  for (const [depth] of folder.entries()) {
    const clash = claim(folder.slice(0, depth + 1), 'module', taken);
    if (clash !== undefined) return clash;
  }
  for (const one of [own, ...Object.keys(aliases ?? {})]) {
    if (reservedOperationNames.has(one.toLowerCase())) return `“${one}” cannot name a function`;
    const clash = claim([...folder, one], 'function', taken);
    if (clash !== undefined) return clash;
  }
  return undefined;
}

function claim(
  path: readonly string[],
  kind: 'module' | 'function',
  taken: Map<string, string>,
): string | undefined {
  const name = path.join('.');
  const before = taken.get(folded(name));
  taken.set(folded(name), `${kind} ${name}`);
  const isSame = before === undefined || (kind === 'module' && before === `module ${name}`);
  return isSame ? undefined : `“${name}” is given twice`;
}

function areMembers(members: unknown): boolean {
  if (members === undefined) return true;
  if (!isObject(members)) return false;
  const names = Object.values(members);
  return names.every(isName) && new Set(names).size === names.length;
}

/** An identifier (ECMA-262, IdentifierName) of a sane length. */
function isName(name: unknown): boolean {
  return (
    typeof name === 'string' &&
    name.length <= 400 &&
    /^[\p{ID_Start}_]\p{ID_Continue}*$/u.test(name)
  );
}

function isSuffix(name: unknown): boolean {
  return typeof name === 'string' && name.length <= 200 && /^[\p{ID_Continue}]+$/u.test(name);
}
