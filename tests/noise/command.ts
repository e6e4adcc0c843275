import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asV3 } from '../formats/asV3.ts';
import { scramble, type Json } from './scramble.ts';
import { turned } from './turned.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const main = join(project, 'dist', 'cli', 'main.js');

/** The same API exported once more: what the export is given as, a file's text or a folder's. */
export type Export = string | Readonly<Record<string, string>>;

/** What differs, and such an export of a collection. */
type Noise = readonly [what: string, noisy: (collection: Json) => Export];

/** Sample values, ids, the order of examples and of keys, white space, and then the format. */
export const noises: readonly Noise[] = [
  [
    'other sample values, ids, order of examples and of keys, other white space',
    (one) => JSON.stringify(turned(scramble(one, 7)), null, '\t').replaceAll('\n', '\r\n'),
  ],
  ['the same, as v3', (one) => folderOf(turned(scramble(one, 8)) as Json)],
];

/** What the built command does with an export of a collection that it has generated from. */
export interface Silence {
  readonly diff: Ran;
  readonly check: Ran;
  readonly generate: Ran;
  /** Files that were written, replaced, deleted or whose time is another. */
  readonly touched: readonly string[];
}

interface Ran {
  readonly code: number | null;
  readonly out: string;
}

/** What has to come of noise. */
export const silent: Silence = {
  diff: { code: 0, out: 'nothing changed' },
  check: { code: 0, out: 'fresh' },
  generate: { code: 0, out: 'nothing changed' },
  touched: [],
};

/** Generates a package, then again into the same folder from each noisy export, by the built command. */
export function silencesOf(
  collection: Json,
  given = noises,
): readonly (Silence & { readonly what: string })[] {
  build();
  const folder = mkdtempSync(join(tmpdir(), 'noise-'));
  try {
    const out = join(folder, 'out');
    put(join(folder, 'in'), JSON.stringify(collection));
    run(folder, 'generate', 'in', '--out', 'out');
    const past = new Date('2001-02-03T04:05:06Z');
    for (const path of filesIn(out)) utimesSync(join(out, path), past, past);
    const before = statesIn(out);
    return given.map(([what, noisy]) => {
      const word = 'noisy';
      rmSync(join(folder, word), { recursive: true, force: true });
      put(join(folder, word), noisy(collection));
      const diff = run(folder, 'diff', 'in', word);
      const check = run(folder, 'generate', word, '--out', 'out', '--check');
      const generate = run(folder, 'generate', word, '--out', 'out');
      const after = statesIn(out);
      const paths = [...new Set([...before.keys(), ...after.keys()])];
      const touched = paths.filter((path) => before.get(path) !== after.get(path));
      return { what, diff, check, generate, touched };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function folderOf(collection: Json): Export {
  return Object.fromEntries(asV3(collection).map(({ path, text }) => [path, text]));
}

function build(): void {
  if (existsSync(main)) return;
  const tsc = join(project, 'node_modules', '.bin', 'tsc');
  spawnSync(tsc, ['-p', join(project, 'tsconfig.build.json')], { stdio: 'inherit' });
}

function put(path: string, text: Export): void {
  if (typeof text !== 'string') {
    for (const [below, inside] of Object.entries(text)) put(join(path, below), inside);
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Runs the command; of what it says on silence, the words that a reader looks for. */
function run(folder: string, ...words: readonly string[]): Ran {
  const { FORCE_COLOR: _, NO_COLOR: __, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const [said = stdout.slice(0, 2000) + stderr] = /nothing changed|\bfresh\b/.exec(stdout) ?? [];
  return { code: status, out: said };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** Of every file what changes when it is written, be it with the same bytes. */
function statesIn(folder: string): ReadonlyMap<string, string> {
  return new Map(
    filesIn(folder).map((path) => {
      const { ino, mtimeMs, size } = statSync(join(folder, path));
      return [path, [ino, mtimeMs, size, readFileSync(join(folder, path), 'base64')].join(' ')];
    }),
  );
}
