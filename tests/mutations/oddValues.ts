import type { Random } from '../noise/random.ts';

const oddTexts: readonly string[] = [
  '',
  ' ',
  '\0',
  '\uD800',
  '\uDFFF\uD800',
  '\u202Ecba',
  '\u200D\u200B\uFEFF',
  '\u0300\u0316',
  '\u2028\u2029',
  '💥👨‍👩‍👧',
  '*/ canary(); /*',
  '`${canary()}`',
  '\'"\\',
  '{{{a}}}',
  '{{a',
  '}}',
  ':',
  '/',
  '//',
  '../../x',
  'C:\\x',
  'CON',
  'aux.ts',
  '__proto__',
  'constructor',
  'toString',
  'then',
  'default',
  '-0',
  '1e999',
  'NaN',
  'http://[::1',
  'https://a:b@c:99999/',
  '?a[b][]=1&a[b]=2&a=3',
  '{"a":',
  '[[[[',
  '<b><i>',
  '<!--',
  '%',
  '%ZZ%00',
  '﷽',
  'ß',
  'İ',
  'ſ',
  '١٢',
];

const oddNumbers: readonly number[] = [0, -1, 0.1, 1e21, 2 ** 53, -(2 ** 31), 999, 204, 1e-7];

/** A value that nobody would write by hand. */
export function oddValue(random: Random): unknown {
  switch (random.below(8)) {
    case 0:
      return null;
    case 1:
      return random.pick(oddNumbers);
    case 2:
      return random.below(2) === 0;
    case 3:
      return random.pick<unknown>([[], {}, [null], [[]], { item: [] }, { key: null }]);
    case 4:
      return nested(random.below(400), random);
    default:
      return oddText(random);
  }
}

/** A text that nobody would write by hand, at times a long one. */
export function oddText(random: Random): string {
  const text = random.pick(oddTexts);
  const times = random.below(8) === 0 ? random.below(3000) : 1;
  return text.repeat(times) + (random.below(3) === 0 ? random.pick(oddTexts) : '');
}

function nested(depth: number, random: Random): unknown {
  const name = random.pick(['a', 'item', 'value', '__proto__']);
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) {
    value = random.below(2) === 0 ? [value] : Object.fromEntries([[name, value]]);
  }
  return value;
}
