import type { Api, Operation } from '../api/index.ts';
import { modulePaths } from './folderNames.ts';
import { addressIn, partsOf, type Lock, type LockedOperation } from './lock.ts';
import { requestName } from './operationNames.ts';
import { similarEnough, similarity, wordsFor, type Traits } from './similarity.ts';

/** Something to be recognised: an operation of today, or one that the lock knows. */
interface Candidate extends Traits {
  readonly id: string;
}

/** More pairs than this are not weighed for likeness. */
const mostPairs = 1_000_000;

/**
 * Which operation of the lock each operation is: by method and path (names of parameters aside), by name, by likeness. Postman's
 * ids change with every export and stand in no package.
 * Where several share method and path, their place and name tell which is which. An operation that was gone and is back is
 * known by method and path.
 *
 * @returns keys of the lock by operation id.
 */
export function matchOperations(api: Api, lock: Lock): ReadonlyMap<string, string> {
  const entries = Object.entries(lock.operations);
  const here = entries.filter(([, { freed }]) => freed === undefined).map(lockedCandidate);
  const gone = entries.filter(([, { freed }]) => freed !== undefined).map(lockedCandidate);
  const modules = modulePaths(api.operations);
  const operations = api.operations.map((operation, index) =>
    candidate(operation, modules[index] ?? []),
  );
  const pairs = new Map<string, string>();
  const known = new Set<string>();
  const left = (all: readonly Candidate[], done: { has(id: string): boolean }) =>
    all.filter(({ id }) => !done.has(id));
  const pair = (operation: Candidate, locked: Candidate) => {
    pairs.set(operation.id, locked.id);
    known.add(locked.id);
  };
  const pairBy = (locked: readonly Candidate[], key: Key) => {
    const byKey = unique(left(locked, known), key);
    for (const [value, operation] of unique(left(operations, pairs), key)) {
      const found = byKey.get(value);
      if (found !== undefined) pair(operation, found);
    }
  };

  pairBy(here, ({ id }) => id);
  pairBy(here, inShape('name', 'module'));
  pairBy(here, inShape('name'));
  pairBy(here, aloneIn(here, operations));
  pairBy(here, ({ method, module, name }) =>
    name === '' ? undefined : JSON.stringify([method, module, name]),
  );
  for (const [operation, locked] of alike(left(operations, pairs), left(here, known)))
    pair(operation, locked);
  pairBy(gone, ({ id }) => id);
  pairBy(gone, inShape('name', 'module'));
  return pairs;
}

/** `GET /users/{userId}` → `GET /users/{}`: what a path's parameters are called makes no other operation. */
function shapeOf(method: string, path: string): string {
  return `${method} ${path.replaceAll(/\{[^{}]*\}/g, '{}')}`;
}

function candidate(operation: Operation, module: readonly string[]): Candidate {
  const { id, method, path } = operation;
  return {
    id,
    method,
    path,
    shape: shapeOf(method, path),
    name: requestName(operation),
    module: module.join('.'),
  };
}

function lockedCandidate([id, entry]: readonly [string, LockedOperation]): Candidate {
  const { method, path } = addressIn(id);
  const { name, request = '' } = entry;
  const module = partsOf(name).folder.join('.');
  return { id, method, path, shape: shapeOf(method, path), name: request, module };
}

type Key = (candidate: Candidate) => string | undefined;

function inShape(...traits: readonly ('name' | 'module')[]): Key {
  return (one) => JSON.stringify([one.shape, ...traits.map((trait) => one[trait])]);
}

/** Method and path alone tell only where nobody else has them, then or now: else one that is new would pass for one that is gone. */
function aloneIn(...lists: readonly (readonly Candidate[])[]): Key {
  const alone = lists.map((list) => unique(list, ({ shape }) => shape));
  return ({ shape }) => (alone.every((shapes) => shapes.has(shape)) ? shape : undefined);
}

/** Candidates by key, less those that share theirs. */
function unique(candidates: readonly Candidate[], key: Key): ReadonlyMap<string, Candidate> {
  const found = new Map<string, Candidate>();
  const shared = new Set<string>();
  for (const one of candidates) {
    const value = key(one);
    if (value === undefined) continue;
    if (found.has(value)) shared.add(value);
    found.set(value, one);
  }
  for (const value of shared) found.delete(value);
  return found;
}

/** Pairs of those that are left, the likest first, each in one pair only. */
function alike(
  operations: readonly Candidate[],
  locked: readonly Candidate[],
): readonly (readonly [Candidate, Candidate])[] {
  if (operations.length * locked.length > mostPairs) return [];
  const words = locked.map(wordsFor);
  const scored = operations
    .map(wordsFor)
    .flatMap((operation) =>
      words.map((one) => ({
        operation: operation.of,
        one: one.of,
        score: similarity(operation, one),
      })),
    )
    .filter(({ score }) => score >= similarEnough)
    .toSorted((a, b) => b.score - a.score);
  const taken = new Set<string>();
  return scored.flatMap(({ operation, one }) => {
    // Both kinds of id go into one set: what tells them apart is the first character.
    const [here, there] = [`+${operation.id}`, `-${one.id}`];
    if (taken.has(here) || taken.has(there)) return [];
    taken.add(here).add(there);
    return [[operation, one] as const];
  });
}
