/**
 * 10,000 calls, 200 at a time, of a server that fails now and then: nothing lost, nothing doubled, heap flat.
 *
 *   npm run load                  CALLS=, AT_ONCE=, SEED= change it
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'load-'));
buildSync({
  entryPoints: ['client.ts', 'server.ts'].map((name) =>
    fileURLToPath(new URL(name, import.meta.url)),
  ),
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
});
const { status } = spawnSync(process.execPath, ['--expose-gc', join(folder, 'client.mjs')], {
  stdio: 'inherit',
  timeout: 300_000,
});
rmSync(folder, { recursive: true });
process.exitCode = status ?? 1;
