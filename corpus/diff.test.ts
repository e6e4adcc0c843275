import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diff } from '../generator/diff/diff.ts';
import { scramble, type Json } from '../tests/noise/scramble.ts';
import { apiOf, figuresOf } from './pairs/figures.ts';
import { pairsIn } from './pairs/pairs.ts';
import { pairText } from './pairs/text.ts';

// Pairs of real collections: what changed, and that programs which use the old package in all ways compile against the new
// one exactly where the rules say so: CORPUS=<folder> npm run test:corpus

const corpus = process.env['CORPUS'] ?? '';
const pairs = pairsIn(corpus);
if (pairs.length === 0)
  process.stdout.write('corpus/diff: skipped, set CORPUS to a folder with zoom-api.json\n');

/** So many lines a changelog's entry has at most, be there thousands of changes. */
const mostLines = 250;

describe.skipIf(pairs.length === 0)('a pair of real collections', () => {
  it.each(pairs)('$name', async (pair) => {
    const figures = await figuresOf(pair);
    process.stdout.write(`${pairText(figures)}\n`);
    expect(figures.wrong).toEqual([]);
    expect(figures.proofs.flatMap((proof) => proof.disagreements)).toEqual([]);
    expect(figures.release.entry.split('\n').length).toBeLessThan(mostLines);
  });
});

describe.skipIf(pairs.length === 0)(
  'the same collection with other sample values, ids and order',
  () => {
    it.each(['zoom-api', 'adyen-checkout-v72', 'discord-api'])('%s', (name) => {
      const collection = JSON.parse(readFileSync(join(corpus, `${name}.json`), 'utf8')) as Json;
      const api = apiOf(collection);
      for (const seed of [1, 2, 3])
        expect(diff(api, apiOf(scramble(collection, seed)))).toEqual([]);
    });
  },
);
