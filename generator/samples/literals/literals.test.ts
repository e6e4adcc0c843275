import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataflex } from './dataflex.ts';
import { jsonPath } from './jsonPath.ts';
import { php, phpLines } from './php.ts';
import { ruby, rubyLines } from './ruby.ts';
import { sqlServer, sqlServerName } from './sqlServer.ts';
import { tcl, tclLines } from './tcl.ts';
import { hostileText } from './hostileText.test-helper.ts';

describe('Ruby', () => {
  test.for([
    ['', `''`],
    [`it's "x" \\`, String.raw`'it\'s "x" \\'`],
    ['#{exit} `id` %s', "'#{exit} `id` %s'"],
    ['{\n\t"a": 1\n}', String.raw`"{\n\t\"a\": 1\n}"`],
    ['a\r\n#{exit} "\\', String.raw`"a\r\n\#{exit} \"\\"`],
    ['\0\u202E\u{E0041}😀', String.raw`"\u{0}\u{202E}\u{E0041}😀"`],
    ['\uD83D', "'\uFFFD'"],
  ] as const)('%j is %s', ([text, literal]) => expect(ruby(text)).toBe(literal));
});

describe('PHP', () => {
  test.for([
    ['', `''`],
    [`it's "x" \\`, String.raw`'it\'s "x" \\'`],
    ['$x {$x} ${x} ?> <?=', "'$x {$x} ${x} ?> <?='"],
    ['a\r\n$x {$x} "\\', String.raw`"a\r\n\$x {\$x} \"\\"`],
    ['\0\u202E😀', String.raw`"\u{0}\u{202E}😀"`],
    ['\uDE00', "'\uFFFD'"],
  ] as const)('%j is %s', ([text, literal]) => expect(php(text)).toBe(literal));
});

describe('Tcl', () => {
  test.for([
    ['', '{}'],
    ['[exit] $x "q"', '{[exit] $x "q"}'],
    ['word-1.x', 'word-1.x'],
    ['[{"a":{}}]\n', String.raw`"\[\{\"a\":\{\}\}\]\n"`],
    ['a{b', String.raw`"a\{b"`],
    ['}{', String.raw`"\}\{"`],
    ['\\[exit] $x "q"', String.raw`"\\\[exit\] \$x \"q\""`],
    ['ä😀\r\0', String.raw`"\u00E4\uD83D\uDE00\r\u0000"`],
    ['\uD83D', String.raw`"\uFFFD"`],
  ] as const)('%j is %s', ([text, literal]) => expect(tcl(text)).toBe(literal));
});

test('a text stays on its lines where a template asks for that', () => {
  const text = '{\n\t"it\'s": 1\n}';
  expect(rubyLines(text)).toBe(`'{\n\t"it\\'s": 1\n}'`);
  expect(phpLines(text)).toBe(`'{\n\t"it\\'s": 1\n}'`);
  expect(tclLines(text)).toBe(`{${text}}`);
  expect([rubyLines, phpLines].map((lines) => lines('a\r\nb'))).toEqual([
    '"a\\r\\nb"',
    '"a\\r\\nb"',
  ]);
  expect(tclLines('a\n}')).toBe(String.raw`"a\n\}"`);
});

describe('SQL Server', () => {
  test.for([
    ['', "N''"],
    ["'; DROP TABLE x --", "N'''; DROP TABLE x --'"],
    ['{\n "a": 1\n}', `N'{' + NCHAR(10)\n    + N' "a": 1' + NCHAR(10)\n    + N'}'`],
    ['a\\\r\nGO\n', `N'a\\' + NCHAR(13) + NCHAR(10)\n    + N'GO' + NCHAR(10)`],
    ['$(whoami)', "N'$' + N'(whoami)'"],
    ['\0ä', "NCHAR(0) + N'ä'"],
    ['\u{E0041}', 'NCHAR(56128) + NCHAR(56385)'],
  ] as const)('%j is %s', ([text, literal]) => expect(sqlServer(text)).toBe(literal));

  test('a text that is longer than nvarchar(4000) is put together as nvarchar(max)', () => {
    const text = `${'a'.repeat(3999)}😀${'b'.repeat(4000)}`;
    const literal = sqlServer(text);
    expect(literal).toMatch(/^CAST\(N'' AS nvarchar\(max\)\) \+ N'a/);
    expect(sqlServerText(literal)).toBe(text);
    expect(sqlServer('a'.repeat(4000))).toMatch(/^N'a+'$/);
  });

  test('any text is read back, and none is cut off, goes over a line or is for sqlcmd', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const literal = sqlServer(text);
        expect(sqlServerText(literal)).toBe(Buffer.from(text).toString());
        expect(literal).not.toContain('$(');
        expect(literal).not.toMatch(/[^)]\n|\n(?! {4}\+ )/);
      }),
    );
  });
});

describe('names in JSON and in answers', () => {
  test.for([
    [['settings', 'two words'], '$.settings."two words"'],
    [[], '$'],
    [['a"b\\', 'ä'], String.raw`$."a\"b\\"."ä"`],
    [['$(x)\u202E\n'], String.raw`$."\u0024(x)\u202e\n"`],
  ] as const)('the way %j is the path %s', ([way, path]) => expect(jsonPath(way)).toBe(path));

  test.for([
    ['join_url', '[join_url]'],
    ['a]; DROP TABLE x; --', '[a]]; DROP TABLE x; --]'],
    ['$(x)\n\u202E', '[$ (x)]'],
    ['', '[value]'],
  ] as const)('%j is the column %s', ([name, column]) => expect(sqlServerName(name)).toBe(column));
});

/** What the expression is, by the rules of Transact-SQL, written apart from the code that is tested. */
function sqlServerText(expression: string): string {
  const piece =
    /(?:(CAST\(N'' AS nvarchar\(max\)\))|NCHAR\((\d+)\)|N'((?:[^']|'')*)')(\s\+\s|\n\s+\+\s|$)/uy;
  let text = '';
  while (piece.lastIndex < expression.length) {
    const found = piece.exec(expression);
    if (found === null) throw new Error(`no expression: ${expression}`);
    const [, , unit, string = ''] = found;
    const shown = string.replaceAll("''", "'");
    if (shown.length > 4000) throw new Error('cut off');
    text += unit === undefined ? shown : String.fromCharCode(Number(unit));
  }
  return text;
}

describe('DataFlex', () => {
  test.for([
    ['', '""'],
    ['plain', '"plain"'],
    ["it's", `"it's"`],
    ['[{"a":1}]', `'[{"a":1}]'`],
    [`it's "x"\n`, `("it's " + '"x"' + Character(10))`],
    ['\0\u202Eä', '(Character(0) + Character(8238) + "ä")'],
  ] as const)('%j is %s', ([text, literal]) => expect(dataflex(text)).toBe(literal));

  test('any text is read back, on lines of a width that the compiler reads', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const literal = dataflex(text);
        expect(dataflexText(literal)).toBe(Buffer.from(text).toString());
        expect(Math.max(...literal.split('\n').map((line) => line.length))).toBeLessThan(450);
      }),
    );
  });
});

function dataflexText(expression: string): string {
  const inside = /^\((.*)\)$/s.exec(expression)?.[1] ?? expression;
  const piece = /(?:"([^"\n]*)"|'([^'\n]*)'|Character\((\d+)\))(?: \+(?: ;\n\s+| )|$)/uy;
  let text = '';
  while (piece.lastIndex < inside.length) {
    const found = piece.exec(inside);
    if (found === null) throw new Error(`no expression: ${expression}`);
    const [, double, single, code] = found;
    text += double ?? single ?? String.fromCodePoint(Number(code));
  }
  return text;
}
