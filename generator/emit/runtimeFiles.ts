import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { templatesFolder } from './templates.ts';
import type { File } from './file.ts';

/** The client runtime, copied as it is: nothing in it varies. */
export function runtimeFiles(): readonly File[] {
  const folder = join(templatesFolder, 'runtime');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.includes('.test'))
    .toSorted()
    .map((name) => ({
      path: `src/runtime/${name}`,
      text: readFileSync(join(folder, name), 'utf8'),
      format: false,
    }));
}
