import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCommand, runIn } from '../commands/builtCommand.ts';
import { asV3 } from '../formats/asV3.ts';
import { pathsIn, put, putTree, type Tree } from '../tree.ts';
import { scramble, type Json } from './scramble.ts';
import { turned } from './turned.ts';

/** The same API exported once more: what the export is given as, a file's text or a folder's. */
export type Export = string | Tree;

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
  readonly diff: Heard;
  readonly check: Heard;
  readonly generate: Heard;
  /** Files that were written, replaced, deleted or whose time is another. */
  readonly touched: readonly string[];
}

interface Heard {
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
  buildCommand();
  const folder = mkdtempSync(join(tmpdir(), 'noise-'));
  try {
    const out = join(folder, 'out');
    save(join(folder, 'in'), JSON.stringify(collection));
    run(folder, 'generate', 'in', '--out', 'out');
    const past = new Date('2001-02-03T04:05:06Z');
    for (const path of pathsIn(out)) utimesSync(join(out, path), past, past);
    const before = statesIn(out);
    return given.map(([what, noisy]) => {
      const word = 'noisy';
      rmSync(join(folder, word), { recursive: true, force: true });
      save(join(folder, word), noisy(collection));
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

function save(path: string, exported: Export): void {
  if (typeof exported === 'string') put(path, exported);
  else putTree(path, exported);
}

/** Runs the command; of what it says on silence, the words that a reader looks for. */
function run(folder: string, ...words: readonly string[]): Heard {
  const { code, out, err } = runIn(folder, words);
  const [said = out.slice(0, 2000) + err] = /nothing changed|\bfresh\b/.exec(out) ?? [];
  return { code, out: said };
}

/** Of every file what changes when it is written, be it with the same bytes. */
function statesIn(folder: string): ReadonlyMap<string, string> {
  return new Map(
    pathsIn(folder).map((path) => {
      const { ino, mtimeMs, size } = statSync(join(folder, path));
      return [path, [ino, mtimeMs, size, readFileSync(join(folder, path), 'base64')].join(' ')];
    }),
  );
}
