import { propertyName, singleQuoted } from '../../emit/text.ts';
import { showsLines } from './characters.ts';
import { layOut, type Notation } from './layout.ts';

const notation: Notation = {
  text: singleQuoted,
  // The client takes an integer that no number can hold as the text of its digits.
  number: (value) => (typeof value === 'bigint' ? `'${value}'` : String(value)),
  boolean: String,
  null: 'null',
  file: (name) => `new File([await openAsBlob(${singleQuoted(name)})], ${singleQuoted(name)})`,
  list: { open: '[', close: ']', padding: '' },
  object: { open: '{', close: '}', padding: ' ' },
  member: (name) => `${memberName(name)}: `,
  step: '  ',
  lastComma: true,
};

/** A text of several lines is a template of them. */
function linesLiteral(text: string): string {
  return showsLines(text)
    ? `\`${text.replaceAll(/[\\`]|\$(?=\{)/g, String.raw`\$&`)}\``
    : singleQuoted(text);
}

/** What would be the prototype is computed, and so a member like any other. */
function memberName(name: string): string {
  const plain = propertyName(name);
  return plain.startsWith('"') ? singleQuoted(name) : plain;
}

/**
 * Data as the generated client takes it, in TypeScript.
 *
 * @example typescript({ 'page-size': 30, action: 'approve' }) // { 'page-size': 30, action: 'approve' }
 */
export function typescript(value: unknown, indent = 0, used = indent): string {
  return layOut(value, notation, indent, used);
}

/** The same, with texts over as many lines as they have: for a place that no template indents. */
export function typescriptLines(value: unknown, indent = 0, used = indent): string {
  return layOut(value, { ...notation, text: linesLiteral }, indent, used);
}
