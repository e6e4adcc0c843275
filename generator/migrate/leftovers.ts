import type { Change } from '../diff/change.ts';
import { behind, type Behind } from './behind.ts';
import { ts, type TS } from './compiler.ts';
import { positionBefore, type Edit } from './edits.ts';
import { likely, mostAlike } from './likely.ts';
import { mentions } from './mentions.ts';
import type { PackagePaths } from './packagePath.ts';
import type { PackageState } from './packageState.ts';
import type { Paired } from './pairOperations.ts';
import type { Renames } from './renames.ts';
import { silentUses } from './silentUses.ts';

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

/** What rewriting could not do, by file and place. */
export function leftovers(
  files: readonly string[],
  sides: Sides,
  paired: Pick<Paired, 'pairs' | 'alike'>,
): readonly Leftover[] {
  const reasons = behind(sides);
  const silent = silentUses(sides);
  const hintFor = mostAlike(sides, paired.alike);
  const like = likely(sides, paired.pairs);
  return files.flatMap((path) => {
    const [old, next] = [
      sides.old.program.getSourceFile(path),
      sides.next.program.getSourceFile(path),
    ];
    if (old === undefined || next === undefined) return [];
    return [
      ...complaints(old, next, sides, reasons).map((one) => ({ ...one, ...hintFor(one.changes) })),
      ...silent(old, next),
      ...like(old, next),
      ...mentions(next, sides),
    ].toSorted((a, b) => a.line - b.line || a.column - b.column);
  });
}

/** What the compiler says of a rewritten file that it did not say of the file with the old package. */
function complaints(
  old: TS.SourceFile,
  next: TS.SourceFile,
  sides: Sides,
  reasons: Behind,
): readonly Leftover[] {
  const found = diagnosticsOf(next, sides.next.program);
  if (found.length === 0) return [];
  const edits = sides.edits.get(next.fileName) ?? [];
  const before = new Set(
    diagnosticsOf(old, sides.old.program).map(({ code, start }) => `${code} ${start}`),
  );
  const isTyped = sides.checksScripts || !isPlainScript(next);
  return found.flatMap((diagnostic): readonly Leftover[] => {
    const { code, start = 0 } = diagnostic;
    const position = positionBefore(start, edits);
    if (before.has(`${code} ${position}`) || !(isTyped || ofNames.has(code))) return [];
    const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n');
    return [
      {
        ...placeIn(next, start),
        kind: 'compile',
        message: `${withoutPaths(deepest(message), sides.next)} (TS${code})`,
        changes: reasons({ old, next, position, start, message }),
      },
    ];
  });
}

/** Complaints of a module, an export or a member that is not there. */
const ofNames: ReadonlySet<number> = new Set([2305, 2307, 2339, 2551, 2614, 2694, 2724]);

/** Plain JavaScript promises no types: of what it uses, only names can be told to be gone. */
function isPlainScript({ fileName, text }: TS.SourceFile): boolean {
  return /\.[cm]?jsx?$/.test(fileName) && !/^\/\/\s*@ts-check\b/m.test(text);
}

/** A position as a person finds it. */
export function placeIn(
  file: TS.SourceFile,
  position: number,
): Pick<Leftover, 'file' | 'line' | 'column'> {
  const { line, character } = file.getLineAndCharacterOfPosition(position);
  return { file: file.fileName, line: line + 1, column: character + 1 };
}

function diagnosticsOf(file: TS.SourceFile, program: TS.Program): readonly TS.Diagnostic[] {
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
}

/** Types of the package's modules are called as they are imported, not by where they lie on this machine. */
function withoutPaths(message: string, { state, root }: Side): string {
  return message.replaceAll(/import\("([^"]*)"(?:, \{[^)]*\})?\)/g, (whole, path: string) => {
    const module = path.startsWith(`${root}/src/`) ? path.slice(root.length + 4) : undefined;
    if (module === undefined) return whole;
    return `import("${state.named.packageName}${module.replace(/\/index$/, '')}")`;
  });
}

/** Of a chain of reasons the last: `Property 'email' is missing in type …`. */
function deepest(message: string): string {
  return message.split('\n').at(-1)?.trim() ?? message;
}
