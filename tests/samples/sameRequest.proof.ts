import { expect, it } from 'vitest';
import { fixtureNames, readFixture } from './fixtures.ts';
import { differencesOf } from './sameRequest.ts';

it.each(fixtureNames)(
  'the TypeScript samples of %s send what those of other languages send',
  async (name) => {
    const { made, examples } = await readFixture(name);
    expect(await differencesOf(made, examples)).toEqual([]);
    expect(await differencesOf(made, undefined)).toEqual([]);
  },
  60_000,
);
