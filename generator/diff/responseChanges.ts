import type { Response } from '../api/index.ts';
import { dataText } from '../emit/responseTypes.ts';
import { dataChanges, dataFits, dataOf, isUnknown } from './answerData.ts';
import { docChanges } from './docChanges.ts';
import { breaks, type Finding } from './finding.ts';
import { headerChanges } from './headerChanges.ts';

/** What differs between the successes of two operations. Where none is documented, the data may be anything. */
export function responseChanges(
  before: readonly Response[],
  after: readonly Response[],
): readonly Finding[] {
  const nexts = new Map(after.map((response) => [response.status, response]));
  const olds = new Set(before.map(({ status }) => status));
  return [
    ...before.flatMap((old): readonly Finding[] => {
      const next = nexts.get(old.status);
      return next === undefined ? [removedStatus(old, after)] : pairChanges(old, next);
    }),
    ...after.flatMap((next): readonly Finding[] =>
      olds.has(next.status) ? [] : [addedStatus(next, before)],
    ),
  ];
}

/** A status that no answer has cannot be asked for; and where no answer is known, its data can be anything. */
function removedStatus(old: Response, after: readonly Response[]): Finding {
  const keeps = after.length === 0 && isUnknown(dataOf(old));
  return {
    kind: 'response-status-removed',
    level: keeps ? 'feature' : undefined,
    place: placeOf(old),
    before: String(old.status),
  };
}

/** A further status asks nothing of who reads the data, as long as it carries what was there before. */
function addedStatus(next: Response, before: readonly Response[]): Finding {
  return {
    kind: 'response-status-added',
    level: before.length > 0 && !carries(next, before) ? 'breaking' : undefined,
    place: placeOf(next),
    after: String(next.status),
  };
}

/** Statuses that carry the same are read as one, field by field; others as the union that they are. */
function carries(next: Response, olds: readonly Response[]): boolean {
  const [first] = olds;
  if (first !== undefined && new Set(olds.map(dataText)).size === 1) {
    return !breaks(dataChanges(dataOf(first), dataOf(next), ''));
  }
  return dataFits(dataOf(next), olds.map(dataOf));
}

function pairChanges(old: Response, next: Response): readonly Finding[] {
  const place = placeOf(old);
  const [before, after] = [dataOf(old), dataOf(next)];
  const found = dataChanges(before, after, place);
  const isTold = found.some(({ kind }) => kind === 'response-kind-changed');
  const isOtherKind =
    old.kind !== next.kind && before.kind !== 'void' && after.kind !== 'void' && !isTold;
  return [
    ...(isOtherKind
      ? [{ kind: 'response-kind-changed', place, before: old.kind, after: next.kind } as const]
      : []),
    ...found,
    ...headerChanges(old.headers, next.headers, place),
    ...docChanges(old.description, next.description, place),
  ];
}

function placeOf({ status }: Response): string {
  return `response.${status}`;
}
