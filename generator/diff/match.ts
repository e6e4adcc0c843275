import type { Operation } from '../api/index.ts';
import { postmanIdOf } from './postmanId.ts';
import { similarPairs } from './similarity.ts';

/** How a pair was found, the surest first. */
export type MatchRule = 'name' | 'path' | 'item' | 'similarity';

export interface Pair {
  readonly before: Operation;
  readonly after: Operation;
  readonly rule: MatchRule;
}

export interface Matched {
  readonly pairs: readonly Pair[];
  readonly removed: readonly Operation[];
  readonly added: readonly Operation[];
}

/**
 * Which operation became which: by method and path, whatever its parameters are called; then by Postman's own id of the
 * request; then by likeness. Takes time in proportion to the number of operations.
 *
 * Requests that share method and path (an RPC, GraphQL) are told apart by folder and name, then by likeness.
 */
export function matchOperations(
  before: readonly Operation[],
  after: readonly Operation[],
): Matched {
  const left: Left = { before: new Set(before), after: new Set(after) };
  const pairs: Pair[] = [];
  const take = (rule: MatchRule, found: readonly (readonly [Operation, Operation])[]): void => {
    for (const [old, next] of found) {
      if (!left.before.delete(old)) continue;
      left.after.delete(next);
      pairs.push({ before: old, after: next, rule });
    }
  };
  take('path', onlyOnes(left, addressOf));
  take(
    'path',
    onlyOnes(left, ({ id }) => id),
  );
  take('path', onlyOnes(left, placeOf));
  take(
    'path',
    onlyOnes(left, (operation) => `${addressOf(operation)} ${operation.name}`),
  );
  take('item', onlyOnes(left, postmanIdOf));
  take('similarity', similarPairs([...left.before], [...left.after]));
  return { pairs, removed: [...left.before], added: [...left.after] };
}

interface Left {
  readonly before: Set<Operation>;
  readonly after: Set<Operation>;
}

type Key = (operation: Operation) => string | undefined;

/** Pairs whose key no other operation of either side has. */
function onlyOnes({ before, after }: Left, key: Key): readonly (readonly [Operation, Operation])[] {
  const nexts = byKey(after, key);
  return [...byKey(before, key)].flatMap(([value, [old, ...others]]) => {
    const [next, ...rivals] = nexts.get(value) ?? [];
    return old === undefined || next === undefined || others.length + rivals.length > 0
      ? []
      : [[old, next] as const];
  });
}

function byKey(
  operations: ReadonlySet<Operation>,
  key: Key,
): ReadonlyMap<string, readonly Operation[]> {
  const groups = new Map<string, Operation[]>();
  for (const operation of operations) {
    const value = key(operation);
    if (value === undefined) continue;
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [operation]);
    else group.push(operation);
  }
  return groups;
}

/** `GET /meetings/{}`: what a request is sent to, whatever the parameters are called. */
function addressOf({ method, path }: Operation): string {
  const shape = path.replaceAll(/\{[^{}]*\}/g, '{}').replace(/\/+$/, '');
  return `${method} ${shape}`.toLowerCase();
}

/** Method, path, folder and name: what tells requests of one address apart. */
function placeOf(operation: Operation): string {
  return `${addressOf(operation)} ${JSON.stringify([operation.folder, operation.name])}`;
}
