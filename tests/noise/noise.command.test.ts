import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { noises, silencesOf, silent } from './command.ts';
import type { Json } from './scramble.ts';

// Noise is silent: the built command says that nothing changed, ends with 0, and touches no file.

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));

describe('an export that says the same', () => {
  it.each(['zoom-registrants', 'graphql', 'bracket-keys'])(
    'of %s: nothing changed, and no file is touched',
    (name) => {
      const silences = silencesOf(collectionOf(name));
      expect(silences).toEqual(noises.map(([what]) => ({ what, ...silent })));
    },
    120_000,
  );
});

it('an export that says something else is heard', () => {
  const other = () =>
    JSON.stringify(collectionOf('zoom-registrants')).replaceAll(
      'List of registrants.',
      'Who registered.',
    );
  const [heard] = silencesOf(collectionOf('zoom-registrants'), [['other words', other]]);
  expect(heard).toMatchObject({
    diff: { code: 0, out: expect.stringContaining('reworded') as string },
    check: { code: 1 },
    generate: { code: 0 },
    touched: expect.arrayContaining(['CHANGELOG.md', 'postwright.json']) as string[],
  });
}, 60_000);

function collectionOf(name: string): Json {
  return JSON.parse(readFileSync(`${fixtures}${name}/collection.json`, 'utf8')) as Json;
}
