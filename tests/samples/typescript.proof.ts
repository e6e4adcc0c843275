import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readExamples } from '../../generator/examples/examples.ts';
import { generate, readSource } from '../../generator/index.ts';
import { createWorkspace } from '../workspace.ts';
import { addTypescriptPrograms } from './typescriptPrograms.ts';

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));

it('compiles every TypeScript sample of the fixtures, with saved values and with made-up ones', async () => {
  using workspace = createWorkspace();
  let programs = 0;
  for (const name of readdirSync(fixtures)) {
    const file = join(fixtures, name, 'collection.json');
    const source = await readSource(existsSync(file) ? file : join(fixtures, name, 'collection'));
    if (!source.ok) throw new Error(source.problem.message);
    const made = await generate(source.value);
    const examples = readExamples(source.value);
    if (!made.ok || !examples.ok) throw new Error(`${name} cannot be read`);
    programs += addTypescriptPrograms(workspace, `${name}-saved`, made.value, examples.value);
    programs += addTypescriptPrograms(workspace, `${name}-made-up`, made.value, undefined);
  }
  expect(programs).toBeGreaterThan(500);
  const { complaints } = await workspace.check();
  expect(complaints).toEqual([]);
}, 240_000);
