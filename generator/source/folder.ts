import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Result } from '../api/index.ts';
import { collectionIn } from './collectionIn.ts';
import type { Source } from './source.ts';
import { walkFolder } from './walkFolder.ts';

/** Reads the one collection in a folder: the folder itself or one below it (v3), else its one collection file. */
export function readFolder(name: string): Result<Source> {
  const whole = resolve(name);
  return collectionIn({
    name,
    fullName: whole,
    names: { own: basename(whole), parent: basename(dirname(whole)) },
    walked: walkFolder(name),
    sizeOf: (path) => statSync(join(name, path)).size,
    read: (paths) => paths.map((path) => readFileSync(join(name, path))),
  });
}
