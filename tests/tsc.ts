import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const tsc = fileURLToPath(new URL('../node_modules/.bin/tsc', import.meta.url));
const run = promisify(execFile);

/** What the compiler says of the project in a folder, a line an error; nothing where all is well. */
export async function tscSays(folder: string, ...options: readonly string[]): Promise<string> {
  return run(tsc, ['--pretty', 'false', ...options], { cwd: folder, maxBuffer: 2 ** 28 }).then(
    ({ stdout }) => stdout,
    ({ stdout, message }: { stdout?: string; message: string }) => stdout || message,
  );
}
