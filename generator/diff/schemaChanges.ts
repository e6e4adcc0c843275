import { singleQuoted } from '../emit/text.ts';
import { isAssignable } from './assignable.ts';
import { enumChanges } from './enumChanges.ts';
import { familiesOf, isRecord, namesOf, type Family, type KnownFamilies } from './families.ts';
import type { Finding } from './finding.ts';
import { objectChanges } from './objectChanges.ts';
import { elementPlace } from './place.ts';
import { typeChange, type SchemaPair } from './typeChange.ts';

/** What differs between two schemas, and inside them, for who writes or reads values of them. */
export function schemaChanges(pair: SchemaPair): readonly Finding[] {
  const before = familiesOf(pair.before);
  const after = familiesOf(pair.after);
  if (before === 'unknown' || after === 'unknown') {
    if (before === after) return [];
    return [typeChange(pair, after === 'unknown' ? 'wider' : 'narrower')];
  }
  if (isManifold(before) || isManifold(after)) return wholeChanges(pair);
  const families = familyChanges(pair, before, after);
  return [
    ...families,
    ...(families.length === 0 ? longIntegerChanges(pair, before, after) : []),
    ...insideChanges(pair, before, after),
  ];
}

/** Lists or objects of several kinds in one union: which of them became which is not known. */
function isManifold({ arrays, objects }: KnownFamilies): boolean {
  return arrays.length > 1 || objects.length > 1;
}

function wholeChanges(pair: SchemaPair): readonly Finding[] {
  const wider = isAssignable(pair.before, pair.after, pair.direction);
  const narrower = isAssignable(pair.after, pair.before, pair.direction);
  if (wider && narrower) return [];
  return [typeChange(pair, wider ? 'wider' : narrower ? 'narrower' : 'other')];
}

/** The same types, but integers that no number can hold are among the texts now, or are no more. */
function longIntegerChanges(
  { place }: SchemaPair,
  before: KnownFamilies,
  after: KnownFamilies,
): readonly Finding[] {
  if (before.long === after.long) return [];
  return [
    {
      kind: 'long-integers-changed',
      place,
      ...(after.long ? { after: 'int64' } : { before: 'int64' }),
    },
  ];
}

/** Types that came to a union or left it. */
function familyChanges(
  pair: SchemaPair,
  before: KnownFamilies,
  after: KnownFamilies,
): readonly Finding[] {
  const [old, next] = [new Set(namesOf(before)), new Set(namesOf(after))];
  const gone = [...old].filter((name) => !next.has(name));
  const added = [...next].some((name) => !old.has(name));
  if (gone.length === 0 && !added) return [];
  const change = gone.length === 0 ? 'wider' : added ? 'other' : 'narrower';
  const found = typeChange(pair, change);
  const reached = gone.some((name) => isReachedInto(name, before));
  return [reached && pair.direction === 'response' ? { ...found, level: 'breaking' } : found];
}

/** Lists, and objects with names: a program reads inside of them, and does not compile where they are gone for good. */
function isReachedInto(name: Family, { objects }: KnownFamilies): boolean {
  return name === 'array' || (name === 'object' && objects.some((object) => !isRecord(object)));
}

/** What differs inside the types that both have. */
function insideChanges(
  { place, direction }: SchemaPair,
  before: KnownFamilies,
  after: KnownFamilies,
): readonly Finding[] {
  const [[array], [nextArray]] = [before.arrays, after.arrays];
  const [[object], [nextObject]] = [before.objects, after.objects];
  return [
    ...enumChanges(before.string, after.string, {
      place,
      direction,
      type: 'string',
      literal: singleQuoted,
    }),
    ...enumChanges(before.number, after.number, {
      place,
      direction,
      type: 'number',
      literal: String,
    }),
    ...(array === undefined || nextArray === undefined
      ? []
      : schemaChanges({
          before: array.items,
          after: nextArray.items,
          place: elementPlace(place),
          direction,
        })),
    ...(object === undefined || nextObject === undefined
      ? []
      : objectChanges({ before: object, after: nextObject, place, direction }, schemaChanges)),
  ];
}
