import { stringLiteral } from '../../emit/text.ts';
import { layOut, type Notation } from './layout.ts';

const notation: Notation = {
  text: stringLiteral,
  number: String,
  boolean: String,
  null: 'null',
  list: { open: '[', close: ']', padding: '' },
  object: { open: '{', close: '}', padding: ' ' },
  member: (name) => `${stringLiteral(name)}: `,
  step: '  ',
  lastComma: false,
};

/** Data as JSON, which many languages take for a literal of their own. Integers of any length keep their digits. */
export function json(value: unknown, indent = 0): string {
  return layOut(value, notation, indent);
}

/** JSON on one line, as a program would send it. */
export function compactJson(value: unknown): string {
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return `[${value.map(compactJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).map(
    ([name, one]) => `${JSON.stringify(name)}:${compactJson(one)}`,
  );
  return `{${members.join(',')}}`;
}
