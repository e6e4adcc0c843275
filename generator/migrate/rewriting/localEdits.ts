import { ts, type TS } from '../compiler.ts';
import type { Edit } from './edits.ts';
import { isMemberName, nodesIn } from '../callers/nodes.ts';

/** Imports that are called otherwise within their file, by their symbol. */
export type LocalNames = ReadonlyMap<TS.Symbol, string>;

/** Every use of imports whose local names change. */
export function localEdits(
  file: TS.SourceFile,
  locals: LocalNames,
  checker: TS.TypeChecker,
): readonly Edit[] {
  if (locals.size === 0) return [];
  const texts = new Set([...locals.keys()].map(({ name }) => name));
  return [...nodesIn(file)].flatMap((node): readonly Edit[] => {
    if (!ts.isIdentifier(node) || !texts.has(node.text) || isMemberName(node)) return [];
    const { parent } = node;
    if (ts.isImportSpecifier(parent)) return [];
    const symbol = symbolOf(node, checker);
    const name = symbol === undefined ? undefined : locals.get(symbol);
    if (name === undefined) return [];
    const range = { start: node.getStart(), end: node.getEnd() };
    // What others know the member or the export by stays.
    if (ts.isShorthandPropertyAssignment(parent))
      return [{ ...range, text: `${node.text}: ${name}` }];
    if (ts.isExportSpecifier(parent)) {
      const exported = parent.name.text;
      if (exported === name)
        return [{ start: parent.getStart(), end: parent.getEnd(), text: name }];
      return [
        { ...range, text: parent.propertyName === undefined ? `${name} as ${exported}` : name },
      ];
    }
    return [{ ...range, text: name }];
  });
}

/** What an identifier in scope refers to; in a shorthand, the value and not the member. */
function symbolOf(node: TS.Identifier, checker: TS.TypeChecker): TS.Symbol | undefined {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) {
    return checker.getShorthandAssignmentValueSymbol(parent);
  }
  return ts.isExportSpecifier(parent)
    ? checker.getExportSpecifierLocalTargetSymbol(parent)
    : checker.getSymbolAtLocation(node);
}
