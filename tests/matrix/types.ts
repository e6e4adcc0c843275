import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createConsumer, installed, project } from './workspace.ts';

// The programs of `consumer/`, compiled by every TypeScript in every way in which packages are found, with the types of a page,
// of a worker, and of Node alone. The declarations of the packages are checked with them.

const run = promisify(execFile);

const modules = await installed('types', {
  typescript54: 'npm:typescript@~5.4.5',
  typescript59: 'npm:typescript@~5.9.3',
  typescript6: 'npm:typescript@^6.0.3',
  '@arethetypeswrong/cli': '^0.18.5',
});
const compilers = [
  ...['typescript54', 'typescript59', 'typescript6'].map((name) =>
    join(modules, name, 'bin', 'tsc'),
  ),
  join(project, 'node_modules', 'typescript', 'bin', 'tsc'),
];
const resolutions = [
  { module: 'node16', moduleResolution: 'node16' },
  { module: 'nodenext', moduleResolution: 'nodenext' },
  { module: 'esnext', moduleResolution: 'bundler' },
];
const libs = [
  { name: 'dom', lib: ['es2022', 'dom'], types: [] },
  { name: 'webworker', lib: ['es2022', 'webworker'], types: [] },
  { name: '@types/node', lib: ['es2022'], types: ['node'] },
];

/** One compilation: a row and a column of the table, and what there is to compile. */
interface Cell {
  readonly row: string;
  readonly column: string;
  readonly compiler: string;
  readonly config: object;
}

await using consumer = await createConsumer();
const { folder, tarballs } = consumer;
/** What compilers say, with the cells in which they say it. */
const failures = new Map<string, string[]>();
const table: Record<string, Record<string, string>> = {};

const cells: Cell[] = [];
for (const compiler of compilers) {
  const { stdout } = await run(process.execPath, [compiler, '--version']);
  const version = /[\d.]+/.exec(stdout)?.[0] ?? '';
  for (const { name, lib, types } of libs) {
    const row = `${version}, ${name}`;
    table[row] = { node16: '', nodenext: '', bundler: '' };
    for (const resolution of resolutions) {
      // TypeScript knows `require` of a module since 5.8, where the module kind is nodenext.
      const requires = resolution.module === 'nodenext' && !version.startsWith('5.4');
      cells.push({
        row,
        column: resolution.moduleResolution,
        compiler,
        config: {
          compilerOptions: {
            ...resolution,
            target: 'es2022',
            lib,
            types,
            typeRoots: [join(project, 'node_modules', '@types')],
            strict: true,
            exactOptionalPropertyTypes: true,
            noUncheckedIndexedAccess: true,
            skipLibCheck: false,
            // TypeScript's own are not checked once more each time: that would be most of the work.
            skipDefaultLibCheck: true,
            noEmit: true,
          },
          files: [
            'main.ts',
            'worker.ts',
            'page.ts',
            'zoom.ts',
            ...(requires ? ['required.cts'] : []),
          ],
        },
      });
    }
  }
}

async function compile({ row, column, compiler, config }: Cell, name: string): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify(config));
  const output = await outputOf(process.execPath, compiler, '-p', path, '--pretty', 'false');
  table[row] = { ...table[row], [column]: output ? 'FAILED' : 'ok' };
  if (output) failures.set(output, [...(failures.get(output) ?? []), `${row}, ${column}`]);
}

const left = cells.entries();
await Promise.all(
  [0, 1].map(async () => {
    for (const [index, cell] of left) await compile(cell, `tsconfig.${index}.json`);
  }),
);
console.table(table);

// The package is a module only, so that node10, which knows no `exports`, and the rule that nothing may be required that is a
// module are left out. That `require` gives it, where Node knows how, `required.cts` shows.
const attw = join(modules, '.bin', 'attw');
const wrong: string[] = [];
for (const [index, entrypoints] of [['meetings/registrants'], ['birds', 'media']].entries()) {
  const options = [
    '--profile',
    'esm-only',
    '--no-color',
    '--no-emoji',
    '--format',
    'table-flipped',
  ];
  const places = ['--entrypoints', '.', 'runtime', ...entrypoints];
  const output = await outputOf(attw, ...options, String(tarballs[index]), ...places);
  if (output) wrong.push(output);
}
console.log(
  `are-the-types-wrong, profile esm-only: ${wrong.length ? 'see below' : 'nothing found'}`,
);

for (const [output, places] of failures) console.error(`${places.join('; ')}:\n${output}`);
for (const output of wrong) console.error(output);
process.exitCode = failures.size + wrong.length === 0 ? 0 : 1;

/** What a command has to say, empty where it ended well. */
async function outputOf(command: string, ...words: readonly string[]): Promise<string> {
  try {
    await run(command, words, { cwd: folder });
    return '';
  } catch (error) {
    const { stdout = '', stderr = '', message = '' } = Object(error);
    return `${stdout}${stderr}` || message;
  }
}
