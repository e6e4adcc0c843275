import { createRequire } from 'node:module';
import { StructureKind, printStructure, type Structures } from 'ts-morph';
import { expect, test } from 'vitest';
import { loadCompilerless } from './compilerless.ts';

const structures: readonly Structures[] = [
  {
    kind: StructureKind.ImportDeclaration,
    moduleSpecifier: './a.js',
    namedImports: ['a', { name: 'B', isTypeOnly: true }],
  },
  {
    kind: StructureKind.Enum,
    name: 'E',
    isExported: true,
    docs: ['One.\nTwo.'],
    members: [
      { name: 'A', value: 1 },
      { name: 'B', value: 'b', docs: ['B.'] },
    ],
  },
  {
    kind: StructureKind.Interface,
    name: 'I',
    properties: [{ name: 'a', type: '{ b: string }', hasQuestionToken: true }],
  },
  { kind: StructureKind.TypeAlias, name: 'T', type: '| A\n| B', docs: ['T.'] },
  {
    kind: StructureKind.Function,
    name: 'f',
    parameters: [
      { name: 'a', type: 'A' },
      { name: 'b', type: 'B', hasQuestionToken: true },
    ],
    statements: ['return 1;'],
  },
];

test('prints what ts-morph prints with its compiler behind it', () => {
  const require = createRequire(import.meta.url);
  for (const path of Object.keys(require.cache))
    if (path.includes('ts-morph')) delete require.cache[path];
  const compilerless = loadCompilerless();
  expect(compilerless).toBeDefined();
  const loaded = Object.keys(require.cache).filter((path) =>
    /@ts-morph[\\/]common[\\/]dist[\\/]typescript\.js$/.test(path),
  );
  expect(loaded).toEqual([]);
  for (const structure of structures) {
    expect(compilerless?.printStructure(structure)).toBe(printStructure(structure));
  }
});
