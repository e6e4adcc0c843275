import { wellFormed } from '../wellFormed.ts';
import { hasHidden, hexOf, isHidden } from './characters.ts';

/**
 * A text as a PHP string (https://www.php.net/manual/en/language.types.string.php). In single quotes nothing but `\` and `'` has a
 * meaning; a text with characters that nobody would see is in double quotes, where `$` begins a variable and `{$` an expression.
 *
 * @example
 * php("it's"); // 'it\'s'
 */
export function php(text: string): string {
  const whole = wellFormed(text);
  return hasHidden(whole) ? `"${Array.from(whole, escaped).join('')}"` : inSingleQuotes(whole);
}

/** The same, over as many lines as the text has: for a place that no template indents. */
export function phpLines(text: string): string {
  const whole = wellFormed(text);
  return hasHidden(whole.replaceAll(/[\n\t]/g, '')) ? php(text) : inSingleQuotes(whole);
}

function inSingleQuotes(text: string): string {
  return `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
}

const short: Readonly<Record<string, string>> = { '\n': 'n', '\r': 'r', '\t': 't' };

function escaped(character: string): string {
  if (/["\\$]/.test(character)) return `\\${character}`;
  if (!isHidden(character)) return character;
  return `\\${short[character] ?? `u{${hexOf(character)}}`}`;
}
