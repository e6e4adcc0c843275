import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { File } from '../../generator/emit/file.ts';
import { bundled, gzippedSize } from '../../tests/package/bundled.ts';
import { put } from '../../tests/tree.ts';
import { tscSays } from '../../tests/tsc.ts';

const bin = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url));
const run = promisify(execFile);

const imports = [`import * as api from './src/index.js';`, 'const client = api.createClient();'];

/** The package's own options, for a program beside its sources. */
const programConfig = {
  extends: './tsconfig.json',
  compilerOptions: { rootDir: '.', noEmit: true, emitDeclarationOnly: false },
  include: ['program.ts'],
};

/** A package written to a folder of its own. */
export interface WrittenPackage extends AsyncDisposable {
  /** What tsc says of its sources under the package's own, strict, tsconfig; and how long it took to say it. */
  typeCheck(): Promise<Checked>;
  /** What tsc says of statements that use its root module as `api` and have a `client`. */
  typeCheckProgram(statements: readonly string[]): Promise<Checked>;
  /** The bytes of a program that uses its sources, bundled, minified and gzipped. */
  bundledSize(program: string): Promise<number>;
  /** Builds it with its own script and imports its root module. */
  load(): Promise<Readonly<Record<string, unknown>>>;
}

export interface Checked {
  readonly complaints: string;
  readonly seconds: number;
}

export async function writtenPackage(files: readonly File[]): Promise<WrittenPackage> {
  const folder = await mkdtemp(join(tmpdir(), 'corpus-'));
  for (const { path, text } of files) put(join(folder, path), text);
  return {
    typeCheck: () => check(folder, '--noEmit'),
    typeCheckProgram: async (statements) => {
      put(join(folder, 'program.ts'), [...imports, ...statements].join('\n'));
      const config = 'tsconfig.program.json';
      put(join(folder, config), JSON.stringify(programConfig));
      return check(folder, '-p', config);
    },
    bundledSize: async (program) => gzippedSize(await bundled(program, folder)),
    load: async () => {
      const path = `${bin}${delimiter}${process.env['PATH']}`;
      await run('npm', ['run', 'build'], { cwd: folder, env: { ...process.env, PATH: path } });
      return import(pathToFileURL(join(folder, 'dist', 'index.js')).href);
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

async function check(folder: string, ...options: readonly string[]): Promise<Checked> {
  const start = performance.now();
  const complaints = await tscSays(folder, ...options);
  return { complaints, seconds: (performance.now() - start) / 1000 };
}
