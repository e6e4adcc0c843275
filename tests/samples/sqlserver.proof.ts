import { describe, expect, test } from 'vitest';
import { sqlServer } from '../../generator/samples/literals/sqlServer.ts';
import { benchOf } from './bench.ts';
import { carried } from './hostile.ts';
import { chosenPrograms, hostileProgram } from './unrun.ts';

// SQLFluff (Debian's `sqlfluff`) parses Transact-SQL, `sp_OAMethod … OUT`, labels and `OPENJSON` included.
const words = ['parse', '--dialect', 'tsql', '--encoding', 'utf-8', '--format', 'json'];
const bench = await benchOf(
  {
    language: 'sqlserver',
    commands: [['sqlfluff', ...words]],
    ending: '.sql',
    probe: 'SELECT 1;\n',
    trusting: () => ({}),
  },
  [],
);
const isLeftOut = bench === undefined && process.env['ALL'] === undefined;
if (isLeftOut) console.log('sqlserver: sqlfluff is not installed here, its samples are not parsed');

/** What the parser found of one kind: `quoted_literal`. */
function leavesOf(kind: string, node: unknown): readonly unknown[] {
  if (Array.isArray(node)) return node.flatMap((one: unknown) => leavesOf(kind, one));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, one]) =>
    name === kind && typeof one === 'string' ? [one] : leavesOf(kind, one),
  );
}

describe.skipIf(isLeftOut)('samples of SQL Server', () => {
  test('are Transact-SQL from the first letter to the last', { timeout: 300_000 }, async () => {
    const longest = chosenPrograms('sqlserver').toSorted((a, b) => b.length - a.length)[0] ?? '';
    const outcome = await bench?.run(longest);
    expect(outcome?.exitCode).toBe(0);
    expect(leavesOf('keyword', JSON.parse(outcome?.stdout ?? ''))).toContain('GOTO');
  });

  test('hold attacks in strings, and nowhere else', { timeout: 300_000 }, async () => {
    // The parser is slow, and the other statements are those of every program.
    const lines = hostileProgram('sqlserver').split('\n');
    const outcome = await bench?.run(
      lines.filter((line) => !/^EXEC|^IF @hr/.test(line)).join('\n'),
    );
    expect(outcome?.exitCode).toBe(0);
    const tree: unknown = JSON.parse(outcome?.stdout ?? '');
    const strings = new Set(leavesOf('quoted_literal', tree));
    const pieces = carried.flatMap((text) => sqlServer(text).match(/N'(?:[^']|'')*'/g) ?? []);
    expect(pieces.filter((piece) => !strings.has(piece))).toEqual([]);
    const keywords = new Set(leavesOf('keyword', tree));
    expect(['SET', 'DROP', 'TABLE'].map((one) => keywords.has(one))).toEqual([true, false, true]);
  });
});
