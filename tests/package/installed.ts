import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { pathsIn } from '../tree.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

/** The commands that this project has installed. */
export const bin: string = join(project, 'node_modules', '.bin');

/** A project of ES modules that has a generated package. */
export interface Installed {
  /** The project's folder. */
  readonly consumer: string;
  /** The package's, in its `node_modules`. */
  readonly installed: string;
  /** The files of the tarball. */
  readonly packed: readonly string[];
  /** Deletes all of it. */
  remove(): Promise<void>;
}

/** Packs `generated/zoom` and unpacks it where `npm install <tarball>` does. */
export async function installZoom(): Promise<Installed> {
  const folder = await mkdtemp(join(tmpdir(), 'package-'));
  const copy = join(folder, 'copy');
  const consumer = join(folder, 'consumer');
  const installed = join(consumer, 'node_modules', 'zoom-api-client');
  await cp(join(project, 'generated', 'zoom'), copy, { recursive: true });
  await mkdir(installed, { recursive: true });
  const env = {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env['PATH']}`,
    npm_config_offline: 'true',
  };
  await run('npm', ['pack', '--pack-destination', folder], { cwd: copy, env });
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  await run('tar', [
    '-xzf',
    join(folder, String(tarball)),
    '-C',
    installed,
    '--strip-components=1',
  ]);
  const packed = pathsIn(installed);
  await writeFile(join(consumer, 'package.json'), '{ "type": "module" }');
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  return { consumer, installed, packed, remove };
}
