import type { Schema } from '../api/index.ts';
import type { CorrectedType } from './corrections.ts';

const words: ReadonlyMap<string, Schema> = new Map<string, Schema>([
  ['string', { type: 'string' }],
  ['number', { type: 'number' }],
  ['integer', { type: 'integer' }],
  ['boolean', { type: 'boolean' }],
  ['null', { type: 'null' }],
  ['unknown', {}],
]);

/** The schema that a correction asks for; undefined where its words are none. */
export function schemaOf(type: CorrectedType): Schema | undefined {
  if (typeof type !== 'string') return type;
  const choices = type.split('|').map((choice) => schemaOfWord(choice.trim()));
  const known = choices.filter((choice) => choice !== undefined);
  if (known.length < choices.length) return undefined;
  const [only] = known;
  return known.length === 1 ? only : { anyOf: known };
}

function schemaOfWord(word: string): Schema | undefined {
  const schema = words.get(word.replace(/\[\]$/, ''));
  return schema !== undefined && word.endsWith('[]') ? { type: 'array', items: schema } : schema;
}
