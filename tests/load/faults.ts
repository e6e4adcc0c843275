/** What befalls a request at the server. `lost`: it is done, and the answer does not arrive. */
export type Fate = 'answered' | 'reset' | 'lost' | 'busy' | 'cut' | 'limited';

/** Of a hundred requests, five meet a fault and two a rate limit: of every fifth kind none, as a limiter keeps to it. */
const shares: readonly (readonly [Fate, percent: number])[] = [
  ['reset', 1.25],
  ['lost', 1.25],
  ['busy', 1.25],
  ['cut', 1.25],
  ['limited', 2.5],
];

/** What becomes of the nth arrival of a call: the same in every run of one seed, whatever the order of arrival. */
export function fateOf(seed: string, id: string, nth: number): Fate {
  let at = chance(`${seed}/${id}/${nth}`) * 100;
  for (const [fate, percent] of shares) {
    if (at < percent) return fate;
    at -= percent;
  }
  return 'answered';
}

/** A number from 0 to 1 by a text (FNV-1a, and the finish of MurmurHash3). */
function chance(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
