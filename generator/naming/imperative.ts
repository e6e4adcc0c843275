import { isPlainVerb, isVerb } from './verbs.ts';
import { withoutS } from './wordForms.ts';

/** Words before an object: what stands before them is a verb. */
const determiner =
  /^(?:a|an|the|all|any|each|every|some|this|these|that|its|one|multiple|several|given|specified|existing|new|current|information|details|whether)$/i;

/** Words that never follow a plural but begin an object: what stands before them is a verb even where it is not known. */
const article = /^(?:a|an|the|every|each)$/i;

/** What verbs are nouns before: `Updates feed`, `Returns label`. */
const nounHead =
  /^(?:apis?|details|endpoints?|feed|history|info|label|list|log|management|overview|page|policy|service|settings|status|stream|webhooks?)$/i;

/**
 * The words of a title with its verbs in the imperative: `Gets the user` and `Getting the user` both get the user. A word that is
 * a noun where it stands keeps its form: `Updates feed`.
 */
export function imperative(words: readonly string[]): readonly string[] {
  const [first = '', next = ''] = words;
  const verb = verbOf(first, next, words[2]);
  if (verb === undefined) return words;
  return [verb, ...words.slice(1).map((word, index) => joined(word, index + 1, words))];
}

/** `Creates or updates`, `… and sets the base`: a verb in the third person that follows another. */
function joined(word: string, at: number, words: readonly string[]): string {
  if (!/^(?:and|or|then)$/i.test(words[at - 1] ?? '')) return word;
  const base = baseOf(word);
  const isTold = at === 2 ? isVerb(base) : determiner.test(words[at + 1] ?? '');
  return base !== word.toLowerCase() && isTold ? base : word;
}

function verbOf(word: string, next: string, then: string | undefined): string | undefined {
  const isBefore = determiner.test(next);
  if (/^returns$/i.test(word) && isObject(next, then)) return 'get';
  const base = baseOf(word);
  if (base !== word.toLowerCase())
    return article.test(next) ||
      (isBefore && isVerb(base)) ||
      (isPlainVerb(base) && isObject(next, then))
      ? base
      : undefined;
  return isBefore ? ofGerund(word) : undefined;
}

/** Whether the words after a verb are what it acts on: a noun would stand before `list`, but not before `list of`. */
function isObject(next: string, then: string | undefined): boolean {
  return (
    next !== '' && (!nounHead.test(next) || (then !== undefined && /^(?:of|for)$/i.test(then)))
  );
}

function baseOf(word: string): string {
  return /^\p{Lu}?\p{Ll}+s$/u.test(word) ? withoutS(word.toLowerCase()) : word.toLowerCase();
}

/** `creating` → `create`, `getting` → `get`; undefined where no verb is known. */
function ofGerund(word: string): string | undefined {
  const stem = /^(.+)ing$/i.exec(word)?.[1]?.toLowerCase();
  if (stem === undefined) return undefined;
  return [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')].find(isVerb);
}
