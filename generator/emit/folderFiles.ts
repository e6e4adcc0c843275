import type { NamedFolder } from '../naming/named.ts';
import { banner, type File } from './file.ts';

/** The `index.ts` of every folder below the root: its folders as namespaces, its operations as they are. */
export function folderFiles(folder: NamedFolder): readonly File[] {
  const own: File = {
    path: ['src', ...folder.path, 'index.ts'].join('/'),
    text: `${banner}\n\n${exportLines(folder).join('\n')}\n`,
    format: true,
  };
  return [...(folder.path.length === 0 ? [] : [own]), ...folder.folders.flatMap(folderFiles)];
}

/** `export` lines for what a folder holds. */
export function exportLines({ folders, operations }: NamedFolder): readonly string[] {
  return [
    ...folders.map(({ name }) => `export * as ${name} from './${name}/index.js';`),
    ...operations.map(({ name }) => `export * from './${name}.js';`),
  ];
}
