import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endOf, type End } from '../tests/mutations/ends.ts';
import { mutate } from '../tests/mutations/mutate.ts';
import { oddText } from '../tests/mutations/oddValues.ts';
import { slice } from '../tests/mutations/slice.ts';
import { randomOf, type Random } from '../tests/noise/random.ts';
import { collectionsIn, corpusFolder } from './collections.ts';
import { counted } from './figures.ts';
import { createWorkspace } from '../tests/workspace.ts';

// Real collections, changed at random: every one ends with a package that compiles, or with a clear problem.
// `RUNS=2000 SEED=1 npm run corpus:mutations`; run 17 of seed 1 is repeated by `SEED=1 RUN=17`.

const runs = Number(process.env['RUNS'] ?? 2000);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const single = process.env['RUN'];
const files = collectionsIn(corpusFolder).filter(({ kind }) => kind === 'file');
const documents = files.map(({ path }) => readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
const parsed: unknown[] = documents.map((text) => JSON.parse(text));

process.stdout.write(`SEED=${seed} RUNS=${runs}\n`);
using workspace = createWorkspace();
const ends: End[] = [];
const wrong: string[] = [];
const started = performance.now();
const numbers =
  single === undefined ? Array.from({ length: runs }, (_, run) => run) : [Number(single)];
for (const run of numbers) {
  const random = randomOf(seed * 1_000_003 + run);
  const index = random.below(parsed.length);
  const text = changed(index, random);
  if (single !== undefined) writeFileSync(join(tmpdir(), `mutation-${seed}-${run}.json`), text);
  const before = performance.now();
  const end = await endOf(text, random.below(5) === 0);
  const milliseconds = performance.now() - before;
  ends.push(end);
  const name = `SEED=${seed} RUN=${run} (${files[index]?.name ?? ''})`;
  if (milliseconds > 5000) wrong.push(`${name} took ${Math.round(milliseconds)} ms`);
  if (end.kind === 'wrong') wrong.push(`${name}: ${end.why}`);
  if (end.kind === 'package') workspace.add(`run-${run}`, end.files);
}
const generated = (performance.now() - started) / 1000;
const { complaints, seconds } = await workspace.check();
const told = ends.map((end) => (end.kind === 'problem' ? end.code : end.kind));
process.stdout.write(
  `${JSON.stringify(counted(told))}\n${generated.toFixed(1)} s + tsc ${seconds.toFixed(1)} s\n`,
);
for (const line of [...wrong, ...complaints]) process.stdout.write(`wrong: ${line}\n`);
process.exitCode = wrong.length + complaints.length === 0 ? 0 : 1;

/** A part of a collection with up to eight changes, or, now and then, its text cut or with something odd in it. */
function changed(index: number, random: Random): string {
  const part = mutate(slice(parsed[index], random), 1 + random.below(8), random);
  const text = JSON.stringify(part) ?? '';
  if (random.below(20) > 0) return text;
  const at = random.below(text.length + 1);
  return text.slice(0, at) + oddText(random) + (random.below(2) === 0 ? '' : text.slice(at));
}
