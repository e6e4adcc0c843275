import { operationsIn } from '../../naming/named.ts';
import { exportNames } from './exportNames.ts';
import type { PackageState } from './packageState.ts';
import { below } from './packagePath.ts';
import { filePathOf } from './renames.ts';

/** The function of each export of some operations, by the export's path. */
export function functionsOf(
  { named, files }: PackageState,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  return new Map(
    operationsIn(named.root).flatMap((operation) => {
      const module = operation.folder.join('.');
      const own = below(module, operation.name);
      if (!wanted.has(own)) return [];
      const names = exportNames(files.get(filePathOf(operation)) ?? '');
      return names.map((name) => [below(module, name), own] as const);
    }),
  );
}
