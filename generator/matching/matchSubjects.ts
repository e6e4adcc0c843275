import { likePairs } from './likePairs.ts';
import { shapeOf, type Subject } from './subject.ts';

/** How a pair was found, the surest first. */
export type MatchRule = 'path' | 'item' | 'name' | 'similarity';

export interface SubjectPair<Before extends Subject, After extends Subject> {
  readonly before: Before;
  readonly after: After;
  readonly rule: MatchRule;
}

/** Something that two operations must have in common to be one; undefined for one that nothing can be told of. */
type Key = (subject: Subject) => string | undefined;

interface Step {
  readonly rule: MatchRule;
  readonly key: Key;
  /** `left`: nobody else has the key among those that are still left. `all`: nor had anybody before. */
  readonly among: 'left' | 'all';
}

const inPlace = (one: Subject): readonly unknown[] => [shapeOf(one), one.module, one.name];

/** Requests that share method and path (an RPC, GraphQL) are told apart by place and name. */
const byAddress: readonly Step[] = [
  // Those that share even these have ids by their order, which an export may change; Postman's stay.
  {
    rule: 'path',
    key: (one) => (one.item === undefined ? undefined : keyOf([...inPlace(one), one.item])),
    among: 'left',
  },
  { rule: 'path', key: ({ id }) => id, among: 'left' },
  { rule: 'path', key: (one) => keyOf(inPlace(one)), among: 'left' },
  { rule: 'path', key: (one) => keyOf([shapeOf(one), one.name]), among: 'left' },
];

const steps: readonly Step[] = [
  ...byAddress,
  // Where others have or had the same, one that is new would pass for one that is gone.
  { rule: 'path', key: shapeOf, among: 'all' },
  { rule: 'item', key: ({ item }) => item, among: 'left' },
  {
    rule: 'name',
    key: ({ method, module, name }) => (name === '' ? undefined : keyOf([method, module, name])),
    among: 'all',
  },
];

/**
 * Which operation became which: by method and path, whatever its parameters are called; then by Postman's own id of the
 * request, where both sides have it; then by method, module and name; then by likeness. Every operation is in one pair at
 * most, whatever their order, and the pairs are the same whichever side is the old one. Takes time in proportion to the
 * number of operations.
 */
export function matchSubjects<Before extends Subject, After extends Subject>(
  before: readonly Before[],
  after: readonly After[],
): readonly SubjectPair<Before, After>[] {
  const { pairs, left } = matchBy(steps, before, after);
  const alike = likePairs([...left.before], [...left.after]);
  return [
    ...pairs,
    ...alike.map(([old, next]) => ({ before: old, after: next, rule: 'similarity' as const })),
  ];
}

/** Only those that have the same method and path, and the same name or place where several do. */
export function matchAddresses<Before extends Subject, After extends Subject>(
  before: readonly Before[],
  after: readonly After[],
): readonly SubjectPair<Before, After>[] {
  return matchBy(byAddress, before, after).pairs;
}

function matchBy<Before extends Subject, After extends Subject>(
  all: readonly Step[],
  before: readonly Before[],
  after: readonly After[],
) {
  const left = { before: new Set(before), after: new Set(after) };
  const pairs: SubjectPair<Before, After>[] = [];
  for (const { rule, key, among } of all) {
    const [olds, nexts] =
      among === 'all'
        ? [onlyOnes(before, key), onlyOnes(after, key)]
        : [onlyOnes(left.before, key), onlyOnes(left.after, key)];
    for (const [value, old] of olds) {
      const next = nexts.get(value);
      if (next === undefined || !left.before.has(old) || !left.after.has(next)) continue;
      left.before.delete(old);
      left.after.delete(next);
      pairs.push({ before: old, after: next, rule });
    }
  }
  return { pairs, left };
}

/** Operations by a key that no other has. */
function onlyOnes<One extends Subject>(subjects: Iterable<One>, key: Key): Map<string, One> {
  const found = new Map<string, One>();
  const shared = new Set<string>();
  for (const one of subjects) {
    const value = key(one);
    if (value === undefined) continue;
    if (found.has(value)) shared.add(value);
    found.set(value, one);
  }
  for (const value of shared) found.delete(value);
  return found;
}

function keyOf(values: readonly unknown[]): string {
  return JSON.stringify(values);
}
