/**
 * How long each stage and the whole process take, for 4, 310 and 1,240 requests.
 *
 *   npm run bench                      Zoom's four registrant requests, repeated under other folder names
 *   CORPUS=<folder> npm run bench      4 of them, then <folder>/zoom-api.json once and four times
 *
 * Every figure is the median of several fresh processes. Machines are noisy: compare columns and ratios of one run.
 */
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { collectionOf, withOneChange } from './collections.js';
import { median, run } from './processes.js';

const rounds = Number(process.env['ROUNDS'] ?? 5);
const root = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'postwright-bench-'));
// The stamp of the last run is kept in the nearest node_modules; the CLI finds this one.
symlinkSync(join(root, 'node_modules'), join(work, 'node_modules'));

const sizes = [4, 310, 1240].map((requests) => {
  const file = join(work, `${requests}.json`);
  const text = JSON.stringify(collectionOf(requests, root));
  writeFileSync(file, text);
  return { requests, file, text };
});

/** @type {Record<string, number[]>} */
const rows = {};
const add = (/** @type {string} */ name, /** @type {number} */ value) =>
  (rows[name] ??= []).push(value);

for (const { requests, file, text } of sizes) {
  const stages = Array.from({ length: rounds }, () => run(work, ['stages.js', file]).output);
  for (const name of Object.keys(stages[0] ?? {})) {
    add(`${name} (ms)`, median(stages.map((stage) => stage[name])));
  }
  const out = join(work, `out-${requests}`);
  const first = Array.from({ length: rounds }, () => {
    rmSync(out, { recursive: true, force: true });
    // What earlier runs worked out is forgotten too.
    rmSync(join(root, 'node_modules', '.cache', 'postwright'), { recursive: true, force: true });
    return run(work, ['cli.js', 'generate', file, '--out', out]);
  });
  add('first generation, wall (ms)', median(first.map(({ wall }) => wall)));
  add('first generation, CPU (ms)', median(first.map(({ cpu }) => cpu)));
  add('first generation, memory (MB)', median(first.map(({ memory }) => memory)));

  const fresh = Array.from({ length: rounds }, () =>
    run(work, ['cli.js', 'generate', file, '--out', out]),
  );
  add('nothing changed, wall (ms)', median(fresh.map(({ wall }) => wall)));

  const changed = Array.from({ length: rounds }, (_, round) => {
    writeFileSync(file, JSON.stringify(withOneChange(JSON.parse(text), round)));
    return run(work, ['cli.js', 'generate', file, '--out', out]);
  });
  add('one operation changed, wall (ms)', median(changed.map(({ wall }) => wall)));
  add('one operation changed, CPU (ms)', median(changed.map(({ cpu }) => cpu)));
}
const start = median(Array.from({ length: rounds }, () => run(work, ['nothing.js']).wall));
rmSync(work, { recursive: true, force: true });

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
console.log(
  `postwright ${version}, Node ${process.version}, median of ${rounds} fresh processes\n`,
);
console.log('| | 4 requests | 310 | 1,240 | growth 310 → 1,240 (4 is linear) |');
console.log('| --- | ---: | ---: | ---: | ---: |');
for (const [name, [four = 0, once = 0, fourfold = 0]] of Object.entries(rows)) {
  const cells = [four, once, fourfold].map((value) => value.toFixed(value < 10 ? 1 : 0));
  console.log(`| ${name} | ${cells.join(' | ')} | ${(fourfold / once).toFixed(1)} |`);
}
const [, unchanged = 0] = rows['nothing changed, wall (ms)'] ?? [];
const [, one = 0] = rows['one operation changed, wall (ms)'] ?? [];
const [, whole = 0] = rows['first generation, wall (ms)'] ?? [];
console.log(`
Node's own start: ${start.toFixed(0)} ms; nothing changed takes ${(unchanged / start).toFixed(1)} times that.
One operation changed takes ${(one / whole).toFixed(2)} of a first generation.`);
