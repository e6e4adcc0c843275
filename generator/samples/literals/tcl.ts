import { wellFormed } from '../wellFormed.ts';
import { isHidden } from './characters.ts';

/**
 * A text as one Tcl word (https://www.tcl-lang.org/man/tcl8.6/TclCmd/Tcl.htm, rules 4, 6 and 9): bare where it is a plain word, in braces, where nothing is
 * substituted, if its own braces are balanced and it has no backslash; else in double quotes, every character with a meaning escaped,
 * braces too, since the word may stand inside a body in braces. All is ASCII: Tcl 8 reads a script in the system's encoding. What is
 * beyond U+FFFF is written as two units, which Tcl 8.6 and 9 join.
 *
 * @example
 * tcl('[exit]'); // {[exit]}
 */
export function tcl(text: string): string {
  if (/^[A-Za-z][\w.-]*$/.test(text)) return text;
  return text.includes('\n') || text.includes('\t') ? quoted(text) : tclLines(text);
}

/** The same, over as many lines as the text has: for a place that no template indents. */
export function tclLines(text: string): string {
  return isPlain(text) ? `{${text}}` : quoted(text);
}

function quoted(text: string): string {
  return `"${wellFormed(text).split('').map(escaped).join('')}"`;
}

function isPlain(text: string): boolean {
  if (!/^[\n\t -[\]-~]*$/.test(text)) return false;
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

const short: Readonly<Record<string, string>> = { '\n': 'n', '\r': 'r', '\t': 't' };

function escaped(unit: string): string {
  if (/["\\$[\]{}]/.test(unit)) return `\\${unit}`;
  if (unit <= '~' && !isHidden(unit)) return unit;
  // Of `\x` any number of digits belongs to it; of `\u` four at most.
  return `\\${short[unit] ?? `u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`}`;
}
