import { isHidden } from './characters.ts';

/** How a language without escapes writes a text: what can be seen in quotes, what cannot by its number. */
export interface Pieces {
  /** Characters that can be seen, as a string of the language. */
  readonly quoted: (shown: string) => string;
  /** A character that nobody would see, as what the language calls it by its number. */
  readonly numbered: (hidden: string) => readonly string[];
  /** Whether a string ends before one more character. */
  readonly endsBefore: (shown: string, character: string) => boolean;
}

/** The strings and numbers that a text is put together from, in their order; none for an empty text. */
export function piecesOf(
  text: string,
  { quoted, numbered, endsBefore }: Pieces,
): readonly string[] {
  const pieces: string[] = [];
  let shown = '';
  const flush = (): void => {
    if (shown !== '') pieces.push(quoted(shown));
    shown = '';
  };
  for (const character of text) {
    if (isHidden(character)) {
      flush();
      pieces.push(...numbered(character));
      continue;
    }
    if (endsBefore(shown, character)) flush();
    shown += character;
  }
  flush();
  return pieces;
}
