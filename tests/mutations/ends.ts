import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate, readSource, writePackage, type File } from '../../generator/index.ts';
import { hashOf } from '../../generator/hash.ts';
import { operationsIn } from '../../generator/naming/named.ts';
import { pathsIn } from '../tree.ts';

/** How generation ended: with a package, with a clear problem, or (`wrong`) as it never should. */
export type End =
  | { readonly kind: 'package'; readonly files: readonly File[] }
  | { readonly kind: 'problem'; readonly code: string }
  | { readonly kind: 'wrong'; readonly why: string };

/** Generates from a file's text. Where `written`, the package is written as well, and read back. */
export async function endOf(text: string, written: boolean): Promise<End> {
  const folder = mkdtempSync(join(tmpdir(), 'mutation-'));
  try {
    const file = join(folder, 'collection.json');
    writeFileSync(file, text);
    const source = await readSource(file);
    const result = source.ok ? await generate(source.value) : source;
    if (!result.ok) {
      const { code, message, hint } = result.problem;
      const clear = code !== 'internal' && message.length < 1000 && hint !== '';
      return clear
        ? { kind: 'problem', code }
        : wrong(`no clear problem: ${message.slice(0, 500)}`);
    }
    const { files, manifest, named } = result.value;
    const paths = files.map(({ path }) => path);
    const unwritable = paths.filter((path) => !isWritable(path));
    if (unwritable.length > 0) return wrong(`no path for a file: ${unwritable.join(', ')}`);
    if (new Set(paths.map((path) => path.toLowerCase())).size < paths.length) {
      return wrong('two files of one path');
    }
    const ids = new Set(operationsIn(named.root).map(({ operation }) => operation.id));
    if (ids.size < operationsIn(named.root).length) return wrong('two operations of one id');
    if (!written) return { kind: 'package', files };
    const out = join(folder, 'out');
    const done = writePackage(out, files, manifest);
    const differing = Object.entries(manifest.files).filter(
      ([path, hash]) => hashOf(readFileSync(join(out, path), 'utf8')) !== hash,
    );
    const count = pathsIn(out).length;
    const whole = done.ok && differing.length === 0 && count === files.length + 1;
    return whole ? { kind: 'package', files } : wrong('what was written is not the package');
  } catch (error) {
    return wrong(error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function wrong(why: string): End {
  return { kind: 'wrong', why };
}

/** Whether Linux, macOS and Windows all take a path, and inside of the package's folder. */
function isWritable(path: string): boolean {
  const refused = /^\.{0,2}$|[. ]$|[\\:*?"<>|\0-\x1F]|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
  return path.split('/').every((part) => !refused.test(part) && Buffer.byteLength(part) <= 255);
}
