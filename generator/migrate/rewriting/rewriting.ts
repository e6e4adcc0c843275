import type { TS } from '../compiler.ts';
import type { PackagePaths } from '../packages/packagePath.ts';
import type { Renames } from '../packages/renames.ts';

/** What rewriting goes by. */
export interface Rewriting {
  readonly checker: TS.TypeChecker;
  readonly paths: PackagePaths;
  readonly renames: Renames;
  /** What the package is imported as, before and after. */
  readonly names: { readonly before: string; readonly after: string };
}
