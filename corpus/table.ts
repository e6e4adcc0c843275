import { startArrivalServer } from './calls/server.ts';
import { collectionsIn, corpusFolder } from './collections.ts';
import { counted } from './figures.ts';
import { rowOf, type Row } from './row.ts';
import { tableText } from './tableText.ts';
import { createWorkspace } from '../tests/workspace.ts';

// What the generator makes of every real collection: `npm run corpus`, with `--only <part of a name>` and `--json`.

const mostListed = 100;
const words = process.argv.slice(2);
const only = words.includes('--only') ? (words[words.indexOf('--only') + 1] ?? '') : '';
const entries = collectionsIn(corpusFolder).filter(({ name }) => name.includes(only));
if (entries.length === 0) {
  process.stderr.write(
    `There is no collection in ${corpusFolder}: CORPUS=<folder> npm run corpus\n`,
  );
  process.exitCode = 1;
} else {
  await using server = await startArrivalServer();
  using workspace = createWorkspace();
  const rows: Row[] = [];
  for (const entry of entries) {
    rows.push(await rowOf(entry, server, (files) => workspace.add(entry.name, files)));
  }
  const { complaints, seconds } = await workspace.check();
  const errors = counted(complaints.map((line) => /packages\/(.+?)\/src\//.exec(line)?.[1] ?? ''));
  const wrong = [...rows.flatMap(wrongOf), ...complaints];
  process.stdout.write(
    words.includes('--json')
      ? `${JSON.stringify({ rows, errors, tscSeconds: seconds, wrong }, null, 2)}\n`
      : `${tableText(rows, errors, seconds)}\n${listed(wrong)}`,
  );
  process.exitCode = wrong.length === 0 ? 0 : 1;
}

/** What must not be. */
function wrongOf(row: Row): readonly string[] {
  if (row.kind === 'refused') return [`${row.name} is refused. ${row.problem}`];
  const { name, requests, operations, clashingPaths, differences } = row;
  return [
    ...(requests === operations
      ? []
      : [`${name} has ${requests} requests, and its package ${operations} operations`]),
    ...clashingPaths.map((path) => `${name}: ${path} differs from another file in case only`),
    ...differences.map(({ operation, what }) => `${name}: ${operation}: ${what}`),
  ];
}

function listed(wrong: readonly string[]): string {
  const more = wrong.length - mostListed;
  return [
    ...wrong.slice(0, mostListed).map((line) => `wrong: ${line.slice(0, 300)}\n`),
    ...(more > 0 ? [`wrong: … and ${more} more (--json has them all)\n`] : []),
  ].join('');
}
