import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
export const project = fileURLToPath(new URL('../../', import.meta.url));
const bin = join(project, 'node_modules', '.bin');

/** A project that has installed two generated packages from their tarballs, with the programs of `consumer/` in it. */
export interface Consumer extends AsyncDisposable {
  readonly folder: string;
  /** Of the package that is committed, and of the one that the programs use. */
  readonly tarballs: readonly string[];
}

/** Generates, packs and installs. */
export async function createConsumer(): Promise<Consumer> {
  const root = await mkdtemp(join(tmpdir(), 'matrix-'));
  const folder = join(root, 'consumer');
  const aviary = join(root, 'aviary');
  const zoom = join(root, 'zoom');
  await cp(fileURLToPath(new URL('consumer', import.meta.url)), folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "private": true }');
  await cp(join(project, 'generated', 'zoom'), zoom, { recursive: true });
  const collection = fileURLToPath(new URL('collection.json', import.meta.url));
  const command = join(project, 'dist', 'cli', 'main.js');
  await run(process.execPath, [command, 'generate', collection, '--out', aviary]);
  const tarballs = await Promise.all([zoom, aviary].map(pack));
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', ...tarballs], {
    cwd: folder,
  });
  return {
    folder,
    tarballs,
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  };
}

/** Runs a package's own `prepack` with the tools of this project, which are those that it asks for. */
async function pack(folder: string): Promise<string> {
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH']}` };
  const { stdout } = await run('npm', ['pack', '--json', '--silent'], { cwd: folder, env });
  const [{ filename }] = JSON.parse(stdout.slice(stdout.lastIndexOf('\n[') + 1));
  return join(folder, filename);
}

/**
 * Installs packages that are too big to be dependencies of this project: from npm, once, beside its own.
 *
 * @param name of the set.
 * @param dependencies what npm is to install, by the name it is to have.
 * @returns the folder `node_modules` that they are in.
 */
export async function installed(
  name: string,
  dependencies: Readonly<Record<string, string>>,
): Promise<string> {
  const folder = join(project, 'node_modules', '.cache', 'matrix', name);
  const manifest = JSON.stringify({ private: true, dependencies });
  // Written last: an install that was broken off is begun anew.
  const done = join(folder, 'installed.json');
  if ((await readFile(done, 'utf8').catch(() => '')) !== manifest) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), manifest);
    await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: folder });
    await writeFile(done, manifest);
  }
  return join(folder, 'node_modules');
}
