import { split } from 'change-case';

/**
 * The words of a name in any script: possessives lose their ending, punctuation and symbols go.
 *
 * @example wordsOf("Update registrant's status") // ['Update', 'registrant', 'status']
 */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .slice(0, 1000)
    .normalize('NFC')
    .replaceAll(/(\p{L})['’`]s\b/gu, '$1')
    .replaceAll(/(\p{L})['’](\p{L})/gu, '$1$2');
  return split(plain)
    .flatMap((word) => word.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ').split(' '))
    .filter((word) => word !== '');
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
