import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { soakCases } from './soakCases.ts';

// What is too large or too deep ends in time and within memory, with a package or one clear error: `npm run soak`.

const runner = fileURLToPath(new URL('run.js', import.meta.url));
const [only = ''] = process.argv.slice(2);
const mostSeconds = 120;
const megabytes = 2048;
let failed = 0;
for (const name of Object.keys(soakCases).filter((one) => one.includes(only))) {
  const child = spawnSync(
    process.execPath,
    [`--max-old-space-size=${megabytes}`, runner, 'soakCase.ts', name],
    { encoding: 'utf8', timeout: mostSeconds * 1000, maxBuffer: 2 ** 26 },
  );
  const good = child.status === 0;
  const { outcome = '', seconds = 0, megabytes: used = 0 } = good ? JSON.parse(child.stdout) : {};
  const words = good ? outcome : `FAILED: ${whyOf(child)}`;
  if (!good) failed += 1;
  process.stdout.write(
    `${name.padEnd(36)} ${seconds.toFixed(1).padStart(6)} s ${String(used).padStart(6)} MB  ${words}\n`,
  );
}
process.exitCode = failed === 0 ? 0 : 1;

function whyOf({ signal, stderr }: ReturnType<typeof spawnSync>): string {
  const line = String(stderr)
    .split('\n')
    .find((one) => /Error|FATAL/.test(one));
  return (
    [signal, line?.trim().slice(0, 200)].filter(Boolean).join(' ') || 'it ended without a word'
  );
}
