import type { ObjectSchema, Schema } from '../api/index.ts';
import { docChanges } from './docChanges.ts';
import { familiesOf, isRecord } from './families.ts';
import { breaks, levelOf, type Finding } from './finding.ts';
import { memberPlace, valuePlace } from './place.ts';
import { typeChange, type Compare, type Direction } from './typeChange.ts';

interface ObjectPair {
  readonly before: ObjectSchema;
  readonly after: ObjectSchema;
  readonly place: string;
  readonly direction: Direction;
}

/** What differs between two objects. Keys that are dynamic, and objects of which nothing is known, are records. */
export function objectChanges(pair: ObjectPair, compare: Compare): readonly Finding[] {
  if (isRecord(pair.before)) {
    return isRecord(pair.after) ? valueChanges(pair, compare) : becameKnown(pair, compare);
  }
  return isRecord(pair.after) ? becameOpen(pair, compare) : propertyChanges(pair, compare);
}

function propertyChanges(
  { before, after, place, direction }: ObjectPair,
  compare: Compare,
): readonly Finding[] {
  const [wasRequired, isRequired] = [new Set(before.required), new Set(after.required)];
  const kinds = propertyKinds[direction];
  const gone = Object.entries(before.properties).flatMap(([name, old]): readonly Finding[] => {
    const at = memberPlace(place, name);
    if (!Object.hasOwn(after.properties, name)) return [{ kind: kinds.removed, place: at }];
    const next = after.properties[name] ?? {};
    return [
      ...presence(old, wasRequired.has(name), isRequired.has(name), at, direction),
      ...compare({ before: old, after: next, place: at, direction }),
      ...docChanges(old.description, next.description, at),
    ];
  });
  const added = Object.keys(after.properties).flatMap((name): readonly Finding[] => {
    if (Object.hasOwn(before.properties, name)) return [];
    const level = direction === 'request' && isRequired.has(name) ? 'breaking' : undefined;
    return [{ kind: kinds.added, level, place: memberPlace(place, name) }];
  });
  return [...gone, ...added];
}

const propertyKinds = {
  request: { added: 'field-added', removed: 'field-removed' },
  response: { added: 'response-field-added', removed: 'response-field-removed' },
} as const;

function presence(
  schema: Schema,
  wasRequired: boolean,
  isRequired: boolean,
  place: string,
  direction: Direction,
): readonly Finding[] {
  if (wasRequired === isRequired) return [];
  if (direction === 'request') {
    return [{ kind: isRequired ? 'field-required' : 'field-optional', place }];
  }
  if (isRequired) return [{ kind: 'response-field-required', place }];
  // Who reads a value of which nothing is known reads a missing one too.
  const level = isUnknown(schema) ? 'feature' : undefined;
  return [{ kind: 'response-field-optional', level, place }];
}

function valueChanges(pair: ObjectPair, compare: Compare): readonly Finding[] {
  return compare({
    before: valuesOf(pair.before),
    after: valuesOf(pair.after),
    place: valuePlace(pair.place),
    direction: pair.direction,
  });
}

/** A record became an object with names: whoever wrote other keys cannot, and whoever reads keeps what it read. */
function becameKnown(pair: ObjectPair, compare: Compare): readonly Finding[] {
  const { before, after, place, direction } = pair;
  const found = typeChange(pair, 'narrower');
  if (direction === 'request') return [found];
  const inside = Object.entries(after.properties).flatMap(([name, next]) =>
    compare({ before: valuesOf(before), after: next, place: memberPlace(place, name), direction }),
  );
  return [found, ...inside.filter(isBreaking)];
}

/** An object with names became a record: it takes all that it took, but none of what is read is sure to be there. */
function becameOpen(pair: ObjectPair, compare: Compare): readonly Finding[] {
  const { before, after, place, direction } = pair;
  const required = new Set(before.required);
  const inside = Object.entries(before.properties).map(([name, old]) => ({
    missing: required.has(name) && !isUnknown(old),
    findings: compare({
      before: old,
      after: valuesOf(after),
      place: memberPlace(place, name),
      direction,
    }),
  }));
  const found = typeChange(pair, 'wider');
  if (direction === 'request') {
    return [found, ...inside.flatMap(({ findings }) => findings.filter(isBreaking))];
  }
  const lost = inside.some(({ missing, findings }) => missing || breaks(findings));
  return [{ ...found, level: lost ? 'breaking' : 'feature' }];
}

function valuesOf({ additionalProperties }: ObjectSchema): Schema {
  return additionalProperties ?? {};
}

function isUnknown(schema: Schema): boolean {
  return familiesOf(schema) === 'unknown';
}

function isBreaking(finding: Finding): boolean {
  return levelOf(finding) === 'breaking';
}
