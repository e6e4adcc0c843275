import { hexOf, isHidden, wellFormed } from './characters.ts';

/**
 * A text as a PHP string (https://www.php.net/manual/en/language.types.string.php). In single quotes nothing but `\` and `'` has a
 * meaning; a text with characters that nobody would see is in double quotes, where `$` begins a variable and `{$` an expression.
 *
 * @example
 * phpLiteral("it's"); // 'it\'s'
 */
export function phpLiteral(text: string): string {
  const characters = [...wellFormed(text)];
  return characters.every((one) => one === '\n' || one === '\t' || !isHidden(one))
    ? `'${characters.join('').replaceAll(/[\\']/g, String.raw`\$&`)}'`
    : `"${characters.map(escaped).join('')}"`;
}

const short: Readonly<Record<string, string>> = { '\n': 'n', '\r': 'r', '\t': 't' };

function escaped(character: string): string {
  if (/["\\$]/.test(character)) return `\\${character}`;
  if (!isHidden(character)) return character;
  return `\\${short[character] ?? `u{${hexOf(character)}}`}`;
}
