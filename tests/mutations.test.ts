import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { endOf } from './mutations/ends.ts';
import { mutate } from './mutations/mutate.ts';
import { slice } from './mutations/slice.ts';
import { randomOf } from './noise/random.ts';
import { createWorkspace } from './workspace.ts';

// The fixtures, changed at random; `npm run corpus:mutations` does so with real collections.

const folder = fileURLToPath(new URL('../fixtures/', import.meta.url));
const documents = readdirSync(folder).flatMap((name): readonly unknown[] => {
  const file = readdirSync(`${folder}${name}`).find((one) => one === 'collection.json');
  return file === undefined ? [] : [JSON.parse(readFileSync(`${folder}${name}/${file}`, 'utf8'))];
});
const runs = Number(process.env['RUNS'] ?? 120);
const seed = Number(process.env['SEED'] ?? 1);

test(`${runs} changed collections end with a package that compiles or with a clear problem`, async () => {
  using workspace = createWorkspace();
  const kinds = new Set<string>();
  for (let run = 0; run < runs; run += 1) {
    const random = randomOf(seed * 1_000_003 + run);
    const part = slice(random.pick(documents), random);
    const text = JSON.stringify(mutate(part, 1 + random.below(8), random)) ?? '';
    const end = await endOf(text, random.below(5) === 0);
    kinds.add(end.kind);
    expect({ seed, run, end }).not.toMatchObject({ end: { kind: 'wrong' } });
    if (end.kind === 'package') workspace.add(String(run), end.files);
  }
  expect(kinds).toEqual(new Set(['package', 'problem']));
  expect((await workspace.check()).complaints).toEqual([]);
}, 120_000);
