import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { File } from '../../generator/emit/file.ts';
import { folderFiles } from '../../generator/emit/folderFiles.ts';
import { operationFile } from '../../generator/emit/operationFile.ts';
import { clientFile, rootFile } from '../../generator/emit/rootFile.ts';
import { runtimeFiles } from '../../generator/emit/runtimeFiles.ts';
import { operationsIn, type NamedApi } from '../../generator/naming/named.ts';
import { put } from '../tree.ts';
import { tscSays } from '../tsc.ts';
import { clientProbeOf, probeOf } from './probe.ts';

/** Programs written for an old package, and the package that they are compiled against. */
export interface Trial {
  /** A folder's name. */
  readonly name: string;
  readonly before: NamedApi;
  readonly after: NamedApi;
}

export interface Tried {
  /**
   * What the compiler says of each old operation's program, by trial and operation id; an empty id is the program that
   * makes a client. Programs without complaint are absent.
   */
  readonly complaints: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** Complaints elsewhere: the packages themselves, or what could not be run at all. */
  readonly others: readonly string[];
  readonly seconds: number;
}

/** The options of a generated package, and of who is as strict as can be. */
const options = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable', 'dom.asynciterable'],
  module: 'nodenext',
  types: [],
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
};

/** Compiles the programs of all trials in one run of the compiler; their packages share one runtime. */
export async function tryAll(trials: readonly Trial[]): Promise<Tried> {
  const folder = await mkdtemp(join(tmpdir(), 'probes-'));
  try {
    const programs = new Map<string, { readonly trial: string; readonly id: string }>();
    const runtime = join(folder, 'runtime');
    for (const { path, text } of runtimeFiles()) put(join(folder, path.slice(4)), text);
    const emitted = new Map<string, File>();
    for (const { name, before, after } of trials) {
      await writePackage(join(folder, name), after, emitted);
      await symlink(runtime, join(folder, name, 'src', 'runtime'));
      const probes = [
        { id: '', text: clientProbeOf(before, '../src') },
        ...operationsIn(before.root).map((named) => ({
          id: named.operation.id,
          text: probeOf(named, '../src'),
        })),
      ];
      for (const [at, { id, text }] of probes.entries()) {
        const path = `${name}/probes/${at}.ts`;
        programs.set(path, { trial: name, id });
        put(join(folder, path), text);
      }
    }
    put(join(folder, 'package.json'), '{ "type": "module" }');
    put(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: options, include: ['*/probes', '*/src'] }),
    );
    const started = performance.now();
    const output = await tscSays(folder);
    const seconds = (performance.now() - started) / 1000;
    return { ...sorted(output, programs), seconds };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The package's sources as they are emitted, but its runtime, which all packages share. */
async function writePackage(
  folder: string,
  named: NamedApi,
  emitted: Map<string, File>,
): Promise<void> {
  const operations = operationsIn(named.root).map((operation) => {
    const key = JSON.stringify(operation);
    const file = emitted.get(key) ?? operationFile(operation, { enums: 'enum' });
    emitted.set(key, file);
    return file;
  });
  const files = [rootFile(named), clientFile(named), ...folderFiles(named.root), ...operations];
  for (const { path, text } of files) put(join(folder, path), text);
}

function sorted(
  output: string,
  programs: ReadonlyMap<string, { readonly trial: string; readonly id: string }>,
): Pick<Tried, 'complaints' | 'others'> {
  const complaints = new Map<string, Map<string, string[]>>();
  const others: string[] = [];
  for (const line of output.split('\n').filter((text) => /^\S/.test(text))) {
    const program = programs.get(/^(.*?)\(\d+,\d+\): error/.exec(line)?.[1] ?? '');
    if (program === undefined) {
      others.push(line);
      continue;
    }
    const ofTrial = complaints.get(program.trial) ?? new Map<string, string[]>();
    complaints.set(program.trial, ofTrial);
    ofTrial.set(program.id, [...(ofTrial.get(program.id) ?? []), line]);
  }
  return { complaints, others };
}
