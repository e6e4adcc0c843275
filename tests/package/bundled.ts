import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** A program as a bundler sends it: one module with all that it imports, minified. */
export async function bundled(program: string, folder: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, loader: 'ts', resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** The bytes of a text on its way to a browser. */
export function gzippedSize(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}
