import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashOf } from '../../generator/hash.ts';
import type { Disk } from '../../generator/output/disk.ts';
import type { Manifest } from '../../generator/output/manifest.ts';
import { writePackage } from '../../generator/output/writePackage.ts';
import { putTree, type Tree } from '../tree.ts';

/** A package as it is, and what is to come of it. */
export interface Scenario {
  readonly what: string;
  readonly before?: Tree;
  /** What its owner did to it since: texts by path, of the package's files and of others. */
  readonly own?: Tree;
  readonly after: Tree;
  readonly force?: boolean;
  /** What is there once all is written. */
  readonly outcome: Tree;
}

const few = { 'package.json': '1', 'src/a.ts': '1', 'src/b/c.ts': '1', 'src/d/e.ts': '1' };
const fewNew = { 'package.json': '2', 'src/a.ts': '1', 'src/b/c.ts': '2', 'src/f/g/h.ts': '2' };
const many = (text: string, from: number, to: number): Tree =>
  Object.fromEntries(
    Array.from({ length: to - from }, (_, at) => [
      `src/m${(from + at) % 3}/f${from + at}.ts`,
      text,
    ]),
  );
const mine = { 'notes.md': 'mine', 'src/d/mine.ts': 'mine', 'dist/a.js': 'mine' };

export const scenarios: readonly Scenario[] = [
  { what: 'a new package', after: few, outcome: few },
  {
    what: 'a few files changed, new and gone',
    before: few,
    after: fewNew,
    outcome: fewNew,
  },
  {
    what: 'a few files, among somebody’s own',
    before: few,
    own: mine,
    after: fewNew,
    outcome: { ...fewNew, ...mine },
  },
  {
    what: 'edits, by force',
    before: few,
    own: { 'src/b/c.ts': 'edited', 'src/d/e.ts': 'edited too' },
    after: fewNew,
    force: true,
    outcome: { ...fewNew, 'src/b/c.ts.orig': 'edited', 'src/d/e.ts.orig': 'edited too' },
  },
  {
    what: 'many files, exchanged whole',
    before: { ...few, ...many('1', 0, 14) },
    after: { ...fewNew, ...many('1', 0, 2), ...many('2', 2, 18) },
    outcome: { ...fewNew, ...many('1', 0, 2), ...many('2', 2, 18) },
  },
  {
    what: 'many files, among somebody’s own',
    before: { ...few, ...many('1', 0, 14) },
    own: mine,
    after: { ...fewNew, ...many('2', 2, 18) },
    outcome: { ...fewNew, ...many('2', 2, 18), ...mine },
  },
];

const manifestOf = (texts: Tree): Manifest => ({
  postwright: '0.0.0',
  version: '1.0.0',
  options: { name: 'package', enums: 'enum' },
  api: hashOf(JSON.stringify(texts)),
  files: Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, hashOf(text)])),
  names: {},
});

/** Writes a package of such texts. */
export function write(out: string, texts: Tree, force: boolean, disk?: Disk) {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text, format: false }));
  return writePackage(out, files, manifestOf(texts), { force, disk });
}

/** Brings a folder to where a scenario begins. */
export function begin(out: string, { before, own = {} }: Scenario): void {
  rmSync(dirname(out), { recursive: true, force: true });
  mkdirSync(dirname(out), { recursive: true });
  if (before !== undefined && !write(out, before, false).ok) throw new Error('No beginning.');
  putTree(out, own);
}

/** Everything in a folder, empty folders included; nothing where there is none. */
export function treeIn(out: string): Tree {
  try {
    const entries = readdirSync(out, { recursive: true, withFileTypes: true });
    const texts = entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const isFolder = entry.isDirectory();
      return [
        path.slice(out.length + 1),
        isFolder ? '(folder)' : readFileSync(path, 'utf8'),
      ] as const;
    });
    return Object.fromEntries(texts.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  } catch {
    return {};
  }
}

/** What beside the package a run left. */
export function leftBeside(out: string): readonly string[] {
  return readdirSync(dirname(out)).filter((name) => join(dirname(out), name) !== out);
}
