import { hexOf, isHidden, wellFormed } from './characters.ts';

/**
 * A text as a Ruby string (https://docs.ruby-lang.org/en/3.1/syntax/literals_rdoc.html#label-String+Literals). In single quotes
 * nothing but `\` and `'` has a meaning; a text with characters that nobody would see is in double quotes, where `#` begins an
 * interpolation. A line feed may stand in either, a carriage return would be read as one.
 *
 * @example
 * rubyLiteral('#{x}'); // '#{x}', single quotes included
 */
export function rubyLiteral(text: string): string {
  const characters = [...wellFormed(text)];
  return characters.every((one) => one === '\n' || one === '\t' || !isHidden(one))
    ? `'${characters.join('').replaceAll(/[\\']/g, String.raw`\$&`)}'`
    : `"${characters.map(escaped).join('')}"`;
}

const short: Readonly<Record<string, string>> = { '\n': 'n', '\r': 'r', '\t': 't' };

function escaped(character: string): string {
  if (/["\\#]/.test(character)) return `\\${character}`;
  if (!isHidden(character)) return character;
  return `\\${short[character] ?? `u{${hexOf(character)}}`}`;
}
