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
  const shown = wellFormed(text);
  return hasHidden(shown)
    ? `"${[...shown].map(escaped).join('')}"`
    : `'${shown.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
}

/** The same, over as many lines as the text has: for a place that no template indents. */
export function phpLines(text: string): string {
  const shown = wellFormed(text);
  const seen = [...shown].every((one) => one === '\n' || one === '\t' || !isHidden(one));
  return seen ? `'${shown.replaceAll(/[\\']/g, String.raw`\$&`)}'` : php(text);
}

const short: Readonly<Record<string, string>> = { '\n': 'n', '\r': 'r', '\t': 't' };

function escaped(character: string): string {
  if (/["\\$]/.test(character)) return `\\${character}`;
  if (!isHidden(character)) return character;
  return `\\${short[character] ?? `u{${hexOf(character)}}`}`;
}
