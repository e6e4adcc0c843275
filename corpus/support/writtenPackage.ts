import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { File } from '../../generator/emit/file.ts';
import { bundled, gzippedSize } from '../../tests/bundled.ts';
import { put } from '../../tests/tree.ts';

const bin = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url));
const tsc = join(bin, 'tsc');
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
    typeCheck: () => check('-p', folder, '--noEmit'),
    typeCheckProgram: async (statements) => {
      await writeFile(join(folder, 'program.ts'), [...imports, ...statements].join('\n'));
      const config = join(folder, 'tsconfig.program.json');
      await writeFile(config, JSON.stringify(programConfig));
      return check('-p', config);
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

async function check(...options: readonly string[]): Promise<Checked> {
  const start = performance.now();
  const complaints = await run(tsc, options, { maxBuffer: 64 * 2 ** 20 }).then(
    ({ stdout }) => stdout,
    ({ stdout, message }: { stdout?: string; message: string }) => stdout || message,
  );
  return { complaints, seconds: (performance.now() - start) / 1000 };
}
