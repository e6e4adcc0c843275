import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What the file may be called, the usual one first. */
const names = ['ts', 'mts', 'js', 'mjs'].map((ending) => `postwright.config.${ending}`);

/** The name of the configuration in a folder; undefined where there is none. */
export function findConfig(folder: string): string | undefined {
  return names.find((name) => existsSync(join(folder, name)));
}
