import { shortened, wordsOf } from './words.ts';

/** The longest identifier made from prose, in letters of its words. */
const longest = 60;

/** The longest identifier of all, in bytes of UTF-8: a file of that name fits every file system (255 with its ending). */
const longestInBytes = 150;

/**
 * `updateRegistrantStatus` from words or prose.
 *
 * @returns An identifier (ECMA-262, IdentifierName), or an empty string where the text has no letter or digit.
 */
export function camelCase(text: string | readonly string[]): string {
  return joined(text, (word, index) => (index === 0 ? lowerCase(word) : capitalised(word)));
}

/** `UpdateRegistrantStatus` from words or prose; empty where there is nothing to make it from. */
export function pascalCase(text: string | readonly string[]): string {
  return joined(text, capitalised);
}

function joined(
  text: string | readonly string[],
  cased: (word: string, index: number) => string,
): string {
  const words = typeof text === 'string' ? wordsOf(text) : text;
  return asIdentifier(shortened(words, longest).map(cased).join(''));
}

/** Only what may stand in an identifier, and no digit first. */
function asIdentifier(text: string): string {
  const name = withinBytes(text.replaceAll(/[^\p{ID_Continue}]/gu, ''));
  return name === '' || /^\p{ID_Start}/u.test(name) ? name : `_${name}`;
}

/** As much of a name as fits into a file's name. */
export function withinBytes(name: string): string {
  if (Buffer.byteLength(name) <= longestInBytes) return name;
  let bytes = 0;
  const characters = [...name];
  const end = characters.findIndex((character) => {
    bytes += Buffer.byteLength(character);
    return bytes > longestInBytes;
  });
  return end === -1 ? name : characters.slice(0, end).join('');
}

/** One word with a capital: `MEETING` and `meeting` both come to `Meeting`. */
export function capitalised(word: string): string {
  const lower = lowerCase(word);
  const first = firstCharacter(lower);
  return first.toUpperCase() + lower.slice(first.length);
}

/** A character may be two of a string's units. */
function firstCharacter(text: string): string {
  const point = text.codePointAt(0);
  return point === undefined ? '' : String.fromCodePoint(point);
}

/** In lower case; of a Turkish İ, whose dot would become a character of its own, that is i. */
function lowerCase(word: string): string {
  return word.replaceAll('İ', 'i').toLowerCase();
}

/**
 * The identifier with a capital, for the types that go with a function. Where the script knows no capitals, or a digit comes
 * first, a `T` tells the two apart.
 */
export function typeNameOf(identifier: string): string {
  const first = firstCharacter(identifier);
  const capital = first.toUpperCase();
  return capital === first ? `T${identifier}` : capital + identifier.slice(first.length);
}

/** The name without its letter case, alike for names that some file system or a capital makes the same. */
export function folded(name: string): string {
  return name.toUpperCase().toLowerCase();
}
