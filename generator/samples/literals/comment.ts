import { oneLine } from '../../emit/text.ts';
import { wellFormed } from '../wellFormed.ts';

/**
 * A text for a comment of any language: on one line, without what ends a comment somewhere (`*\/`, `?>`, `-->`, `%>`), opens one
 * inside another, joins the next line to it (a backslash at its end), or counts there (braces without a partner, in Tcl).
 */
export function comment(text: string): string {
  const plain = oneLine(wellFormed(text))
    .replaceAll(/\*(?=\/)|\/(?=\*)|\?(?=>)|%(?=>)|--(?=>)|<(?=!--)/g, '$& ')
    .replaceAll(/\\+(?=[{}]|$)/g, '');
  return isBalanced(plain) ? plain : plain.replaceAll('{', '(').replaceAll('}', ')');
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
