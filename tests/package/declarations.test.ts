import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Node, Project, SyntaxKind, type SourceFile } from 'ts-morph';
import { describe, expect, test } from 'vitest';

// Every kind of thing that a package may have is in some golden tree, and the runtime is the same in all. `isolatedDeclarations`
// has what is exported say its type in the source, so that the declarations say no more than is read here.

const project = fileURLToPath(new URL('../../', import.meta.url));
const compilerOptions = { types: [], noLib: true };
const files: readonly SourceFile[] = new Project({ compilerOptions }).addSourceFilesAtPaths([
  join(project, 'fixtures', '*', 'expected', 'src', '**', '*.ts'),
  join(project, 'templates', 'runtime', '*.ts'),
  `!${join(project, 'templates', 'runtime', '*.test*.ts')}`,
]);

describe('packages of all features', () => {
  test('have a doc comment on everything exported', () => {
    const bare = files.flatMap((file) =>
      file.getStatements().flatMap((statement) => {
        if (!Node.isExportable(statement) || !statement.isExported()) return [];
        const documented = Node.isJSDocable(statement) && statement.getJsDocs().some(saysSomething);
        // Overloads are documented by their first.
        const overloads = Node.isFunctionDeclaration(statement) ? statement.getOverloads() : [];
        if (documented || overloads[0]?.getJsDocs().some(saysSomething)) return [];
        return [placeOf(statement)];
      }),
    );
    expect(files.length).toBeGreaterThan(200);
    expect(bare).toEqual([]);
  });

  test('have no any', () => {
    const any = files.flatMap((file) => file.getDescendantsOfKind(SyntaxKind.AnyKeyword));
    expect(any.map(placeOf)).toEqual([]);
  });
});

/** More than tags: an editor shows the description first, and some show it alone. */
function saysSomething(doc: { getDescription(): string }): boolean {
  return doc.getDescription().trim() !== '';
}

function placeOf(node: Node): string {
  const file = node.getSourceFile();
  const text = node.getText().slice(0, 60);
  return `${file.getFilePath().slice(project.length)}:${node.getStartLineNumber()} ${text}`;
}
