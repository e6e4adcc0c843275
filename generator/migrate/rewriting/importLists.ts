import { ts, type TS } from '../compiler.ts';
import type { Edit } from './edits.ts';
import type { FromDeclaration, Specifier } from '../callers/nodes.ts';

/** An element of an import's or export's list, and what is to become of it. */
export interface Element {
  readonly node: Specifier;
  readonly text: string;
  /** `here` it stays; a module is where it is got from now. */
  readonly place: 'here' | 'nowhere' | { readonly module: string };
}

/** The edits of a declaration's list; what is got from elsewhere now has a declaration of its own, below. */
export function listEdits(
  declaration: FromDeclaration,
  module: TS.StringLiteral,
  elements: readonly Element[],
): readonly Edit[] {
  const kept = elements.filter(({ place }) => place === 'here');
  const renamed = kept.flatMap(({ node, text }): readonly Edit[] =>
    text === node.getText() ? [] : [{ start: node.getStart(), end: node.getEnd(), text }],
  );
  if (kept.length === elements.length) return renamed;
  const others = declarationsElsewhere(declaration, module, elements);
  if (kept.length === 0) {
    const [first, ...rest] = others;
    return first === undefined
      ? [withoutLine(declaration)]
      : [
          { start: declaration.getStart(), end: declaration.getEnd(), text: first },
          ...below(declaration, rest),
        ];
  }
  return [...renamed, ...removals(elements), ...below(declaration, others)];
}

/** One declaration a module, written as the one that it comes out of. */
function declarationsElsewhere(
  declaration: FromDeclaration,
  module: TS.StringLiteral,
  elements: readonly Element[],
): readonly string[] {
  const lists = new Map<string, string[]>();
  for (const { text, place } of elements) {
    if (typeof place === 'string') continue;
    lists.set(place.module, [...(lists.get(place.module) ?? []), text]);
  }
  const quote = module.getText().slice(0, 1);
  const end = declaration.getText().endsWith(';') ? ';' : '';
  const start = ts.isImportDeclaration(declaration) ? 'import' : 'export';
  const isType = ts.isImportDeclaration(declaration)
    ? declaration.importClause?.isTypeOnly === true
    : declaration.isTypeOnly;
  return [...lists].map(
    ([name, texts]) =>
      `${start}${isType ? ' type' : ''} { ${texts.join(', ')} } from ${quote}${name}${quote}${end}`,
  );
}

function below(declaration: FromDeclaration, others: readonly string[]): readonly Edit[] {
  if (others.length === 0) return [];
  const newLine = declaration.getSourceFile().text.includes('\r\n') ? '\r\n' : '\n';
  const at = declaration.getEnd();
  return [{ start: at, end: at, text: others.map((text) => newLine + text).join('') }];
}

/** Each element with the comma that parts it from its neighbour. */
function removals(elements: readonly Element[]): readonly Edit[] {
  const last = elements.findLastIndex(({ place }) => place === 'here');
  return elements.flatMap(({ place }, index): readonly Edit[] => {
    if (place === 'here') return [];
    const [before, own, next] = [elements[index - 1], elements[index], elements[index + 1]];
    if (own === undefined) return [];
    if (index > last && before !== undefined) {
      return [{ start: before.node.getEnd(), end: own.node.getEnd(), text: '' }];
    }
    const end = next === undefined ? own.node.getEnd() : next.node.getStart();
    return [{ start: own.node.getStart(), end, text: '' }];
  });
}

/** The whole line goes, unless it imports a default too. */
function withoutLine(declaration: FromDeclaration): Edit {
  const clause = ts.isImportDeclaration(declaration) ? declaration.importClause : undefined;
  if (clause?.name !== undefined) {
    return { start: clause.name.getEnd(), end: clause.getEnd(), text: '' };
  }
  const { text } = declaration.getSourceFile();
  const end = declaration.getEnd();
  const lineEnd = /^[ \t]*\r?\n/.exec(text.slice(end))?.[0].length ?? 0;
  return { start: declaration.getStart(), end: end + lineEnd, text: '' };
}
