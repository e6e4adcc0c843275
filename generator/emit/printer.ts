import { createRequire } from 'node:module';
import type * as TsMorph from 'ts-morph';

export type Statement =
  | TsMorph.ImportDeclarationStructure
  | TsMorph.ExportDeclarationStructure
  | TsMorph.EnumDeclarationStructure
  | TsMorph.InterfaceDeclarationStructure
  | TsMorph.TypeAliasDeclarationStructure
  | TsMorph.VariableStatementStructure
  | TsMorph.FunctionDeclarationStructure;

const require = createRequire(import.meta.url);
let loaded: typeof TsMorph | undefined;

/** ts-morph, loaded when the first file is printed: a run that has nothing to print never pays for it. */
export function tsMorph(): typeof TsMorph {
  loaded ??= require('ts-morph') as typeof TsMorph;
  return loaded;
}

/** Prints statements, one after the other, each apart from the next. */
export function print(statements: readonly Statement[]): string {
  const { printStructure } = tsMorph();
  return statements.map((statement) => printStructure(statement)).join('\n\n');
}
