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

/** The same, with texts over as many lines as they have: for a place that no template indents. */
export function pythonLines(value: unknown, indent = 0): string {
  return layOut(value, { ...notation, text: linesLiteral }, indent);
}

function linesLiteral(text: string): string {
  const whole = wellFormed(text);
  return showsLines(whole)
    ? `"""${whole.replaceAll(/\\|"(?="")|"$/g, String.raw`\$&`)}"""`
    : textLiteral(text);
}

/** Each escape of JSON is one of Python's too. A text full of double quotes, such as JSON, is easier to read in single ones. */
function textLiteral(text: string): string {
  const literal = stringLiteral(wellFormed(text));
  return literal.includes(String.raw`\"`) && !literal.includes("'")
    ? `'${literal.slice(1, -1).replaceAll(String.raw`\"`, '"')}'`
    : literal;
}
