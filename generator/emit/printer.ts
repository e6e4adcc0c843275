import { createRequire } from 'node:module';
import type * as TsMorph from 'ts-morph';
import { forgetTsMorph, loadCompilerless } from './compilerless.ts';

export type Statement =
  /** Source, printed as it is. */
  | string
  | TsMorph.ImportDeclarationStructure
  | TsMorph.InterfaceDeclarationStructure
  | TsMorph.TypeAliasDeclarationStructure
  | TsMorph.VariableStatementStructure
  | TsMorph.FunctionDeclarationStructure;

let loaded: typeof TsMorph | undefined;

/** ts-morph, loaded when the first file is printed: a run that has nothing to print never pays for it. */
export function tsMorph(): typeof TsMorph {
  loaded ??= loadCompilerless() ?? loadWhole();
  return loaded;
}

function loadWhole(): typeof TsMorph {
  forgetTsMorph();
  return createRequire(import.meta.url)('ts-morph') as typeof TsMorph;
}

/**
 * Prints statements, one after the other, each apart from the next. Names, types, docs and bodies are text already: ts-morph
 * prints a mark for each and the text takes the mark's place, as its writer weighs every single character. Few forms of
 * statements are left then, and each is printed once, however many operations there are.
 */
export function print(statements: readonly Statement[]): string {
  return statements.map(printed).join('\n\n');
}

/** Statements that were printed, marks and all, by their structure. */
const forms = new Map<string, string>();

function printed(statement: Statement): string {
  if (typeof statement === 'string') return statement;
  const texts: string[] = [];
  const structure = marked(statement, texts);
  const key = JSON.stringify(structure);
  const form = forms.get(key) ?? tsMorph().printStructure(structure).trim();
  forms.set(key, form);
  return form.replaceAll(/\uE000(\d+)\uE001/g, (_mark, index) => texts[Number(index)] ?? '');
}

/** The structure with a mark in place of every text. */
function marked<Structure extends object>(structure: Structure, texts: string[]): Structure {
  const copy = Object.entries(structure).map(([key, value]: [string, unknown]) => {
    if (key === 'docs' && Array.isArray(value))
      return [key, value.map((doc) => markDoc(String(doc), texts))];
    if (isTextKey(key) && typeof value === 'string') return [key, mark(value, texts)];
    if (key === 'statements' && Array.isArray(value))
      return [key, value.map((text) => mark(String(text), texts))];
    if (Array.isArray(value)) return [key, value.map((below: object) => marked(below, texts))];
    return [key, value];
  });
  return Object.fromEntries(copy) as Structure;
}

function isTextKey(key: string): boolean {
  return key === 'name' || key === 'type' || key === 'returnType' || key === 'initializer';
}

function mark(text: string, texts: string[]): string {
  texts.push(text);
  return `\uE000${texts.length - 1}\uE001`;
}

/** ts-morph puts a doc of several lines, which begins with a line break, between lines of its own. */
function markDoc(doc: string, texts: string[]): string {
  const lines = doc.split('\n');
  return lines.length === 1 ? mark(doc, texts) : `\n${mark(lines.join('\n * '), texts)}`;
}
