import { assertNever, type Response, type Schema } from '../api/index.ts';
import { isAssignable } from './assignable.ts';
import { familiesOf, isRecord } from './families.ts';
import type { Finding } from './finding.ts';
import { elementPlace } from './place.ts';
import { schemaChanges } from './schemaChanges.ts';
import { typeWords } from './typeWords.ts';

/**
 * What a call gives: nothing; a value; values one after another (`items`); server-sent events, or a value where there is a
 * schema.
 */
export type Data =
  | { readonly kind: 'void' }
  | { readonly kind: 'value'; readonly schema: Schema }
  | { readonly kind: 'items'; readonly schema: Schema }
  | { readonly kind: 'events'; readonly schema?: Schema };

/** What an answer carries. */
export function dataOf({ kind, schema }: Response): Data {
  switch (kind) {
    case 'none':
      return { kind: 'void' };
    case 'events':
      if (schema === undefined) return { kind };
      // A union with a type of which nothing is known is that type.
      return familiesOf(schema) === 'unknown' ? { kind: 'value', schema } : { kind, schema };
    case 'jsonLines':
      return schema === undefined ? { kind: 'void' } : { kind: 'items', schema };
    case 'json':
    case 'any':
    case 'text':
    case 'binary':
      return schema === undefined ? { kind: 'void' } : { kind: 'value', schema };
    default:
      return assertNever(kind);
  }
}

/** What differs between the data of two answers, for who reads it. */
export function dataChanges(before: Data, after: Data, place: string): readonly Finding[] {
  const inside = { place: before.kind === 'items' ? elementPlace(place) : place };
  const [old, next] = [schemaOf(before), schemaOf(after)];
  if (before.kind === after.kind && old !== undefined && next !== undefined) {
    return schemaChanges({ before: old, after: next, ...inside, direction: 'response' });
  }
  if (before.kind === after.kind && old === next) return [];
  // Only who expected anything at all can do with anything.
  const level = isUnknown(before) || isLess(before, after) ? 'feature' : 'breaking';
  const words = { before: dataWords(before), after: dataWords(after) };
  const found: Finding = { kind: 'response-kind-changed', level, place, ...words };
  const kept = before.kind === 'events' && after.kind === 'value' ? before.schema : undefined;
  return kept === undefined || next === undefined
    ? [found]
    : [found, ...schemaChanges({ before: kept, after: next, place, direction: 'response' })];
}

/** Events, or a value, of which only one is left: what is asked for both still is. */
function isLess(before: Data, after: Data): boolean {
  if (before.kind !== 'events' || before.schema === undefined) return false;
  if (after.kind === 'value') return true;
  return after.kind === 'events' && !isReachedInto(before.schema);
}

function isReachedInto(schema: Schema): boolean {
  const families = familiesOf(schema);
  if (families === 'unknown') return false;
  return families.arrays.length > 0 || families.objects.some((object) => !isRecord(object));
}

/** Whether data may stand where another is expected. */
export function dataFits(source: Data, targets: readonly Data[]): boolean {
  if (targets.some(isUnknown)) return true;
  switch (source.kind) {
    case 'void':
      return targets.some(({ kind }) => kind === 'void');
    case 'value':
      return isAssignable(
        source.schema,
        { anyOf: schemasIn(targets, ['value', 'events']) },
        'response',
      );
    case 'items':
      return schemasIn(targets, ['items']).some((items) =>
        isAssignable(source.schema, items, 'response'),
      );
    case 'events':
      return (
        targets.some(({ kind }) => kind === 'events') &&
        (source.schema === undefined ||
          isAssignable(
            source.schema,
            { anyOf: schemasIn(targets, ['value', 'events']) },
            'response',
          ))
      );
    default:
      return assertNever(source);
  }
}

function schemasIn(all: readonly Data[], kinds: readonly Data['kind'][]): readonly Schema[] {
  return all.flatMap((data) => (kinds.includes(data.kind) ? (schemaOf(data) ?? []) : []));
}

function schemaOf(data: Data): Schema | undefined {
  return data.kind === 'void' ? undefined : data.schema;
}

function dataWords(data: Data): string {
  switch (data.kind) {
    case 'void':
      return 'nothing';
    case 'value':
      return typeWords(data.schema);
    case 'items':
      return `${typeWords(data.schema)}, one after another`;
    case 'events':
      return data.schema === undefined ? 'events' : `${typeWords(data.schema)} | events`;
    default:
      return assertNever(data);
  }
}

/** Whether nothing is known of the data. */
export function isUnknown(data: Data): boolean {
  return data.kind === 'value' && familiesOf(data.schema) === 'unknown';
}
