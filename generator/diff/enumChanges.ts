import type { Values } from './families.ts';
import type { Finding } from './finding.ts';
import type { Direction } from './typeChange.ts';
import { valueWords } from './typeWords.ts';

interface EnumContext<Value> {
  readonly place: string;
  readonly direction: Direction;
  /** What its values are. */
  readonly type: 'string' | 'number';
  readonly literal: (value: Value) => string;
}

/** What differs between the values that are allowed; nothing where one side allows none of the kind. */
export function enumChanges<Value extends string | number>(
  before: Values<Value> | undefined,
  after: Values<Value> | undefined,
  { place, direction, type, literal }: EnumContext<Value>,
): readonly Finding[] {
  if (before === undefined || after === undefined) return [];
  const words = {
    place,
    before: valueWords(type, before, literal),
    after: valueWords(type, after, literal),
  };
  // To write, a wider type is welcome; to read, an enum is open, and any of it goes with any other.
  const narrower = direction === 'request' ? 'breaking' : 'feature';
  if (before.enum === undefined) {
    return after.enum === undefined ? [] : [{ kind: 'enum-introduced', level: narrower, ...words }];
  }
  if (after.enum === undefined) return [{ kind: 'enum-dropped', level: 'feature', ...words }];
  const [old, next] = [new Set(before.enum), new Set(after.enum)];
  return [
    ...before.enum.flatMap((value): readonly Finding[] =>
      next.has(value)
        ? meaningChanges(value, before, after, place, literal)
        : [{ kind: 'enum-value-removed', level: narrower, place, before: literal(value) }],
    ),
    ...after.enum.flatMap((value): readonly Finding[] =>
      old.has(value)
        ? []
        : [{ kind: 'enum-value-added', level: 'feature', place, after: literal(value) }],
    ),
  ];
}

function meaningChanges<Value extends string | number>(
  value: Value,
  before: Values<Value>,
  after: Values<Value>,
  place: string,
  literal: (value: Value) => string,
): readonly Finding[] {
  const [old = '', next = ''] = [before.meanings[String(value)], after.meanings[String(value)]];
  if (old === next) return [];
  const told = (meaning: string): string => `${literal(value)}: ${meaning || '(nothing)'}`;
  return [{ kind: 'value-meaning-changed', place, before: told(old), after: told(next) }];
}
