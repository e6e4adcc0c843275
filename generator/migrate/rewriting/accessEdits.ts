import { ts, type TS } from '../compiler.ts';
import type { Edit } from './edits.ts';
import { isMemberName, nodesIn } from '../callers/nodes.ts';
import { parted } from '../packages/packagePath.ts';
import type { Rewriting } from './rewriting.ts';

/** Members of the package's modules and enums, wherever they are reached through something: `meetings.x`, `{ x } = bound`. */
export function accessEdits(file: TS.SourceFile, rewriting: Rewriting): readonly Edit[] {
  const moved = movedNames(rewriting);
  return [...nodesIn(file)].flatMap((node): readonly Edit[] => {
    if (!(ts.isIdentifier(node) || ts.isStringLiteralLike(node)) || !moved.has(node.text))
      return [];
    const path = rewriting.paths.of(memberAt(node, rewriting.checker));
    const to = path === undefined ? undefined : rewriting.renames.get(path);
    if (path === undefined || to === undefined) return [];
    const home = rewriting.renames.get(parted(path).module);
    const name = home === undefined ? undefined : within(home, to);
    if (name === undefined || name.includes('.')) return chainEdit(node, to, rewriting);
    return name === node.text ? [] : [nameEdit(node, name)];
  });
}

/** The last parts of paths that are others now: nothing else has to be looked at. */
function movedNames({ renames }: Rewriting): ReadonlySet<string> {
  return new Set([...renames].flatMap(([from, to]) => (from === to ? [] : [parted(from).name])));
}

/** The symbol of a member that is named here; undefined for all that is no member. */
function memberAt(
  node: TS.Identifier | TS.StringLiteralLike,
  checker: TS.TypeChecker,
): TS.Symbol | undefined {
  const { parent } = node;
  if (ts.isStringLiteralLike(node)) {
    const isKey =
      (ts.isElementAccessExpression(parent) && parent.argumentExpression === node) ||
      (ts.isLiteralTypeNode(parent) && ts.isIndexedAccessTypeNode(parent.parent));
    return isKey ? checker.getSymbolAtLocation(node) : undefined;
  }
  if (isShorthandBinding(parent, node)) {
    return checker.getTypeAtLocation(parent.parent).getProperty(node.text);
  }
  if (ts.isObjectLiteralElement(parent) && parent.name === node) {
    const object = parent.parent;
    const type = ts.isObjectLiteralExpression(object)
      ? checker.getContextualType(object)
      : undefined;
    return type?.getProperty(node.text);
  }
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return undefined;
  return isMemberName(node) ? checker.getSymbolAtLocation(node) : undefined;
}

function isShorthandBinding(parent: TS.Node, node: TS.Identifier): boolean {
  return (
    ts.isBindingElement(parent) &&
    parent.name === node &&
    parent.propertyName === undefined &&
    parent.dotDotDotToken === undefined &&
    ts.isObjectBindingPattern(parent.parent)
  );
}

/** What is bound or written under the old name stays so: `{ x }` → `{ y: x }`. */
function nameEdit(node: TS.Identifier | TS.StringLiteralLike, name: string): Edit {
  const [start, end] = [node.getStart(), node.getEnd()];
  if (ts.isStringLiteralLike(node)) return { start: start + 1, end: end - 1, text: name };
  const { parent } = node;
  const isShort = ts.isShorthandPropertyAssignment(parent) || isShorthandBinding(parent, node);
  return { start, end, text: isShort ? `${name}: ${node.text}` : name };
}

/** `zoom.meetings.x`, where `x` is in another module now: all that comes after `zoom` is another path. */
function chainEdit(
  node: TS.Identifier | TS.StringLiteralLike,
  to: string,
  { checker, paths, renames }: Rewriting,
): readonly Edit[] {
  let at = leftOf(node.parent, node);
  let first: TS.Node = node;
  while (at !== undefined) {
    const path = paths.of(aliased(checker.getSymbolAtLocation(at), checker));
    const home = path === undefined ? undefined : renames.get(path);
    const rest = home === undefined ? undefined : within(home, to);
    const isBase = ts.isIdentifier(at) && !isMemberName(at);
    if (rest !== undefined && isBase) {
      return [{ start: first.getStart(), end: node.getEnd(), text: rest }];
    }
    if (ts.isPropertyAccessExpression(at)) [first, at] = [at.name, at.expression];
    else if (ts.isQualifiedName(at)) [first, at] = [at.right, at.left];
    else return [];
  }
  return [];
}

function leftOf(parent: TS.Node, node: TS.Node): TS.Node | undefined {
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return parent.expression;
  return ts.isQualifiedName(parent) && parent.right === node ? parent.left : undefined;
}

function aliased(symbol: TS.Symbol | undefined, checker: TS.TypeChecker): TS.Symbol | undefined {
  const isAlias = symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0;
  return isAlias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** What is left of a path below a module. */
function within(module: string, path: string): string | undefined {
  if (module === '') return path;
  return path.startsWith(`${module}.`) ? path.slice(module.length + 1) : undefined;
}
