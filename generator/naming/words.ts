/** Letters that came after Unicode 15: compilers do not take them into identifiers yet (https://www.unicode.org/versions/). */
const newer =
  /[\u088F\u0C5C\u0CDC\u1C89\u1C8A\uA7CB-\uA7CF\uA7D2\uA7D4\uA7DA-\uA7DC\uA7F1\u{105C0}-\u{105FF}\u{10940}-\u{1095F}\u{10D40}-\u{10D8F}\u{10EC2}-\u{10EC7}\u{11380}-\u{113FF}\u{116D0}-\u{116FF}\u{11BC0}-\u{11BFF}\u{11DB0}-\u{11DEF}\u{13460}-\u{143FF}\u{16100}-\u{1613F}\u{16D40}-\u{16D7F}\u{16EA0}-\u{16EDF}\u{187F8}-\u{187FF}\u{18D09}-\u{18DFF}\u{1E5D0}-\u{1E5FF}\u{1E6C0}-\u{1E6FF}\u{2B73A}-\u{2B73F}\u{2CEA2}-\u{2CEAF}\u{2EBF0}-\u{2EE5F}\u{323B0}-\u{3347F}]/gu;

/** One word in capitals that has small letters in it: `APIs`, `SDDCs`, `IKEv1`, `IPv6`, `IaaS`, `IPsec`, `PCIe`, `iOS`. */
const acronym =
  /(?<!\p{Lu})(?:\p{Lu}{2,}v\d{1,3}|IPsec|PCIe)(?![\p{Ll}\d])|(?<!\p{L})(?:iOS|macOS)(?!\p{L})|(?<!\p{Lu})\p{Lu}{1,4}aaS(?!\p{Ll})|(?<!\p{Lu})\p{Lu}{2,}s(?!\p{Ll})/gu;

/**
 * The words of a name in any script: possessives lose their ending, punctuation and symbols go, and so does what nobody
 * sees. Characters that are others in another width or style are those (Unicode, NFKC).
 *
 * @example wordsOf("Update registrant's status") // ['Update', 'registrant', 'status']
 */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .slice(0, 1000)
    .replaceAll(/[\p{Default_Ignorable_Code_Point}®©℠™]/gu, '')
    .normalize('NFKC')
    .replaceAll(newer, ' ')
    .replaceAll(/(\p{L})['’`]s\b/gu, '$1')
    .replaceAll(/(\p{L})['’](\p{L})/gu, '$1$2');
  return plain
    .replaceAll(acronym, (term) => term.toUpperCase())
    .replaceAll(/([\p{Ll}\d]\p{M}*)(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/(?:\p{Pc}|[^\p{ID_Continue}])+/u)
    .map((word) => word.replace(/^\p{M}+/u, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** What a name begins with that only numbers it: `1.`, `2.1.3:`, `5b)`, `3 - `, `1.2 `, a keycap. */
const ordinal =
  /^[^\p{L}\p{N}]{0,20}(?:0?\d{1,2}(?:[.-]\d{1,2}){0,6}[.-]?[a-z]?(?:[.:)](?=\s|\p{L})|\s{0,5}[-–—]\s)|\d{1,2}\uFE0F?\u20E3|\d{1,2}(?:\.\d{1,2}){1,6}\s)/u;

/** A name without the number of a step or a chapter, which changes with the steps before it; a name that is all number stays. */
export function withoutOrdinal(text: string): string {
  const rest = text.replace(ordinal, '');
  return /\p{L}/u.test(rest.slice(0, 1000)) ? rest : text;
}

/** As many of the words as fit into a length, whole ones only, the first one always. */
export function fitting(words: readonly string[], length: number): readonly string[] {
  let used = 0;
  const kept = words.findIndex((word, index) => {
    used += word.length;
    return index > 0 && used > length;
  });
  return kept === -1 ? words : words.slice(0, kept);
}

const looseWords =
  /^(?:a|about|according|after|all|an|and|any|are|as|at|based|be|because|been|before|between|but|by|can|cannot|could|did|do|does|during|each|every|for|from|given|has|have|he|his|how|if|in|into|is|it|its|may|must|no|not|of|on|or|our|per|shall|should|so|some|specific|specified|such|than|that|the|their|then|these|they|this|those|through|to|under|until|upon|using|via|was|we|were|what|when|where|whether|which|while|who|whose|will|with|within|without|would|you|your)$/i;

/** What a phrase begins with that the words before it can do without. */
const phraseStart =
  /^(?:after|at|based|before|between|by|during|for|from|if|in|into|on|per|so|such|that|through|to|under|unless|until|upon|using|via|when|where|whether|which|while|who|whose|with|within|without)$/i;
const weakStart = /^(?:and|but|or|then)$/i;

/**
 * As many of the words as fit into a length. What is too long ends where a phrase does: `… mechanisms for the current` is
 * `… mechanisms`.
 */
export function shortened(words: readonly string[], length: number): readonly string[] {
  const kept = fitting(words, length);
  if (kept.length === words.length) return words;
  const whole = withoutLooseEnd(words, kept);
  const ends = [phraseStart, weakStart].flatMap((start) => {
    const at = words.slice(0, kept.length + 1).findLastIndex((word) => start.test(word));
    return at > 2 && lengthOf(words.slice(0, at)) * 2 >= length ? [at] : [];
  });
  return ends[0] === undefined ? whole : withoutLooseEnd(words, words.slice(0, ends[0]));
}

function lengthOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

/** Words that were shortened do not end on one that promises another. */
export function withoutLooseEnd(
  all: readonly string[],
  kept: readonly string[],
): readonly string[] {
  if (kept.length === all.length) return kept;
  const last = kept.findLastIndex((word) => !looseWords.test(word));
  return last < 2 ? kept : kept.slice(0, last + 1);
}
