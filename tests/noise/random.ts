/** A source of chance that a seed repeats. */
export interface Random {
  /** A whole number from 0 up to, but not including, `end`. */
  below(end: number): number;
  /** One of the values; there must be one. */
  pick<Value>(values: readonly Value[]): Value;
  /** The values in another order. */
  shuffled<Value>(values: readonly Value[]): readonly Value[];
}

/** mulberry32: small, fast, and good enough to shuffle samples. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const below = (end: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  };
  const pick = <Value>(values: readonly Value[]): Value => {
    const [value] = values.slice(below(values.length));
    if (value === undefined) throw new Error('There is nothing to pick from.');
    return value;
  };
  const shuffled = <Value>(values: readonly Value[]): readonly Value[] => {
    const ranks = values.map((value) => ({ value, rank: below(2 ** 31) }));
    return ranks.toSorted((a, b) => a.rank - b.rank).map(({ value }) => value);
  };
  return { below, pick, shuffled };
}
