import { ts, type TS } from '../compiler.ts';
import { isMemberName, nodesIn, type Specifier } from '../callers/nodes.ts';
import { parted } from '../packages/packagePath.ts';

/** What an import is called in its file from now on. */
export interface Local {
  readonly name: string;
  /** Another import of the same has that name already: this one is not needed. */
  readonly isThere: boolean;
}

/**
 * Gives imports their names within a file: the new one, as long as nothing else has it there, in whatever scope.
 *
 * @param targets where in the new package the imports of the file lead.
 * @returns besides, the imports that are called otherwise, as far as they were named.
 */
export function localNamer(
  file: TS.SourceFile,
  checker: TS.TypeChecker,
  targets: ReadonlyMap<Specifier, string>,
): {
  readonly nameOf: (specifier: TS.ImportSpecifier, to: string) => Local;
  readonly locals: ReadonlyMap<TS.Symbol, string>;
} {
  const locals = new Map<TS.Symbol, string>();
  const claims = new Map<string, string>();
  const imports = new Map(
    [...targets].flatMap(([specifier, to]) => {
      const symbol = checker.getSymbolAtLocation(specifier.name);
      return symbol === undefined ? [] : [[symbol, { specifier, to }] as const];
    }),
  );
  const isOfSame = (node: TS.Identifier, specifier: TS.ImportSpecifier, to: string): boolean => {
    const symbol = checker.getSymbolAtLocation(node);
    const found = symbol === undefined ? undefined : imports.get(symbol);
    return found?.to === to && (!isTypeOnly(found.specifier) || isTypeOnly(specifier));
  };
  const isFree = (name: string, specifier: TS.ImportSpecifier, to: string): boolean => {
    const claimed = claims.get(name);
    if (claimed !== undefined) return claimed === to;
    const uses = usesOf(name, file);
    if (!uses.every((node) => isOfSame(node, specifier, to))) return false;
    if (uses.length > 0) claims.set(name, to);
    return true;
  };
  return {
    locals,
    nameOf(specifier, to) {
      const { name } = parted(to);
      const own = specifier.name.text;
      const symbol = checker.getSymbolAtLocation(specifier.name);
      const stays = specifier.propertyName !== undefined || own === name || symbol === undefined;
      if (stays || !isFree(name, specifier, to)) return { name: own, isThere: false };
      const isThere = claims.has(name);
      claims.set(name, to);
      locals.set(symbol, name);
      return { name, isThere };
    },
  };
}

/** All that goes by a name in a file, but for names of members. */
function usesOf(name: string, file: TS.SourceFile): readonly TS.Identifier[] {
  return [...nodesIn(file)].flatMap((node) =>
    ts.isIdentifier(node) && node.text === name && !isMemberName(node) ? [node] : [],
  );
}

function isTypeOnly(specifier: Specifier): boolean {
  if (specifier.isTypeOnly) return true;
  const { parent } = specifier.parent;
  return ts.isImportClause(parent) && parent.isTypeOnly;
}
