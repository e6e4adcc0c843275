import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readExamples } from '../../generator/examples/examples.ts';
import { generate, readSource } from '../../generator/index.ts';
import { differencesOf } from './sameRequest.ts';

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));

it.each(readdirSync(fixtures))(
  'the TypeScript samples of %s send what those of other languages send',
  async (name) => {
    const file = join(fixtures, name, 'collection.json');
    const source = await readSource(existsSync(file) ? file : join(fixtures, name, 'collection'));
    if (!source.ok) throw new Error(source.problem.message);
    const made = await generate(source.value);
    const examples = readExamples(source.value);
    if (!made.ok || !examples.ok) throw new Error(`${name} cannot be read`);
    expect(await differencesOf(made.value, examples.value)).toEqual([]);
    expect(await differencesOf(made.value, undefined)).toEqual([]);
  },
  60_000,
);
