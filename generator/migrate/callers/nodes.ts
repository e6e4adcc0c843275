import { ts, type TS } from '../compiler.ts';

/** Every node of a file, in order; in a JavaScript file also those of types in its comments. */
export function* nodesIn(file: TS.SourceFile): Generator<TS.Node> {
  const isScript = /\.[cm]?jsx?$/.test(file.fileName);
  const waiting: TS.Node[] = [file];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    const children: TS.Node[] = [];
    if (isScript) children.push(...node.getChildren(file));
    else ts.forEachChild(node, (child) => void children.push(child));
    waiting.push(...children.toReversed());
  }
}

/** Whether an identifier is the name of a member, or of an export: no variable, function or type in scope. */
export function isMemberName(node: TS.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  if (ts.isImportTypeNode(parent)) return true;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  if (ts.isImportSpecifier(parent)) return parent.propertyName === node;
  if (ts.isExportSpecifier(parent)) {
    return parent.propertyName === undefined ? isFromElsewhere(parent) : parent.name === node;
  }
  return (
    ((ts.isObjectLiteralElement(parent) && !ts.isShorthandPropertyAssignment(parent)) ||
      ts.isTypeElement(parent) ||
      ts.isClassElement(parent) ||
      ts.isEnumMember(parent) ||
      ts.isNamespaceExport(parent) ||
      ts.isJsxAttribute(parent)) &&
    parent.name === node
  );
}

function isFromElsewhere(specifier: TS.ExportSpecifier): boolean {
  return specifier.parent.parent.moduleSpecifier !== undefined;
}

/** An import or export of something by its name. */
export type Specifier = TS.ImportSpecifier | TS.ExportSpecifier;

/** What may have a list of those, and the name of another module. */
export type FromDeclaration = TS.ImportDeclaration | TS.ExportDeclaration;
