import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A collection beside this checkout: a JSON file, or a folder of YAML. */
export interface CorpusEntry {
  readonly name: string;
  readonly path: string;
  readonly kind: 'file' | 'folder';
}

/** The folder of real collections, as `CORPUS` names it; by default the one beside this checkout. */
export const corpusFolder = process.env['CORPUS'] ?? '../shared/corpus';

/** Every collection of a folder, by name; none where the folder is not there. */
export function collectionsIn(folder: string): readonly CorpusEntry[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry): readonly CorpusEntry[] => {
      const path = join(folder, entry.name);
      if (entry.isFile() && entry.name.endsWith('.json')) {
        return [{ name: entry.name, path, kind: 'file' }];
      }
      if (!entry.isDirectory()) return [];
      const roots = rootsIn(path);
      return roots.map((root) => ({
        name: roots.length === 1 ? entry.name : `${entry.name}/${basename(root)}`,
        path: root,
        kind: 'folder',
      }));
    });
}

/** The folders in which a v3 collection begins: the topmost that define themselves. */
function rootsIn(folder: string): readonly string[] {
  if (existsSync(join(folder, '.resources', 'definition.yaml'))) return [folder];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => rootsIn(join(folder, entry.name)));
}
