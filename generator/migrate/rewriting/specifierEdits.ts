import { ts, type TS } from '../compiler.ts';
import type { Edit } from './edits.ts';
import { nodesIn } from '../callers/nodes.ts';
import type { Rewriting } from './rewriting.ts';
import { below } from '../packages/packagePath.ts';
import { specifierText } from './specifierText.ts';

/** Names of modules in `import(…)`, `require(…)`, types that import, and `declare module`: declarations have their own way. */
export function specifierEdits(file: TS.SourceFile, rewriting: Rewriting): readonly Edit[] {
  return [...nodesIn(file)].flatMap((node): readonly Edit[] => {
    if (!ts.isStringLiteralLike(node) || !isSpecifier(node)) return [];
    const from = moduleIn(node, rewriting)?.path;
    const to = from === undefined ? undefined : rewriting.renames.get(from);
    return from === undefined || to === undefined ? [] : specifierEdit(node, from, to, rewriting);
  });
}

/** What a specifier leads to in the package; a path deeper than a module leads to one operation's file. */
export function moduleIn(
  specifier: TS.Expression,
  { checker, paths }: Rewriting,
): { readonly path: string; readonly isModule: boolean } | undefined {
  const file = checker.getSymbolAtLocation(specifier)?.declarations?.find(ts.isSourceFile);
  const found = file === undefined ? undefined : paths.file(file);
  if (found === undefined) return undefined;
  const { module, own } = found;
  return { path: own === undefined ? module : below(module, own), isModule: own === undefined };
}

/** The edit that has a specifier lead elsewhere; none where it does already, or where its text does not tell how. */
export function specifierEdit(
  specifier: TS.StringLiteralLike,
  from: string,
  to: string,
  { names }: Rewriting,
): readonly Edit[] {
  const text = specifierText(specifier.text, from, to, names);
  return text === undefined || text === specifier.text
    ? []
    : [{ start: specifier.getStart() + 1, end: specifier.getEnd() - 1, text }];
}

function isSpecifier(node: TS.StringLiteralLike): boolean {
  const { parent } = node;
  if (ts.isCallExpression(parent)) {
    const { expression } = parent;
    return (
      expression.kind === ts.SyntaxKind.ImportKeyword ||
      (ts.isIdentifier(expression) && expression.text === 'require')
    );
  }
  return (
    ts.isExternalModuleReference(parent) ||
    ts.isModuleDeclaration(parent) ||
    (ts.isLiteralTypeNode(parent) && ts.isImportTypeNode(parent.parent))
  );
}
