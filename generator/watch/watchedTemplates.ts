import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { success } from '../api/index.ts';
import type { Watched } from './watched.ts';

/** Twice a second. */
const interval = 500;

/** The templates in a folder, told by their sizes and times; who makes something of them reads them. */
export function watchedTemplates(folder: string): Watched {
  let known: string | undefined;
  return {
    look() {
      const text = signatureOf(folder);
      if (text === known) return Promise.resolve({ kind: 'same', again: interval });
      known = text;
      const source = success({ name: folder, bytes: new TextEncoder().encode(text) });
      return Promise.resolve({ kind: 'read', source, again: interval });
    },
  };
}

function signatureOf(folder: string): string {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.hbs'))
      .toSorted()
      .map((name) => {
        const { size, mtimeMs } = statSync(join(folder, name));
        return `${name} ${size} ${mtimeMs}`;
      })
      .join('\n');
  } catch {
    return 'unreadable';
  }
}
