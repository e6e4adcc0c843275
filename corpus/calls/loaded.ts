import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { File } from '../../generator/emit/file.ts';

/** A generated package as a program uses it: its root module, by the names it exports. */
export async function loadPackage(
  files: readonly File[],
): Promise<Readonly<Record<string, unknown>>> {
  const sources = new Map(files.map(({ path, text }) => [path, text]));
  const { outputFiles } = await build({
    entryPoints: ['src/index.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
    plugins: [
      {
        name: 'package',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /.*/ }, ({ path, importer }) => ({
            path: join(dirname(importer), path).replace(/\.js$/, '.ts'),
            namespace: 'package',
          }));
          onLoad({ filter: /.*/, namespace: 'package' }, ({ path }) => ({
            contents: sources.get(path) ?? '',
            loader: 'ts',
          }));
        },
      },
    ],
  });
  const folder = mkdtempSync(join(tmpdir(), 'calls-'));
  try {
    const file = join(folder, 'package.mjs');
    writeFileSync(file, outputFiles[0]?.text ?? '');
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
