import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = fileURLToPath(new URL('../../', import.meta.url));

/** The command as a person has it. */
export const main = join(project, 'dist', 'cli', 'main.js');

/** Builds the command where it is not there: the scripts of `package.json` build it anew before the tests. */
export function buildCommand(): void {
  if (existsSync(main)) return;
  const tsc = join(project, 'node_modules', '.bin', 'tsc');
  spawnSync(tsc, ['-p', join(project, 'tsconfig.build.json')], { stdio: 'inherit' });
}

/** As in a plain shell: what the test runner sets for itself would turn colours on. */
export function shellEnvironment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, NO_COLOR: __, ...env } = process.env;
  return env;
}

/** What came of a run. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in a folder. */
export function runIn(
  folder: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
    cwd: folder,
    env: { ...shellEnvironment(), ...environment },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { code: status, out: stdout, err: stderr };
}
