import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach } from 'vitest';
import { buildCommand, runIn, type Ran } from './builtCommand.ts';
import { put } from '../tree.ts';

/** For each test of a file an empty folder, and the command to be run in it. */
export function folderOfEach(name: string) {
  let folder = '';
  beforeAll(buildCommand, 60_000);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), `${name}-`));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const at = (path: string): string => join(folder, path);
  return {
    at,
    put: (path: string, text: string): void => put(at(path), text),
    text: (path: string): string => readFileSync(at(path), 'utf8'),
    run: (...words: readonly string[]): Ran => runIn(folder, words),
  };
}
