import type { Pair } from '../../matching/matchOperations.ts';
import { operationsIn, type NamedApi, type NamedOperation } from '../../naming/named.ts';
import { exportNames } from './exportNames.ts';
import { moduleMoves } from './moduleMoves.ts';
import type { PackageState } from './packageState.ts';

/**
 * Where everything is that an old package exports: the path in the new one by the path in the old one, each as it is reached
 * from the root (`meetings.registrants.updateRegistrantStatus`, the enum's members below the enum). The root is the empty
 * path. What is gone is absent.
 */
export type Renames = ReadonlyMap<string, string>;

/** The renames between two packages whose operations are paired. */
export function renamesOf(
  before: PackageState,
  after: PackageState,
  pairs: readonly Pair[],
): Renames {
  const [olds, nexts] = [byOperation(before.named), byOperation(after.named)];
  const renamed = pairs.flatMap(({ before: was, after: is }): readonly OperationPair[] => {
    const [old, next] = [olds.get(was), nexts.get(is)];
    return old === undefined || next === undefined ? [] : [{ old, next }];
  });
  const folders = renamed.map(({ old, next }) => ({ from: old.folder, to: next.folder }));
  return new Map([
    ...moduleMoves(before.named.root, after.named.root, folders),
    ...renamed.flatMap((pair) => [...exportRenames(pair, before, after), ...memberRenames(pair)]),
  ]);
}

interface OperationPair {
  readonly old: NamedOperation;
  readonly next: NamedOperation;
}

type Entry = readonly [string, string];

/** The path of an operation's file within the package. */
export function filePathOf({ folder, name }: Pick<NamedOperation, 'folder' | 'name'>): string {
  return ['src', ...folder, `${name}.ts`].join('/');
}

/** The function, by all its names, and every type: types begin with the function's name. */
function exportRenames(
  { old, next }: OperationPair,
  before: PackageState,
  after: PackageState,
): readonly Entry[] {
  const there = new Set(exportNames(after.files.get(filePathOf(next)) ?? ''));
  const prefixes = [old, ...old.aliases];
  const enums = new Map(
    old.valueEnums.map(({ name, key }) => [
      name.slice(old.typeName.length),
      next.valueEnums.find((one) => one.key === key)?.name,
    ]),
  );
  return exportNames(before.files.get(filePathOf(old)) ?? '').flatMap((name): readonly Entry[] => {
    const from = pathTo(old.folder, name);
    if (prefixes.some((prefix) => prefix.name === name)) {
      return [[from, pathTo(next.folder, next.name)]];
    }
    const suffix = prefixes
      .filter(({ typeName }) => name.startsWith(typeName))
      .map(({ typeName }) => name.slice(typeName.length))
      .toSorted((a, b) => a.length - b.length)[0];
    if (suffix === undefined) return [];
    const found = enums.get(suffix) ?? next.typeName + suffix;
    return there.has(found) ? [[from, pathTo(next.folder, found)]] : [];
  });
}

/** Members of enums, by what they stand for: an error's code, a value. */
function memberRenames({ old, next }: OperationPair): readonly Entry[] {
  const codes = new Map(next.errorMembers.map(({ code, name }) => [code, name]));
  const errors = old.errorMembers.flatMap(({ code, name }) =>
    member(
      old,
      `${old.typeName}ErrorCode`,
      name,
      next,
      `${next.typeName}ErrorCode`,
      codes.get(code),
    ),
  );
  const values = old.valueEnums.flatMap((one) => {
    const heir = next.valueEnums.find(({ key }) => key === one.key);
    if (heir === undefined) return [];
    const names = new Map(heir.members.map(({ value, name }) => [value, name]));
    return one.members.flatMap(({ value, name }) =>
      member(old, one.name, name, next, heir.name, names.get(value)),
    );
  });
  return [...errors, ...values];
}

function member(
  old: NamedOperation,
  oldEnum: string,
  oldName: string,
  next: NamedOperation,
  nextEnum: string,
  nextName: string | undefined,
): readonly Entry[] {
  if (nextName === undefined) return [];
  const from = pathTo(old.folder, `${oldEnum}.${oldName}`);
  return [[from, pathTo(next.folder, `${nextEnum}.${nextName}`)]];
}

function pathTo(folder: readonly string[], name: string): string {
  return [...folder, name].join('.');
}

function byOperation({ root }: NamedApi): ReadonlyMap<NamedOperation['operation'], NamedOperation> {
  return new Map(operationsIn(root).map((named) => [named.operation, named]));
}
