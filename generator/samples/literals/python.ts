import { stringLiteral } from '../../emit/text.ts';
import { wellFormed } from '../wellFormed.ts';
import { layOut, type Notation } from './layout.ts';

const notation: Notation = {
  // Each escape of JSON is one of Python's too.
  text: (text) => stringLiteral(wellFormed(text)),
  number: String,
  boolean: (value) => (value ? 'True' : 'False'),
  null: 'None',
  file: (name) => `open(${stringLiteral(name)}, "rb")`,
  list: { open: '[', close: ']', padding: '' },
  object: { open: '{', close: '}', padding: '' },
  member: (name) => `${stringLiteral(wellFormed(name))}: `,
  step: '    ',
  lastComma: true,
};

/**
 * Data as Python's.
 *
 * @see https://docs.python.org/3/reference/lexical_analysis.html#string-and-bytes-literals
 * @example python({ ok: true }) // {"ok": True}
 */
export function python(value: unknown, indent = 0): string {
  return layOut(value, notation, indent);
}
