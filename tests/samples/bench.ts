import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outcomeOf, type Interpreter, type Outcome } from './interpreters.ts';

/** A folder in which programs of one language run, with the files that they send. */
export interface Bench extends Disposable {
  readonly run: (
    program: string,
    env?: Readonly<Record<string, string>>,
    authority?: string,
  ) => Promise<Outcome>;
  /** The files that are there now and were not there at first. */
  readonly strangers: () => readonly string[];
}

/** What is in each file that a program sends: what texts would lose. */
export const contents = 'a file\0 of\r\n its own\n';

/** Undefined where the language is not there. `ALL=1` says that it has to be. */
export async function benchOf(
  { commands, ending = '', probe, trusting }: Interpreter,
  files: readonly string[],
): Promise<Bench | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'samples-'));
  const file = `program${ending}`;
  const run = async (
    command: readonly string[],
    program: string,
    env: Readonly<Record<string, string>> = {},
  ): Promise<Outcome> => {
    writeFileSync(join(folder, file), program);
    return outcomeOf(command, [file], folder, env);
  };
  const close = (): void => rmSync(folder, { recursive: true });
  for (const command of commands) {
    const { exitCode } = await run(command, probe);
    if (exitCode !== 0) continue;
    for (const one of files) writeFileSync(join(folder, one), contents);
    const first = new Set([file, ...files]);
    return {
      run: (program, env, authority) => {
        const trust = authority === undefined ? {} : trusting(authority);
        return run([...command, ...(trust.before ?? [])], program, { ...env, ...trust.env });
      },
      strangers: () => readdirSync(folder).filter((one) => !first.has(one)),
      [Symbol.dispose]: () => {
        if (existsSync(folder)) close();
      },
    };
  }
  close();
  return undefined;
}
