import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { selfSigned } from './certificate.ts';
import { chromium, command, workerd, type Launch } from './launch.ts';
import { startVendor } from './server.ts';
import { createConsumer, installed } from './workspace.ts';

// Every runtime runs the scenario. Node, Deno and Bun import the package as it was installed; a worker and a page have it in
// a bundle.

/** A runtime: its command, how it is asked to run the scenario, and what its platform cannot do. */
interface Runtime {
  readonly name: string;
  /** What it is told to be, besides its version. */
  readonly rules?: string;
  readonly file: string;
  readonly launch: Launch;
  /** By which HTTP the vendor speaks to it: 1.1 where nothing is said. */
  readonly http?: 2;
  /** Why a step cannot be done there, by its name. One that is done all the same is a failure: the reason is no more. */
  readonly cannot?: Readonly<Record<string, string>>;
}

const modules = await installed('runtimes', {
  node22: 'npm:node@22',
  node24: 'npm:node@24',
  deno: '^2.9.6',
  bun: '^1.4.5',
  workerd: '^1.20261117.1',
});
const node22 = join(modules, 'node22', 'bin', 'node');
const node24 = join(modules, 'node24', 'bin', 'node');
const deno = join(modules, '.bin', 'deno');
const bun = join(modules, '.bin', 'bun');
const worker = join(modules, '.bin', 'workerd');
const browser = process.env['CHROMIUM'] ?? 'chromium';

const unseenRedirects = {
  'a key in a header and a redirect to another origin':
    'shows no program where a redirect leads, so that none is followed and the call fails',
};

const runtimes: readonly Runtime[] = [
  { name: 'Node', file: process.execPath, launch: command(process.execPath) },
  { name: 'Node', file: node22, launch: command(node22) },
  { name: 'Node', file: node24, launch: command(node24) },
  { name: 'Deno', file: deno, launch: command(deno, 'run', '--allow-net', '--allow-read') },
  { name: 'Bun', file: bun, launch: command(bun) },
  { name: 'workerd', file: worker, launch: workerd(worker, '2025-09-01') },
  {
    name: 'workerd',
    rules: 'of 2022-11-30',
    file: worker,
    launch: workerd(worker, '2022-11-30'),
    cannot: {
      'a bearer token and a redirect to another origin':
        'by the rules of days before 2025-09-01 its fetch takes the token along',
    },
  },
  {
    name: 'Chromium',
    file: browser,
    launch: chromium(browser),
    cannot: {
      'upload of a stream':
        'sends a stream by HTTP/2 or later only, and the server is HTTP/1.1 here',
      ...unseenRedirects,
    },
  },
  {
    name: 'Chromium',
    rules: 'over HTTP/2',
    file: browser,
    launch: chromium(browser, '--ignore-certificate-errors'),
    http: 2,
    cannot: unseenRedirects,
  },
];

await using consumer = await createConsumer();
const { folder } = consumer;
const common = { outdir: folder, format: 'esm', target: 'es2022' } as const;
const source = (name: string): string => join(folder, `${name}.ts`);
await build({
  ...common,
  entryPoints: ['main', 'scenario', 'answers', 'streams', 'layers'].map(source),
});
await build({
  ...common,
  entryPoints: [join(folder, 'required.cts')],
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
});
await build({ ...common, entryPoints: ['worker', 'page'].map(source), bundle: true });
await using vendor = await startVendor();
await using secureVendor = await startVendor(await selfSigned());

const table: Record<string, Record<string, string>> = {};
const columns: string[] = [];
const notes: string[] = [];
const failures: string[] = [];
for (const { name, rules = '', file, launch, http, cannot = {} } of runtimes) {
  const version = versionOf(file);
  if (!version) {
    const note = `${name}: there is no command "${file}"`;
    if (process.argv.includes('--all')) failures.push(note);
    else notes.push(`${note}, skipped`);
    continue;
  }
  const column = `${name} ${version} ${rules}`.trim();
  columns.push(column);
  const { baseUrl } = http === 2 ? secureVendor : vendor;
  const outcomes = await launch(folder, baseUrl).catch((error: Error) => {
    failures.push(`${column}: ${error.message}`);
    return [];
  });
  for (const { name: step, error } of outcomes) {
    const reason = cannot[step];
    const isRight = (error === undefined) === (reason === undefined);
    (table[step] ??= {})[column] = !isRight ? 'FAILED' : reason ? 'cannot' : 'ok';
    if (!isRight) failures.push(`${column}: ${step}: ${error ?? `can be done: ${reason}`}`);
    else if (reason) notes.push(`${column} cannot: ${step}: ${reason} (${error})`);
  }
}

const none = Object.fromEntries(columns.map((column) => [column, '-']));
for (const [step, row] of Object.entries(table)) table[step] = { ...none, ...row };
console.table(table);
console.log('-: a worker and a page have no `require`');
for (const note of notes) console.log(note);
for (const failure of failures) console.error(failure);
process.exitCode = failures.length === 0 ? 0 : 1;

/** Undefined where the command is not there. */
function versionOf(file: string): string | undefined {
  try {
    return /\d[\d.-]*/.exec(execFileSync(file, ['--version'], { stdio: 'pipe' }).toString())?.[0];
  } catch {
    return undefined;
  }
}
