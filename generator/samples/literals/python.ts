import { stringLiteral } from '../../emit/text.ts';
import { wellFormed } from '../wellFormed.ts';
import { showsLines } from './characters.ts';
import { layOut, type Notation } from './layout.ts';

const notation: Notation = {
  text: textLiteral,
  number: String,
  boolean: (value) => (value ? 'True' : 'False'),
  null: 'None',
  file: (name) => `open(${textLiteral(name)}, "rb")`,
  list: { open: '[', close: ']', padding: '' },
  object: { open: '{', close: '}', padding: '' },
  member: (name) => `${textLiteral(name)}: `,
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

/**
 * Each escape of JSON is one of Python's too. A text full of double quotes, such as JSON, is easier to read in single ones; one of
 * several lines in three.
 */
function textLiteral(given: string): string {
  const text = wellFormed(given);
  if (showsLines(text)) return `"""${text.replaceAll(/\\|"(?="")|"$/g, String.raw`\$&`)}"""`;
  const literal = stringLiteral(text);
  return literal.includes(String.raw`\"`) && !literal.includes("'")
    ? `'${literal.slice(1, -1).replaceAll(String.raw`\"`, '"')}'`
    : literal;
}
