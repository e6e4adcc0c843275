import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { failure, success, type Result } from '../api/index.ts';
import { boundedBytes } from './bounded.ts';
import { tooLarge, unreadable } from './problems.ts';
import { largestSource, type DocumentSource, type Source } from './source.ts';

/** Reads a file, or the collection in a folder. */
export async function readFileOrFolder(name: string): Promise<Result<Source>> {
  try {
    const found = await stat(name);
    const folder = found.isDirectory() ? name : definedFolder(name);
    if (folder !== undefined) return (await import('./folder.ts')).readFolder(folder);
    if (found.size > largestSource) return failure(tooLarge(name, found.size));
    return found.isFile() ? success({ name, bytes: await readFile(name) }) : await readPipe(name);
  } catch (error) {
    return failure(unreadable(name, error));
  }
}

/** The folder that a v3 definition belongs to: who names the one means the other. */
export function definedFolder(name: string): string | undefined {
  const holder = dirname(name);
  const isDefinition = /^definition\.ya?ml$/i.test(basename(name));
  return isDefinition && basename(holder) === '.resources' ? dirname(holder) : undefined;
}

/** What is no plain file, such as a shell's `<(…)`, may never end. */
async function readPipe(name: string): Promise<Result<DocumentSource>> {
  const bytes = await boundedBytes(createReadStream(name));
  return bytes === undefined ? failure(tooLarge(name)) : success({ name, bytes });
}
