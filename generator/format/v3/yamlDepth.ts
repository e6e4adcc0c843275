import type { Lexer } from 'yaml';

/** Deeper than a file of a collection nests. */
export const deepest = 100;

/**
 * Whether a YAML text nests deeper than is followed. It is asked before the parser runs: its recursion on such a text can
 * bring the whole process down. Most texts are done with a look at their brackets and margins; only others are taken apart.
 */
export function nestsTooDeep(text: string, lexer: () => Lexer): boolean {
  if (!mayNest(text)) return false;
  let flow = 0;
  let block = 0;
  let isScalar = false;
  for (const token of lexer().lex(text)) {
    // The text of a scalar comes behind a mark of its own, and may look like anything.
    if (!isScalar) {
      if (token === '[' || token === '{') flow += 1;
      else if (token === ']' || token === '}') flow -= 1;
      else if (token === '\n' || token === '\r\n') block = 0;
      // A margin counts as the lists that it could be filled with.
      else if (/^[ \t]+$/.test(token)) block += token.length;
      else if (flow === 0 && (token === '-' || token === '?' || token === ':')) block += 1;
    }
    isScalar = token === scalarMark;
    if (flow > deepest || block > widestMargin) return true;
  }
  return false;
}

/** What yaml's lexer puts before a scalar's text. */
const scalarMark = '\u001F';

/** Nobody indents further, nor opens as many lists on one line. */
const widestMargin = 1000;

function mayNest(text: string): boolean {
  let open = 0;
  let run = 0;
  for (let index = 0; index < text.length; index += 1) {
    switch (text.charCodeAt(index)) {
      case 0x5b:
      case 0x7b:
        open += 1;
        run = 0;
        if (open > deepest) return true;
        break;
      case 0x5d:
      case 0x7d:
        open = Math.max(0, open - 1);
        run = 0;
        break;
      case 0x20:
      case 0x2d:
      case 0x3a:
      case 0x3f:
        run += 1;
        if (run > deepest) return true;
        break;
      default:
        run = 0;
    }
  }
  return false;
}
