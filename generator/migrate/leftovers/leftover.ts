import type { Change } from '../../diff/change.ts';
import type { TS } from '../compiler.ts';
import type { Edit } from '../rewriting/edits.ts';
import type { PackagePaths } from '../packages/packagePath.ts';
import type { PackageState } from '../packages/packageState.ts';
import type { Renames } from '../packages/renames.ts';

/** Something that a person has to decide. */
export interface Leftover {
  readonly file: string;
  /** In the file as it is when rewritten; both count from 1. */
  readonly line: number;
  readonly column: number;
  /**
   * `compile`: it does not compile any more. `silent`: it does, and meets something else. `likely`: it calls an operation that
   * is only like the one it called. `text`: a text names a module.
   */
  readonly kind: 'compile' | 'silent' | 'likely' | 'text';
  readonly message: string;
  /** What changed in the package that is behind it, as far as that can be told. */
  readonly changes: readonly Change[];
  /** What to try. */
  readonly hint?: string;
}

/** One version of the package, with the callers as the compiler sees them. */
export interface Side {
  readonly program: TS.Program;
  readonly state: PackageState;
  /** The package's folder. */
  readonly root: string;
  readonly paths: PackagePaths;
}

/** Both versions, and what was rewritten from one to the other. */
export interface Sides {
  readonly old: Side;
  readonly next: Side;
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  readonly renames: Renames;
  readonly changes: readonly Change[];
  /** Whether the project has its JavaScript checked as well. */
  readonly checksScripts: boolean;
}

/** A position as a person finds it. */
export function placeIn(
  file: TS.SourceFile,
  position: number,
): Pick<Leftover, 'file' | 'line' | 'column'> {
  const { line, character } = file.getLineAndCharacterOfPosition(position);
  return { file: file.fileName, line: line + 1, column: character + 1 };
}
