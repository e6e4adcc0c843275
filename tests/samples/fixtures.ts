import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readExamples, type Examples } from '../../generator/examples/examples.ts';
import { generate, readSource } from '../../generator/index.ts';
import type { GeneratedPackage } from '../../generator/release/package.ts';

const folder = fileURLToPath(new URL('../../fixtures', import.meta.url));

export const fixtureNames: readonly string[] = readdirSync(folder);

/** The package of a fixture, and what its collection has saved. */
export async function readFixture(
  name: string,
): Promise<{ readonly made: GeneratedPackage; readonly examples: Examples }> {
  const file = join(folder, name, 'collection.json');
  const source = await readSource(existsSync(file) ? file : join(folder, name, 'collection'));
  if (!source.ok) throw new Error(source.problem.message);
  const made = await generate(source.value);
  const examples = readExamples(source.value);
  if (!made.ok || !examples.ok) throw new Error(`${name} cannot be read`);
  return { made: made.value, examples: examples.value };
}
