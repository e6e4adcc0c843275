import type { Api } from '../api/index.ts';
import { folded, typeNameOf } from './identifier.ts';
import { isOver, partsOf, type Lock, type LockedOperation } from './lock.ts';
import { matchLock } from './matchLock.ts';
import type { Alias } from './named.ts';

/** Names by the path of the module that they are in, all without their letter case. */
export type HeldNames = ReadonlyMap<string, ReadonlySet<string>>;

/** What of the names that were given concerns this Api. */
export interface GivenNames {
  /** What an operation of today was given, by its id. */
  readonly of: ReadonlyMap<string, LockedOperation>;
  /** Functions' names that are nobody else's to have. */
  readonly held: HeldNames;
  /** Names of modules, that of an operation that is gone included: no function may have one. */
  readonly heldModules: HeldNames;
  /** Operations that are gone, by their key in the lock, with names that nobody may have yet. */
  readonly gone: ReadonlyMap<string, LockedOperation>;
}

/** The names of a lock that hold in a version: what was promised until an earlier one is over. */
export function givenNames(
  api: Api,
  lock: Lock | undefined,
  version: string,
  earlier?: Api,
): GivenNames {
  const entries = Object.entries(lock?.operations ?? {})
    .filter(([, { freed }]) => freed === undefined || !isOver(freed, version))
    .map(([key, entry]) => [key, withoutOldAliases(entry, version)] as const);
  const valid: Lock = { version, operations: Object.fromEntries(entries) };
  const matches = matchLock(api, valid, earlier);
  const kept = new Set(matches.values());
  const byKey = new Map(entries);
  const of = new Map<string, LockedOperation>();
  for (const [id, key] of matches) {
    const entry = byKey.get(key);
    if (entry !== undefined) of.set(id, entry);
  }
  const all = entries.map(([, entry]) => entry);
  return {
    of,
    held: heldNames(all),
    heldModules: heldModules(all),
    gone: new Map(entries.filter(([key]) => !kept.has(key))),
  };
}

function withoutOldAliases(entry: LockedOperation, version: string): LockedOperation {
  const { aliases, ...rest } = entry;
  const valid = Object.entries(aliases ?? {}).filter(([, until]) => !isOver(until, version));
  return valid.length === 0 ? rest : { ...rest, aliases: Object.fromEntries(valid) };
}

function heldNames(entries: readonly LockedOperation[]): HeldNames {
  return byModule(
    entries.flatMap(({ name, aliases = {} }) => {
      const { folder, own } = partsOf(name);
      return [own, ...Object.keys(aliases)].map((one) => [...folder, one]);
    }),
  );
}

function heldModules(entries: readonly LockedOperation[]): HeldNames {
  return byModule(
    entries.flatMap(({ name }) => {
      const { folder } = partsOf(name);
      return folder.map((_, depth) => folder.slice(0, depth + 1));
    }),
  );
}

function byModule(paths: readonly (readonly string[])[]): HeldNames {
  const held = new Map<string, Set<string>>();
  for (const path of paths) {
    const module = folded(path.slice(0, -1).join('.'));
    const names = held.get(module) ?? new Set();
    held.set(module, names.add(folded(path.at(-1) ?? '')));
  }
  return held;
}

/** The former names of an operation that was given some and is called `name` now. */
export function aliasesOf(
  given: LockedOperation | undefined,
  name: string,
  until: string,
): readonly Alias[] {
  if (given === undefined) return [];
  const former = { [partsOf(given.name).own]: until, ...given.aliases };
  return Object.entries(former)
    .filter(([alias]) => folded(alias) !== folded(name))
    .map(([alias, end]) => ({ name: alias, typeName: typeNameOf(alias), until: end }));
}
