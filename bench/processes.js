import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Runs one of this folder's scripts in a fresh process.
 *
 * @param {string} cwd
 * @param {string[]} words the script, and what it is given
 * @returns {{ wall: number, cpu: number, memory: number, output: Record<string, number> }} milliseconds, milliseconds, megabytes, what the script reports
 */
export function run(cwd, [script = '', ...words]) {
  const started = performance.now();
  const child = spawnSync(
    process.execPath,
    [fileURLToPath(new URL(script, import.meta.url)), ...words],
    {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    },
  );
  const wall = performance.now() - started;
  if (child.status !== 0) throw new Error(child.stderr);
  const { cpu = 0, memory = 0, ...output } = JSON.parse(child.output[3] || '{}');
  return { wall, cpu, memory, output };
}

/** @param {number[]} values */
export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
