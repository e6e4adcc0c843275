import type { Behind } from './behind.ts';
import { ts, type TS } from '../compiler.ts';
import { positionBefore } from '../rewriting/edits.ts';
import { placeIn, type Leftover, type Side, type Sides } from './leftover.ts';

/** What the compiler says of a rewritten file that it did not say of the file with the old package. */
export function complaints(
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
