import { fitting, wordsOf } from './words.ts';

/** The longest identifier made from prose, in characters. */
const longest = 60;

/**
 * `updateRegistrantStatus` from words or prose.
 *
 * @returns An identifier (ECMA-262, IdentifierName), or an empty string where the text has no letter or digit.
 */
export function camelCase(text: string | readonly string[]): string {
  return joined(text, (word, index) => (index === 0 ? word.toLowerCase() : capitalised(word)));
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
  return asIdentifier(fitting(words, longest).map(cased).join(''));
}

/** Only what may stand in an identifier, and no digit first. */
function asIdentifier(text: string): string {
  const name = text.replaceAll(/[^\p{ID_Continue}]/gu, '').slice(0, 2 * longest);
  return name === '' || /^\p{ID_Start}/u.test(name) ? name : `_${name}`;
}

/** One word with a capital: `MEETING` and `meeting` both come to `Meeting`. */
export function capitalised(word: string): string {
  const [first = '', ...rest] = word.toLowerCase();
  return first.toUpperCase() + rest.join('');
}

/** The identifier with a capital, for the type that goes with a function. */
export function typeNameOf(identifier: string): string {
  const [first = '', ...rest] = identifier;
  return first.toUpperCase() + rest.join('');
}
