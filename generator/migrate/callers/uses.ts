import { ts, type TS } from '../compiler.ts';
import { nodesIn } from './nodes.ts';
import { parted, type PackagePaths } from '../packages/packagePath.ts';

/** A place in callers' code that names an operation's function, one of its types, or a member of its enums. */
export interface Use {
  readonly node: TS.Identifier;
  /** The operation's function. */
  readonly function: string;
  /** Whether the function itself is used here, not only imported or named in a type. */
  readonly isCall: boolean;
}

/**
 * Where callers use operations.
 *
 * @param functions the operations in question, by the paths of all that they export.
 */
export function usesIn(
  file: TS.SourceFile,
  checker: TS.TypeChecker,
  paths: PackagePaths,
  functions: ReadonlyMap<string, string>,
): readonly Use[] {
  const names = new Set([...functions.keys()].map((path) => parted(path).name));
  const locals = new Set(file.statements.flatMap((statement) => localsOf(statement, names)));
  return [...nodesIn(file)].flatMap((node): readonly Use[] => {
    if (!ts.isIdentifier(node) || !(names.has(node.text) || locals.has(node.text))) return [];
    const path = paths.of(targetOf(checker.getSymbolAtLocation(node), checker, paths));
    const own = path === undefined ? undefined : functions.get(path);
    if (own === undefined) return [];
    const isImport = ts.isImportSpecifier(node.parent) || ts.isExportSpecifier(node.parent);
    const isCall = own === path && !isImport && !ts.isPartOfTypeNode(node);
    return [{ node, function: own, isCall }];
  });
}

/** What an identifier leads to in the package, through imports and exports of the callers' own. */
function targetOf(
  symbol: TS.Symbol | undefined,
  checker: TS.TypeChecker,
  paths: PackagePaths,
): TS.Symbol | undefined {
  let at = symbol;
  while (at !== undefined && paths.of(at) === undefined && isAlias(at)) {
    const next = checker.getImmediateAliasedSymbol(at);
    if (next === at) return at;
    at = next;
  }
  return at;
}

function isAlias(symbol: TS.Symbol): boolean {
  return (symbol.flags & ts.SymbolFlags.Alias) !== 0;
}

/** Imports of such names under another one. */
function localsOf(statement: TS.Statement, names: ReadonlySet<string>): readonly string[] {
  if (!ts.isImportDeclaration(statement)) return [];
  const list = statement.importClause?.namedBindings;
  if (list === undefined || !ts.isNamedImports(list)) return [];
  return list.elements.flatMap(({ name, propertyName }) =>
    propertyName !== undefined && names.has(propertyName.text) ? [name.text] : [],
  );
}
