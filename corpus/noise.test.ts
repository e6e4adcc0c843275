import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noises, silencesOf, silent } from '../tests/noise/command.ts';
import { differences, outputOf } from '../tests/noise/output.ts';
import { scramble, type Json } from '../tests/noise/scramble.ts';

// Sample values are noise, on a whole vendor's collection: CORPUS=<folder> npm run test:corpus

const file = join(process.env['CORPUS'] ?? '', 'zoom-api.json');
const isThere = process.env['CORPUS'] !== undefined && existsSync(file);
if (!isThere)
  process.stdout.write('corpus/noise: skipped, set CORPUS to a folder with zoom-api.json\n');
const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

describe.skipIf(!isThere)(
  'zoom-api.json with other sample values, ids and order of examples',
  () => {
    it('gives the same package, byte for byte', async () => {
      const collection = JSON.parse(readFileSync(file, 'utf8')) as Json;
      const before = await outputOf(collection);
      expect(Object.keys(before).length).toBeGreaterThan(300);
      for (const seed of seeds) {
        const scrambled = scramble(collection, seed);
        expect(scrambled).not.toEqual(collection);
        expect({ seed, differing: differences(before, await outputOf(scrambled)) }).toEqual({
          seed,
          differing: {},
        });
      }
    });
  },
);

describe.skipIf(!isThere)('noise is silent, through the command', () => {
  const names = ['zoom-api', 'adyen-checkout-v72', 'slack-web-api'];
  it.each(names)('%s: nothing changed, and no file is touched', (name) => {
    const text = readFileSync(join(process.env['CORPUS'] ?? '', `${name}.json`), 'utf8');
    const silences = silencesOf(JSON.parse(text) as Json);
    expect(silences).toEqual(noises.map(([what]) => ({ what, ...silent })));
  });
});
