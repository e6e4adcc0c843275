import type { GivenNames } from './givenNames.ts';
import { memberKey, nextMajor, type Lock, type LockedEnum, type LockedOperation } from './lock.ts';
import { operationsIn, type NamedFolder, type NamedOperation, type ValueEnum } from './named.ts';
import { requestName } from './operationNames.ts';

/** The lock of a package: every name it gives, and those that it still keeps from being given. */
export function lockOf(root: NamedFolder, given: GivenNames, version: string): Lock {
  const entries = new Map<string, LockedOperation>();
  for (const named of operationsIn(root)) {
    const { id } = named.operation;
    entries.set(id, entryOf(named, given.of.get(id)));
  }
  for (const [key, entry] of given.gone) {
    let own = key;
    // Its id may be another operation's by now.
    while (entries.has(own)) own += ' (removed)';
    entries.set(own, { ...entry, freed: entry.freed ?? nextMajor(version) });
  }
  const sorted = [...entries].toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return { version, operations: Object.fromEntries(sorted) };
}

function entryOf(named: NamedOperation, before: LockedOperation | undefined): LockedOperation {
  const request = requestName(named.operation);
  const errors = {
    ...before?.errors,
    ...Object.fromEntries(named.errorMembers.map(({ code, name }) => [memberKey(code), name])),
  };
  const enums = {
    ...before?.enums,
    ...Object.fromEntries(named.valueEnums.map((one) => [one.key, lockedEnum(one, named, before)])),
  };
  const aliases = Object.fromEntries(named.aliases.map(({ name, until }) => [name, until]));
  return {
    name: [...named.folder, named.name].join('.'),
    ...(request === '' ? {} : { request }),
    ...(isEmpty(errors) ? {} : { errors }),
    ...(isEmpty(enums) ? {} : { enums }),
    ...(isEmpty(aliases) ? {} : { aliases }),
  };
}

function lockedEnum(
  { name, key, members }: ValueEnum,
  { typeName }: NamedOperation,
  before: LockedOperation | undefined,
): LockedEnum {
  const own = members.map((member) => [memberKey(member.value), member.name] as const);
  return {
    suffix: name.slice(typeName.length),
    members: { ...before?.enums?.[key]?.members, ...Object.fromEntries(own) },
  };
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}
