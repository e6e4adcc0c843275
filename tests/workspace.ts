import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { File } from '../generator/emit/file.ts';
import { hashOf } from '../generator/hash.ts';
import { strictest } from './strictest.ts';
import { put } from './tree.ts';
import { tscSays } from './tsc.ts';

/** Packages side by side in a folder, with one runtime for all of them: it is the same in each, and compiled once. */
export interface Workspace extends Disposable {
  readonly folder: string;
  /** Puts a package's sources into a folder of that name. */
  readonly add: (name: string, files: readonly File[]) => void;
  /** What tsc says, a line an error, under the strictest options; and the seconds it took. */
  readonly check: () => Promise<{
    readonly complaints: readonly string[];
    readonly seconds: number;
  }>;
}

export function createWorkspace(): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  put(join(folder, 'package.json'), '{ "type": "module" }');
  put(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: strictest, include: ['packages'] }),
  );
  const runtimes = new Set<string>();
  return {
    folder,
    add(name, files) {
      const sources = files.filter(({ path }) => path.endsWith('.ts'));
      const runtime = sources.filter(isRuntime);
      const own = `runtime-${hashOf(JSON.stringify(runtime)).slice(0, 16)}`;
      if (!runtimes.has(own)) {
        runtimes.add(own);
        for (const { path, text } of runtime) {
          put(join(folder, own, path.replace('src/runtime/', '')), text);
        }
      }
      const at = join(folder, 'packages', name);
      for (const file of sources) if (!isRuntime(file)) put(join(at, file.path), file.text);
      symlinkSync(join(folder, own), join(at, 'src', 'runtime'));
    },
    async check() {
      const started = performance.now();
      const output = await tscSays(folder);
      const complaints = output.split('\n').filter((line) => /^\S.*error TS\d+:|^error/.test(line));
      const silent = complaints.length === 0 && output.trim() !== '';
      return {
        complaints: silent ? [output.trim()] : complaints,
        seconds: (performance.now() - started) / 1000,
      };
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function isRuntime({ path }: File): boolean {
  return path.startsWith('src/runtime/');
}
