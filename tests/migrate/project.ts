import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate, type GenerateOptions, type Manifest } from '../../generator/index.ts';
import { migrate } from '../../generator/migrate/migrate.ts';
import type { PackageState } from '../../generator/migrate/packages/packageState.ts';
import { readProject } from '../../generator/migrate/callers/readProject.ts';
import { readState } from '../../generator/migrate/packages/readState.ts';
import { manifestText } from '../../generator/output/manifest.ts';
import { putTree, type Tree } from '../tree.ts';
import { collectionOf, type Vendor } from './vendor.ts';

/** A package in memory, as it would be read back. */
export interface Made {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, string>;
  readonly state: PackageState;
}

/** The package of a vendor's collection, over an earlier one where there is one. */
export async function made(
  vendor: Vendor,
  over?: Made,
  options: GenerateOptions = {},
): Promise<Made> {
  const bytes = new TextEncoder().encode(collectionOf(vendor));
  const previous =
    over === undefined
      ? {}
      : {
          previous: over.manifest,
          history: { api: over.state.named.api, changelog: over.files.get('CHANGELOG.md') },
        };
  const result = await generate({ name: 'zoom.json', bytes }, { ...options, ...previous });
  if (!result.ok) throw new Error(result.problem.message);
  const { manifest } = result.value;
  const files = new Map(result.value.files.map(({ path, text }) => [path, text]));
  files.set('postwright.json', manifestText(manifest));
  const state = readState('packages/zoom', () => files);
  if (!state.ok) throw new Error(state.problem.message);
  return { manifest, files, state: state.value };
}

/** What a caller's `tsconfig.json` may say. */
const compilerOptions = {
  target: 'es2022',
  lib: ['es2022', 'dom'],
  module: 'nodenext',
  types: [],
  strict: true,
  allowJs: true,
  noEmit: true,
  paths: {
    'zoom-api-client': ['./packages/zoom/src/index.ts'],
    'zoom-api-client/*': ['./packages/zoom/src/*/index.ts'],
  },
};

/** A folder with callers' code, and the package in it. */
export interface Project extends Disposable {
  readonly folder: string;
  readonly write: (files: Tree) => void;
  readonly read: (path: string) => string;
  readonly install: (of: Made) => void;
  /** Migrates in memory; gives callers' texts as they would be, by path, and what is left. */
  readonly migrated: (
    before: Made,
    after: Made,
  ) => { readonly texts: Tree; readonly left: readonly string[] };
}

export function createProject(callers: Tree): Project {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'migrate-')));
  const write = (files: Tree): void => putTree(folder, files);
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  write({
    'package.json': '{ "type": "module" }',
    'tsconfig.json': JSON.stringify({ compilerOptions, include: ['src'] }),
    ...callers,
  });
  return {
    folder,
    write,
    read,
    install({ files }) {
      rmSync(join(folder, 'packages'), { recursive: true, force: true });
      write(Object.fromEntries([...files].map(([path, text]) => [`packages/zoom/${path}`, text])));
    },
    migrated(before, after) {
      const project = readProject(join(folder, 'tsconfig.json'), 'tsconfig.json');
      if (!project.ok) throw new Error(project.problem.message);
      const root = join(folder, 'packages', 'zoom');
      const { files, left } = migrate(project.value, root, before.state, after.state);
      const changed = new Map(files.map((file) => [file.path, file.after]));
      const texts = Object.keys(callers).map(
        (path) => [path, changed.get(join(folder, path)) ?? read(path)] as const,
      );
      return {
        texts: Object.fromEntries(texts),
        left: left.map(({ file, line, column, kind, message, changes, hint = '' }) => {
          const sentences = [...changes.map(({ sentence }) => sentence), hint].join(' ').trimEnd();
          return `${file.slice(folder.length + 1)}:${line}:${column} ${kind}: ${message} ${sentences}`;
        }),
      };
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
