import type { Schema } from '../api/index.ts';
import type { Finding } from './finding.ts';
import { typeWords } from './typeWords.ts';

/**
 * Which way a value goes. `request`: all that was accepted must still be. `response`: all that is read must still be
 * there.
 */
export type Direction = 'request' | 'response';

/** Two schemas of one place. */
export interface SchemaPair {
  readonly before: Schema;
  readonly after: Schema;
  readonly place: string;
  readonly direction: Direction;
}

/** Compares two schemas. */
export type Compare = (pair: SchemaPair) => readonly Finding[];

/** That one type became another: a wider one, a narrower one, or neither. */
export function typeChange(
  { before, after, place, direction }: SchemaPair,
  change: 'wider' | 'narrower' | 'other',
): Finding {
  return {
    kind: kinds[direction][change],
    place,
    before: typeWords(before),
    after: typeWords(after),
  };
}

const kinds = {
  request: { wider: 'type-widened', narrower: 'type-narrowed', other: 'type-changed' },
  response: {
    wider: 'response-type-widened',
    narrower: 'response-type-narrowed',
    other: 'response-type-changed',
  },
} as const;
