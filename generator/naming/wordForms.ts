/** Words that end in s and have no other form. */
const whole =
  /(?:ss|us|is|[^s]as|^news|^series|^species|^(?:sms|dns|tls|https|gps|aws|ios|os|cors|pos|lens|windows))$/;

/**
 * The base of a word in -s: the singular of a plural, the imperative of a verb in the third person.
 *
 * @param word a word in lower case.
 * @returns the word itself where its s belongs to it.
 * @example withoutS('categories') // 'category'
 */
export function withoutS(word: string): string {
  if (word.length < 3 || !word.endsWith('s') || whole.test(word)) return word;
  if (/^(?:movies|cookies|zombies|selfies|caches|axes|shoes|ties|pies|dies|lies)$/.test(word))
    return word.slice(0, -1);
  if (word === 'has') return 'have';
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('indices')) return `${word.slice(0, -4)}ex`;
  if (/(?:ss|sh|ch|x|zz|o|ali|[tnr]us|[^ia]tus)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

const irregular: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['children', 'child'],
  ['aliases', 'alias'],
  ['analyses', 'analysis'],
]);

/** Plurals of what is one thing all the same. */
const single =
  /^(?:settings|preferences|details|stats|statistics|analytics|metrics|credentials|terms|status|access|address)$/;

/** The singular of a plural; undefined for a word that is none. */
export function singularOf(word: string): string | undefined {
  const lower = word.toLowerCase();
  const known = irregular.get(lower);
  if (known !== undefined) return known;
  const one = single.test(lower) ? lower : withoutS(lower);
  return one === lower ? undefined : one;
}
