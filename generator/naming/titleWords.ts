import { imperative } from './imperative.ts';
import { tellingSentence } from './sentences.ts';
import { withoutTags } from './titleTags.ts';
import { isPlainVerb } from './verbs.ts';
import { withoutS } from './wordForms.ts';
import { withoutOrdinal, wordsOf } from './words.ts';

const method = '(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)';

/** A title that is an address: `/orders`, `POST /wc/v3/orders`, `https://…`, `{{base}}/x`, `v3/orders/:id`. */
const address = new RegExp(
  `^(?:\\[?${method}\\]?[\\s:–-]{1,5})?(?:[a-z][a-z+.-]{0,20}:\\/\\/|\\{\\{|\\/|\\S*\\/(?:v\\d|[:{]))\\S*$`,
  'i',
);
/** Names of variables in braces may have spaces. */
const spacedAddress = /^(?:[a-z]+:\/\/|\{\{|\/)/i;

/** An address before the words that tell what it does, or after them. */
const before = new RegExp(
  `^(?:\\[?${method}\\]?[\\s:–-]{1,5})?\\/\\S{0,300}\\s{1,5}(?:[-–—:|]\\s{1,5}|\\()(?=(\\p{L}+)\\s)`,
  'u',
);
const after = new RegExp(
  `(?<=\\p{L}\\s{0,5})(?:\\s[-–—:|]\\s{1,5}|\\s\\()(?:${method}\\s{1,5})?\\/[\\w{}:./-]{0,300}\\)?$`,
  'u',
);

/** Whether a request's name is nothing but its address, which may hold a key and is none of somebody's making. */
export function isAddress(title: string): boolean {
  const text = title.slice(0, 1000).trim();
  return !hasProse(text) && (spacedAddress.test(text) || address.test(text));
}

/** Whether an address is followed by what is done there. */
function hasProse(title: string): boolean {
  const word = before.exec(title)?.[1]?.toLowerCase() ?? '';
  return isPlainVerb(word) || isPlainVerb(withoutS(word));
}

/**
 * The words of a request's name that say what it does: no step's number, no tag, no second sentence, no address; in the
 * imperative, without articles.
 *
 * @returns words; none where the name is an address or has no word.
 * @example titleWords('[BETA] Gets the properties of a board. Needs a login.') // ['get', 'properties', 'of', 'board']
 */
export function titleWords(title: string): readonly string[] {
  if (isAddress(title)) return [];
  const told = withoutOrdinal(title.slice(0, 1000)).trim();
  const prose = hasProse(told) ? told.replace(before, '') : told;
  const { title: plain } = withoutTags(prose.replace(after, ''));
  const sentence = tellingSentence(withoutOrdinal(plain).replaceAll(/[{}]/g, ' '));
  return withoutArticles(imperative(withoutMethod(withoutPreamble(onceCopied(wordsOf(sentence))))));
}

/** The words of a request's tags: they tell requests apart that are alike besides. */
export function tagWords(title: string): readonly string[] {
  return isAddress(title) ? [] : wordsOf(withoutTags(title.slice(0, 1000)).tags);
}

/** `Delete a channel` → `Delete channel`; a name that is nothing but an article keeps it. */
function withoutArticles(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => word !== 'a' && word !== 'an' && word !== 'the');
  return telling.length === 0 ? words : telling;
}

/** Postman adds a `Copy` for every copy of a copy. */
function onceCopied(words: readonly string[]): readonly string[] {
  return words.filter((word, index) => word !== 'Copy' || words[index - 1] !== 'Copy');
}

/** `POST Create user` → `Create user`; `GET users` keeps its only verb. */
function withoutMethod(words: readonly string[]): readonly string[] {
  const [first = '', second = ''] = words;
  const isMethod = /^(?:GET|POST|PUT|PATCH|DELETE)$/.test(first);
  return isMethod && isPlainVerb(second) && words.length > 2 ? words.slice(1) : words;
}

/** `API to generate a link`, `This endpoint allows you to list users`, `Allows the caller to …`: what it is for tells it. */
function withoutPreamble(words: readonly string[]): readonly string[] {
  const told = words.slice(0, 10).join(' ');
  const preamble =
    /^(?:(?:(?:this|an?|the) )?(?:rest )?(?:api|call|endpoint|method|operation|request)(?: (?:that|which))?(?: is)?(?: used)? to (?!be )|(?:(?:this|the) (?:rest )?(?:api|call|endpoint|method|operation|request) )?(?:allows|enables|lets) (?:(?:(?:you|us|(?:the |an? )?(?:user|client|caller)s?) )(?:to )?|to )(?!the |an? )|(?:this|the) (?:rest )?(?:api|call|endpoint|method|operation|request) (?=[a-z]+s (?:an?|the|all) ))/i.exec(
      told,
    )?.[0];
  if (preamble === undefined) return words;
  const rest = words.slice(preamble.trim().split(' ').length);
  return rest.length > 1 ? rest : words;
}
