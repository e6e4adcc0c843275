import { operationsIn, type NamedApi, type NamedFolder } from '../../naming/named.ts';
import { ts, type TS } from '../compiler.ts';
import { filePathOf } from './renames.ts';

/** Tells what of a package a symbol is. */
export interface PackagePaths {
  /** The path of an export, a module or an enum's member (see `Renames`); undefined for all that is not the package's. */
  readonly of: (symbol: TS.Symbol | undefined) => string | undefined;
  /** The module, or the one operation, whose file this is. */
  readonly file: (
    file: TS.SourceFile,
  ) => { readonly module: string; readonly own?: string } | undefined;
}

/** @param root the package's folder in the view that the symbols are of. */
export function packagePaths({ root: top }: NamedApi, root: string): PackagePaths {
  const operations = new Map(
    operationsIn(top).map((named) => [
      `${root}/${filePathOf(named)}`,
      { module: named.folder.join('.'), own: named.name },
    ]),
  );
  const modules = new Map(
    foldersIn(top).map((path) => [
      `${root}/${['src', ...path, 'index.ts'].join('/')}`,
      { module: path.join('.') },
    ]),
  );
  const pathOf = (declaration: TS.Declaration): string | undefined => {
    const { fileName } = declaration.getSourceFile();
    const module = modules.get(fileName)?.module;
    if (module !== undefined) {
      if (ts.isSourceFile(declaration)) return module;
      return ts.isNamespaceExport(declaration) ? below(module, declaration.name.text) : undefined;
    }
    const operation = operations.get(fileName);
    const name = operation === undefined ? undefined : nameOf(declaration);
    return operation === undefined || name === undefined
      ? undefined
      : below(operation.module, name);
  };
  return {
    of(symbol) {
      for (const declaration of symbol?.declarations ?? []) {
        const path = pathOf(declaration);
        if (path !== undefined) return path;
      }
      return undefined;
    },
    file: ({ fileName }) => modules.get(fileName) ?? operations.get(fileName),
  };
}

/** `meetings` and `registrants` → `meetings.registrants`; the root's path is empty. */
export function below(module: string, name: string): string {
  return module === '' ? name : `${module}.${name}`;
}

/** `meetings.registrants` → `meetings` and `registrants`. */
export function parted(path: string): { readonly module: string; readonly name: string } {
  const end = path.lastIndexOf('.');
  return { module: end < 0 ? '' : path.slice(0, end), name: path.slice(end + 1) };
}

/** What an operation's file calls something at its top, or a member of an enum there. */
function nameOf(declaration: TS.Declaration): string | undefined {
  if (ts.isExportSpecifier(declaration)) return declaration.name.text;
  const own = ts.getNameOfDeclaration(declaration);
  if (own === undefined || !(ts.isIdentifier(own) || ts.isStringLiteral(own))) return undefined;
  const holder = holderOf(declaration);
  if (holder === undefined) return isAtTop(declaration) ? own.text : undefined;
  return isAtTop(holder) && ts.isIdentifier(holder.name)
    ? `${holder.name.text}.${own.text}`
    : undefined;
}

/** The enum that a member is in; with frozen objects for enums, the constant whose type it is in. */
function holderOf(
  declaration: TS.Declaration,
): TS.EnumDeclaration | TS.VariableDeclaration | undefined {
  if (ts.isEnumMember(declaration)) return declaration.parent;
  if (!ts.isPropertySignature(declaration)) return undefined;
  const { parent } = declaration.parent;
  return ts.isVariableDeclaration(parent) ? parent : undefined;
}

function isAtTop(declaration: TS.Node): boolean {
  const holder = ts.isVariableDeclaration(declaration)
    ? declaration.parent.parent.parent
    : declaration.parent;
  return ts.isSourceFile(holder);
}

function foldersIn({ path, folders }: NamedFolder): readonly (readonly string[])[] {
  return [path, ...folders.flatMap(foldersIn)];
}
