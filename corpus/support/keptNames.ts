import type { Operation } from '../../generator/api/index.ts';
import { matchOperations } from '../../generator/matching/matchOperations.ts';
import {
  operationsIn,
  type NamedApi,
  type NamedFolder,
  type NamedOperation,
} from '../../generator/naming/named.ts';

/**
 * The new Api with every operation that the old one has under its old name and in its old module, and no other: what is then
 * left to differ is what operations are, not what they are called.
 */
export function keptNames(before: NamedApi, after: NamedApi): NamedApi {
  const olds = byOperation(before);
  const nexts = byOperation(after);
  const { pairs } = matchOperations(before.api.operations, after.api.operations);
  const kept = pairs.flatMap((pair) => {
    const [old, next] = [olds.get(pair.before), nexts.get(pair.after)];
    return old === undefined || next === undefined ? [] : [renamed(next, old)];
  });
  const api = { ...after.api, operations: kept.map(({ operation }) => operation) };
  return { ...after, api, root: folderOf(kept, []) };
}

function byOperation({ root }: NamedApi): ReadonlyMap<Operation, NamedOperation> {
  return new Map(operationsIn(root).map((named) => [named.operation, named]));
}

function renamed(next: NamedOperation, { name, typeName, folder }: NamedOperation): NamedOperation {
  const valueEnums = next.valueEnums.map((one) => ({
    ...one,
    name: typeName + one.name.slice(next.typeName.length),
  }));
  const messagesName = typeName + next.messagesName.slice(next.typeName.length);
  return { ...next, name, typeName, messagesName, folder, valueEnums };
}

function folderOf(operations: readonly NamedOperation[], path: readonly string[]): NamedFolder {
  const depth = path.length;
  const names = new Set(operations.flatMap(({ folder }) => folder[depth] ?? []));
  const below = (name: string) => operations.filter(({ folder }) => folder[depth] === name);
  return {
    name: path.at(-1) ?? '',
    path,
    folders: [...names].map((name) => folderOf(below(name), [...path, name])),
    operations: operations.filter(({ folder }) => folder.length === depth),
  };
}
