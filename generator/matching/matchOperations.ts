import type { Operation } from '../api/index.ts';
import { matchSubjects, type MatchRule } from './matchSubjects.ts';
import { operationSubjects } from './operationSubjects.ts';

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

/** Which operation of one Api became which of another, and which are gone or new. */
export function matchOperations(
  before: readonly Operation[],
  after: readonly Operation[],
): Matched {
  const pairs = matchSubjects(operationSubjects(before), operationSubjects(after)).map((pair) => ({
    before: pair.before.of,
    after: pair.after.of,
    rule: pair.rule,
  }));
  const [olds, nexts] = [
    new Set(pairs.map((pair) => pair.before)),
    new Set(pairs.map((pair) => pair.after)),
  ];
  return {
    pairs,
    removed: before.filter((operation) => !olds.has(operation)),
    added: after.filter((operation) => !nexts.has(operation)),
  };
}
