import { wellFormed } from '../wellFormed.ts';
import { hasHidden } from './characters.ts';
import { piecesOf } from './pieces.ts';

/** How much of a text stands on one line of a program; a semicolon goes on in the next. */
const widest = 200;
/** From where on it may end after a word. */
const comfortable = 150;

/**
 * A text as a DataFlex expression: strings in double or in single quotes, which know no escape, so that a text with both is put
 * together (https://docs.dataaccess.com/dataflexhelp/mergedProjects/LanguageGuide/Character_Strings.htm); controls by `Character`.
 * An expression of more than one piece is in parentheses, as the language wants it. Letters beyond ASCII need DataFlex 2021, whose
 * sources are UTF-8.
 *
 * @example
 * dataflex(`it's "x"\n`); // ("it's " + '"x"' + Character(10))
 */
export function dataflex(text: string): string {
  const whole = wellFormed(text);
  const isShort = /^[^"'\n]{1,150}$/.test(whole) && !hasHidden(whole);
  const pieces = isShort ? [quoted(whole)] : piecesOf(whole, { quoted, numbered, endsBefore });
  if (pieces.length <= 1) return pieces[0] ?? '""';
  const lines = pieces.reduce((before, piece) => {
    const line = before.length - before.lastIndexOf('\n');
    return `${before} +${line + piece.length > widest ? ' ;\n        ' : ' '}${piece}`;
  });
  return `(${lines})`;
}

function endsBefore(shown: string, character: string): boolean {
  const hasOther =
    (character === '"' && shown.includes("'")) || (character === "'" && shown.includes('"'));
  const isAtWord = shown.length > comfortable && /[ ,]$/.test(shown);
  return hasOther || isAtWord || shown.length + character.length > widest;
}

function numbered(hidden: string): readonly string[] {
  return [`Character(${hidden.codePointAt(0) ?? 0})`];
}

/** In the quotes that it has not. */
function quoted(text: string): string {
  const quote = text.includes('"') ? "'" : '"';
  return `${quote}${text}${quote}`;
}
