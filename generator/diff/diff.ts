import type { Api } from '../api/index.ts';
import { nameApi } from '../naming/nameApi.ts';
import { operationsIn, type NamedApi, type NamedOperation } from '../naming/named.ts';
import { apiChanges } from './apiChanges.ts';
import type { Change, OperationName } from './change.ts';
import { changeOf, type Finding } from './finding.ts';
import { matchOperations, type Matched } from '../matching/matchOperations.ts';
import { isSame } from './isSame.ts';
import { matchNames } from './matchNames.ts';
import { operationChanges, type NamedPair } from './operationChanges.ts';

/**
 * What changed from one Api to another for who uses the package that is generated of it. The order of requests, examples and
 * keys has no part in it, nor have sample values.
 *
 * @param before the old Api, with the names it was generated under where they are known.
 * @param after the new one, likewise.
 * @returns every change, the Api's own first, then by operation.
 */
export function diff(before: Api | NamedApi, after: Api | NamedApi): readonly Change[] {
  const [old, next] = [named(before), named(after)];
  return diffMatched(old, next, matchOperations(old.api.operations, next.api.operations));
}

/**
 * What changed from one package to the next that keeps its names: an operation is the one that has its name, or that has it
 * as a former name.
 */
export function diffPackages(before: NamedApi, after: NamedApi): readonly Change[] {
  return diffMatched(before, after, matchNames(before, after));
}

/** What changed between operations that are paired already. */
export function diffMatched(old: NamedApi, next: NamedApi, matched: Matched): readonly Change[] {
  const [olds, nexts] = [byOperation(old), byOperation(next)];
  const pairs = matched.pairs.flatMap(({ before: operation, after: became }): NamedPair[] => {
    const [from, to] = [olds.get(operation), nexts.get(became)];
    return from === undefined || to === undefined ? [] : [{ before: from, after: to }];
  });
  const heirs = new Map(
    [...nexts.values()].flatMap((operation) =>
      functionsOf(operation).map((name) => [name, operation] as const),
    ),
  );
  const servers = { before: old.api.baseUrl, after: next.api.baseUrl };

  const changes = [
    ...pairs.flatMap((pair) => {
      const heir = heirs.get(functionOf(pair.before));
      const findings = [
        ...nameChange(pair, heir === pair.after ? undefined : heir),
        ...(isSame(pair.before, pair.after) ? [] : operationChanges(pair, servers)),
      ];
      const operation = { before: nameOf(pair.before), after: nameOf(pair.after) };
      return findings.map((finding) => changeOf(finding, operation));
    }),
    ...matched.removed.flatMap((operation) => {
      const gone = olds.get(operation);
      return gone === undefined ? [] : [removal(gone, heirs.get(functionOf(gone)))];
    }),
    ...matched.added.flatMap((operation) => {
      const added = nexts.get(operation);
      if (added === undefined) return [];
      const finding = { kind: 'operation-added', after: functionOf(added) } as const;
      return [changeOf(finding, { after: nameOf(added) })];
    }),
  ];
  return [
    ...apiChanges(old.api, next.api).map((finding) => changeOf(finding)),
    ...changes.toSorted(byFunction),
  ];
}

function named(api: Api | NamedApi): NamedApi {
  return 'root' in api ? api : nameApi(api);
}

function byOperation({ root }: NamedApi): ReadonlyMap<NamedOperation['operation'], NamedOperation> {
  return new Map(operationsIn(root).map((operation) => [operation.operation, operation]));
}

/** A function that is called otherwise, is in another module, or left its name to another operation. */
function nameChange(
  { before, after }: NamedPair,
  heir: NamedOperation | undefined,
): readonly Finding[] {
  const names = { before: functionOf(before), after: functionOf(after) };
  const own = new Set(functionsOf(after));
  const ended = functionsOf(before).filter((name) => name !== names.before && !own.has(name));
  const aliases = ended.map((name): Finding => ({ kind: 'alias-removed', before: name }));
  if (names.before === names.after) return aliases;
  if (heir !== undefined) return [{ kind: 'operation-replaced', ...names }, ...aliases];
  const moved = before.folder.join('.') !== after.folder.join('.');
  const level = own.has(names.before) ? 'feature' : undefined;
  return [{ kind: moved ? 'operation-moved' : 'operation-renamed', level, ...names }, ...aliases];
}

function removal(gone: NamedOperation, heir: NamedOperation | undefined): Change {
  const before = functionOf(gone);
  const finding: Finding =
    heir === undefined
      ? { kind: 'operation-removed', before }
      : { kind: 'operation-replaced', before, after: heir.operation.id };
  return changeOf(finding, { before: nameOf(gone) });
}

function functionOf({ folder, name }: NamedOperation): string {
  return [...folder, name].join('.');
}

/** The function by all its names, the former ones included. */
function functionsOf({ folder, name, aliases }: NamedOperation): readonly string[] {
  return [name, ...aliases.map((alias) => alias.name)].map((one) => [...folder, one].join('.'));
}

function nameOf(operation: NamedOperation): OperationName {
  return { id: operation.operation.id, function: functionOf(operation) };
}

function byFunction(a: Change, b: Change): number {
  const [first, second] = [sortKey(a), sortKey(b)];
  return first < second ? -1 : Number(first > second);
}

function sortKey({ operation }: Change): string {
  return operation?.after?.function ?? operation?.before?.function ?? '';
}
