import type { Response, Schema } from '../api/index.ts';
import { typeText } from '../emit/typeText.ts';
import { isAssignable } from './assignable.ts';
import { docChanges } from './docChanges.ts';
import { familiesOf } from './families.ts';
import { breaks, type Finding } from './finding.ts';
import { schemaChanges } from './schemaChanges.ts';
import { typeWords } from './typeWords.ts';

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
    level: before.length > 0 && !carries(dataOf(next), before.map(dataOf)) ? 'breaking' : undefined,
    place: placeOf(next),
    after: String(next.status),
  };
}

/** Statuses that carry the same are read as one, field by field; others as the union that they are. */
function carries(data: Data, olds: readonly Data[]): boolean {
  const [first] = olds;
  if (first !== undefined && new Set(olds.map(dataText)).size === 1) {
    return !breaks(dataChanges(first, data, ''));
  }
  const schemas = olds.filter((old) => old !== 'void');
  return data === 'void'
    ? schemas.length < olds.length || schemas.some(isUnknown)
    : isAssignable(data, { anyOf: schemas });
}

function pairChanges(old: Response, next: Response): readonly Finding[] {
  const place = placeOf(old);
  const [before, after] = [dataOf(old), dataOf(next)];
  const isOtherKind = old.kind !== next.kind && before !== 'void' && after !== 'void';
  return [
    ...(isOtherKind
      ? [{ kind: 'response-kind-changed', place, before: old.kind, after: next.kind } as const]
      : []),
    ...dataChanges(before, after, place),
    ...docChanges(old.description, next.description, place),
  ];
}

/** What a call gives: nothing, or a value of a schema. */
type Data = 'void' | Schema;

function dataOf({ kind, schema }: Response): Data {
  return kind === 'none' || schema === undefined ? 'void' : schema;
}

function dataChanges(before: Data, after: Data, place: string): readonly Finding[] {
  if (before === 'void' || after === 'void') {
    if (before === after) return [];
    // Only who expected anything at all can do without data.
    const level = isUnknown(before) ? 'feature' : 'breaking';
    const words = { before: dataWords(before), after: dataWords(after) };
    return [{ kind: 'response-kind-changed', level, place, ...words }];
  }
  return schemaChanges({ before, after, place, direction: 'response' });
}

function dataWords(data: Data): string {
  return data === 'void' ? 'nothing' : typeWords(data);
}

function dataText(data: Data): string {
  return data === 'void' ? data : typeText(data, { direction: 'response', enums: new Map() });
}

function isUnknown(data: Data): boolean {
  return data !== 'void' && familiesOf(data) === 'unknown';
}

function placeOf({ status }: Response): string {
  return `response.${status}`;
}
