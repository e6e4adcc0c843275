import { banner } from '../emit/file.ts';
import { diffMatched } from '../diff/diff.ts';
import type { TS } from './compiler.ts';
import { applied, type Edit } from './rewriting/edits.ts';
import type { Leftover } from './leftovers/leftover.ts';
import { leftovers } from './leftovers/leftovers.ts';
import { packagePaths } from './packages/packagePath.ts';
import type { PackageState } from './packages/packageState.ts';
import { pairOperations } from './packages/pairOperations.ts';
import { renamesOf } from './packages/renames.ts';
import { rewriteFile } from './rewriting/rewriteFile.ts';
import { viewOf, type CallerProject, type Parsed, type PlacedPackage } from './callers/view.ts';

/** What becomes of callers' code. */
export interface Migration {
  /** How many of the project's files were looked at. */
  readonly looked: number;
  readonly files: readonly RewrittenFile[];
  readonly left: readonly Leftover[];
}

export interface RewrittenFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** How many places differ. */
  readonly edits: number;
}

/**
 * Rewrites callers' code from one version of a package to another, as far as names go, and lists what is left for a person.
 *
 * @param root the package's folder, with links followed; nothing in it is callers' code.
 * @returns the files that are to be others, as text: nothing is on disk yet.
 */
export function migrate(
  project: CallerProject,
  root: string,
  before: PackageState,
  after: PackageState,
): Migration {
  const matched = pairOperations(before.named, after.named);
  const renames = renamesOf(before, after, matched.pairs);
  const changes = diffMatched(before.named, after.named, matched);
  const parsed: Parsed = new Map();
  const old = viewOf(project, placed(before, root, after), new Map(), parsed);
  const generated = new Set([...before.files.keys(), ...after.files.keys()]);
  const callers = callersIn(old, (path) => isIn(path, root, generated));
  const names = { before: before.named.packageName, after: after.named.packageName };
  const oldPaths = packagePaths(before.named, root);
  const rewriting = { checker: old.getTypeChecker(), paths: oldPaths, renames, names };
  const edits = new Map(
    callers.flatMap((file): readonly (readonly [string, readonly Edit[]])[] => {
      const own = rewriteFile(file, rewriting);
      return own.length === 0 ? [] : [[file.fileName, own]];
    }),
  );
  const files = callers.flatMap(({ fileName: path, text }): readonly RewrittenFile[] => {
    const own = edits.get(path);
    return own === undefined
      ? []
      : [{ path, before: text, after: applied(text, own), edits: own.length }];
  });
  const texts = new Map(files.map((file) => [file.path, file.after]));
  const next = viewOf(project, placed(after, root, before), texts, parsed);
  const sides = {
    old: { program: old, state: before, root, paths: oldPaths },
    next: { program: next, state: after, root, paths: packagePaths(after.named, root) },
    edits,
    renames,
    changes,
    checksScripts: project.options.checkJs === true,
  };
  const paths = callers.map(({ fileName }) => fileName);
  const left = leftovers(paths, sides, matched);
  return { looked: callers.length, files, left };
}

function placed({ named, files }: PackageState, root: string, other: PackageState): PlacedPackage {
  return { name: named.packageName, root, files, hidden: new Set(other.files.keys()) };
}

/** The project's own code: no declarations, nothing installed, nothing generated. */
function callersIn(
  program: TS.Program,
  isPackage: (path: string) => boolean,
): readonly TS.SourceFile[] {
  return program
    .getSourceFiles()
    .filter(
      (file) =>
        !file.isDeclarationFile &&
        !file.fileName.includes('/node_modules/') &&
        !file.fileName.endsWith('.json') &&
        !program.isSourceFileFromExternalLibrary(file) &&
        !isPackage(file.fileName) &&
        !file.text.startsWith(banner),
    )
    .toSorted((a, b) => (a.fileName < b.fileName ? -1 : Number(a.fileName > b.fileName)));
}

function isIn(path: string, root: string, generated: ReadonlySet<string>): boolean {
  if (!path.startsWith(`${root}/`)) return false;
  const own = path.slice(root.length + 1);
  return generated.has(own) || own.startsWith('dist/');
}
