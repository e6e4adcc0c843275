import { statSync, type BigIntStats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { mayBeRead } from '../source/collectionsIn.ts';
import { definedFolder } from '../source/file.ts';
import { walkFolder } from '../source/walkFolder.ts';

/** What can be told of a file, or of the collection in a folder, without opening any. */
export interface Signature {
  /** Another text says that something was written, moved or removed. A file that is gone has one too. */
  readonly text: string;
  readonly isFolder: boolean;
}

/** Of the file or the folder of that name, as it is now. Nothing throws: what cannot be looked at has a signature that says so. */
export async function signatureOf(name: string): Promise<Signature> {
  try {
    const found = await stat(name, { bigint: true });
    const folder = found.isDirectory() ? name : definedFolder(name);
    return folder === undefined
      ? { text: textOf(found), isFolder: false }
      : { text: textOfFolder(folder), isFolder: true };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    return { text: code, isFolder: false };
  }
}

function textOfFolder(folder: string): string {
  const { files, leadingOut, cut } = walkFolder(folder);
  const lines = files
    .filter(mayBeRead)
    .map((path) => `${path} ${textOf(statSync(join(folder, path), { bigint: true }))}`);
  return JSON.stringify([lines, leadingOut, cut]);
}

/** No inode: its number does not stay on every network's file system, and a file put in place has another time of change. */
function textOf({ size, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${size} ${mtimeNs} ${ctimeNs}`;
}
