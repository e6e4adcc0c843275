import { expect, it } from 'vitest';
import { createWorkspace } from '../workspace.ts';
import { fixtureNames, readFixture } from './fixtures.ts';
import { addTypescriptPrograms } from './typescriptPrograms.ts';

it('compiles every TypeScript sample of the fixtures, with saved values and with made-up ones', async () => {
  using workspace = createWorkspace();
  let programs = 0;
  for (const name of fixtureNames) {
    const { made, examples } = await readFixture(name);
    programs += addTypescriptPrograms(workspace, `${name}-saved`, made, examples);
    programs += addTypescriptPrograms(workspace, `${name}-made-up`, made, undefined);
  }
  expect(programs).toBeGreaterThan(500);
  const { complaints } = await workspace.check();
  expect(complaints).toEqual([]);
}, 240_000);
