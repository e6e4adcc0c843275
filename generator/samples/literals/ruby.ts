import { wellFormed } from '../wellFormed.ts';
import { hasHidden, hexOf, isHidden } from './characters.ts';

/**
 * A text as a Ruby string (https://docs.ruby-lang.org/en/3.1/syntax/literals_rdoc.html#label-String+Literals). In single quotes
 * nothing but `\` and `'` has a meaning; a text with characters that nobody would see is in double quotes, where `#` begins an
 * interpolation. A line feed may stand in either, a carriage return would be read as one.
 *
 * @example
 * ruby('#{x}'); // '#{x}', single quotes included
 */
export function ruby(text: string): string {
  const whole = wellFormed(text);
  return hasHidden(whole) ? `"${Array.from(whole, escaped).join('')}"` : inSingleQuotes(whole);
}

/** The same, over as many lines as the text has: for a place that no template indents. */
export function rubyLines(text: string): string {
  const whole = wellFormed(text);
  return hasHidden(whole.replaceAll(/[\n\t]/g, '')) ? ruby(text) : inSingleQuotes(whole);
}

function inSingleQuotes(text: string): string {
  return `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
}

const short: Readonly<Record<string, string>> = { '\n': 'n', '\r': 'r', '\t': 't' };

function escaped(character: string): string {
  if (/["\\#]/.test(character)) return `\\${character}`;
  if (!isHidden(character)) return character;
  return `\\${short[character] ?? `u{${hexOf(character)}}`}`;
}
