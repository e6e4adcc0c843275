import { wellFormed } from '../wellFormed.ts';
import { hasHidden, isHidden } from './characters.ts';

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
  const pieces = piecesOf(wellFormed(text));
  if (pieces.length <= 1) return pieces[0] ?? '""';
  const lines = pieces.reduce((before, piece) => {
    const line = before.length - before.lastIndexOf('\n');
    return `${before} +${line + piece.length > widest ? ' ;\n        ' : ' '}${piece}`;
  });
  return `(${lines})`;
}

function piecesOf(text: string): readonly string[] {
  if (/^[^"'\n]{1,150}$/.test(text) && !hasHidden(text)) return [quoted(text)];
  const pieces: string[] = [];
  let shown = '';
  const flush = (): void => {
    if (shown !== '') pieces.push(quoted(shown));
    shown = '';
  };
  for (const character of text) {
    if (isHidden(character)) {
      flush();
      pieces.push(`Character(${character.codePointAt(0) ?? 0})`);
      continue;
    }
    const hasOther =
      (character === '"' && shown.includes("'")) || (character === "'" && shown.includes('"'));
    if (hasOther || shown.length + character.length > widest) flush();
    shown += character;
    if (shown.length > comfortable && /[ ,]/.test(character)) flush();
  }
  flush();
  return pieces;
}

/** In the quotes that it has not. */
function quoted(text: string): string {
  const quote = text.includes('"') ? "'" : '"';
  return `${quote}${text}${quote}`;
}
