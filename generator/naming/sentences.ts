import { isPlainVerb } from './verbs.ts';
import { withoutS } from './wordForms.ts';

/** What a full stop belongs to. */
const abbreviation =
  /(?:^|[\s(])(?:\p{L}|e\.g|i\.e|etc|vs|no|nr|approx|incl|excl|inc|ltd|co|corp|dept|st|mrs?|ms|dr|prof|fig|max|min|ref)\.$/iu;

/** Where a sentence ends. */
const end = /(?<=[.!?;])\s+(?=\p{Lu}|\d)|(?<=;)\s+|(?<=[。！？；])|[\r\n]+/u;

/** What a second sentence begins with, though no full stop stands before it. */
const opening =
  /^(?:This|These|It|Please|Requires?|Returns?|Only|Optionally|Also|There|Must|See|If|When|Use)$/;

const finite =
  /^(?:must|is|are|was|were|can|cannot|will|should|may|shall|has|have|does|requires?)$/i;
const binding = /^(?:that|which|who|whose|when|where|whether|if|while|because|as|than)$/i;
const loose =
  /^(?:a|an|the|of|for|from|to|in|on|at|by|with|and|or|as|is|are|be|not|per|via|using|its|your)$/i;
const checking = /^(?:ensures?|verif(?:y|ies)|checks?|validates?|confirms?|asserts?|sure|tests?)$/i;

/**
 * The sentence of a title that says what is done, by default the first one. A stop may be missing: `Create a user Username must be
 * unique.`
 */
export function tellingSentence(title: string): string {
  const sentences = sentencesOf(title.trim()).map(beforeNext);
  const [first = '', second = ''] = sentences;
  if (second === '' || startsWithVerb(first)) return first;
  const ownWords = second.split(/\s+/).length;
  if (startsWithVerb(second) && ownWords > 2 && first.split(/\s+/).length < 3) return second;
  // `Users. Get all`: one tells too little without the other.
  return first.split(/\s+/).length < 3 ? `${first} ${second}` : first;
}

function sentencesOf(title: string): readonly string[] {
  const sentences: string[] = [];
  for (const part of title.split(end)) {
    const last = sentences.at(-1);
    if (last !== undefined && abbreviation.test(last))
      sentences[sentences.length - 1] = `${last} ${part}`;
    else sentences.push(part);
  }
  return sentences.filter((part) => /[\p{L}\p{N}]/u.test(part));
}

function startsWithVerb(sentence: string): boolean {
  const [word = ''] = sentence.match(/\p{L}+/u) ?? [];
  return isPlainVerb(word) || isPlainVerb(withoutS(word.toLowerCase()));
}

/** What stands before a second sentence that no stop announces: a capital among small letters, and a verb after it. */
function beforeNext(sentence: string): string {
  const words = sentence.split(/\s+/).slice(0, 60);
  const at = words.findIndex((word, index) => index > 1 && begins(word, index, words));
  return at === -1 ? sentence : words.slice(0, at).join(' ');
}

function begins(word: string, index: number, words: readonly string[]): boolean {
  const before = words.slice(1, index);
  const isSmall = before.every((one) => !/^\p{Lu}\p{Ll}/u.test(one));
  const last = words[index - 1] ?? '';
  if (!/^\p{Lu}\p{Ll}/u.test(word) || !isSmall || loose.test(last) || !/^\p{Ll}/u.test(last))
    return false;
  if (words.slice(0, index).some((one) => checking.test(one) || binding.test(one))) return false;
  const rest = words.slice(index + 1);
  if (opening.test(word)) return rest.length > 0;
  const verb = rest.slice(0, 4).findIndex((one) => finite.test(one));
  return (
    verb !== -1 && verb < rest.length - 1 && !rest.slice(0, verb).some((one) => binding.test(one))
  );
}
