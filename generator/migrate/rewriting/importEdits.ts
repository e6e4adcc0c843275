import { ts, type TS } from '../compiler.ts';
import type { Edit } from './edits.ts';
import { listEdits, type Element } from './importLists.ts';
import type { LocalNames } from './localEdits.ts';
import { localNamer, type Local } from './localNamer.ts';
import type { FromDeclaration, Specifier } from '../callers/nodes.ts';
import { parted } from '../packages/packagePath.ts';
import type { Rewriting } from './rewriting.ts';
import { moduleIn, specifierEdit } from './specifierEdits.ts';
import { specifierText } from './specifierText.ts';

/**
 * Imports and exports `from` elsewhere. An import that is called as what it imports is called so further on, in its whole file,
 * unless that name is taken there; an export keeps the name that others know it by.
 */
export function importEdits(
  file: TS.SourceFile,
  rewriting: Rewriting,
): { readonly edits: readonly Edit[]; readonly locals: LocalNames } {
  const read = file.statements.flatMap((statement) => readDeclaration(statement, rewriting));
  const targets = new Map(read.flatMap(({ targets: own }) => [...own]));
  const namer = localNamer(file, rewriting.checker, targets);
  const edits = read.flatMap((one) => declarationEdits(one, rewriting, namer.nameOf));
  return { edits, locals: namer.locals };
}

/** A declaration with what it names. */
interface Read {
  readonly declaration: FromDeclaration;
  readonly module: TS.StringLiteral;
  readonly specifiers: readonly Specifier[];
  /** Where in the new package what they name is; what is not of the package, or gone, is absent. */
  readonly targets: ReadonlyMap<Specifier, string>;
}

function readDeclaration(
  declaration: TS.Statement,
  { checker, paths, renames }: Rewriting,
): readonly Read[] {
  if (!ts.isImportDeclaration(declaration) && !ts.isExportDeclaration(declaration)) return [];
  const { moduleSpecifier: module } = declaration;
  if (module === undefined || !ts.isStringLiteral(module)) return [];
  const exports = checker.getSymbolAtLocation(module);
  if (exports === undefined) return [];
  const specifiers = specifiersOf(declaration);
  const targets = specifiers.flatMap((specifier): readonly (readonly [Specifier, string])[] => {
    const name = (specifier.propertyName ?? specifier.name).text;
    const path = paths.of(checker.tryGetMemberInModuleExports(name, exports));
    const to = path === undefined ? undefined : renames.get(path);
    return to === undefined ? [] : [[specifier, to]];
  });
  return [{ declaration, module, specifiers, targets: new Map(targets) }];
}

function declarationEdits(
  { declaration, module, specifiers, targets }: Read,
  rewriting: Rewriting,
  localOf: (specifier: TS.ImportSpecifier, to: string) => Local,
): readonly Edit[] {
  const { renames, names } = rewriting;
  const found = moduleIn(module, rewriting);
  const from = found?.path ?? '';
  const homes = new Set([...targets.values()].map((to) => parted(to).module));
  const [only] = homes;
  const isMoved =
    found?.isModule === true && homes.size === 1 && targets.size === specifiers.length;
  const home = isMoved ? only : renames.get(from);
  const elements = specifiers.map((node): Element => {
    const to = targets.get(node);
    if (to === undefined) return { node, text: node.getText(), place: 'here' };
    const { module: target, name } = parted(to);
    const local = ts.isImportSpecifier(node)
      ? localOf(node, to)
      : { name: node.name.text, isThere: false };
    const type = node.isTypeOnly ? 'type ' : '';
    const text = name === local.name ? `${type}${name}` : `${type}${name} as ${local.name}`;
    if (local.isThere) return { node, text, place: 'nowhere' };
    const elsewhere =
      found?.isModule !== true || target === home
        ? undefined
        : specifierText(module.text, from, target, names);
    return { node, text, place: elsewhere === undefined ? 'here' : { module: elsewhere } };
  });
  const isLed = found !== undefined && home !== undefined;
  return [
    ...(isLed ? specifierEdit(module, from, home, rewriting) : []),
    ...listEdits(declaration, module, elements),
  ];
}

function specifiersOf(declaration: FromDeclaration): readonly Specifier[] {
  const list = ts.isImportDeclaration(declaration)
    ? declaration.importClause?.namedBindings
    : declaration.exportClause;
  return list !== undefined && (ts.isNamedImports(list) || ts.isNamedExports(list))
    ? [...list.elements]
    : [];
}
