import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attacks, hostileText } from './hostileText.test-helper.ts';
import { json } from './json.ts';
import { python, pythonLines } from './python.ts';
import { shell, shellInside } from './shell.ts';
import { typescript, typescriptLines } from './typescript.ts';

const texts = [
  ...attacks,
  ...attacks.map((attack) => `a${attack}\rb${attack}`),
  ...fc.sample(hostileText, 300),
];

/** As UTF-8 has it: half of a character is none. */
const plain = (text: string): string => Buffer.from(text).toString();

test.for(['sh', 'bash'])(
  'what %s reads is the text, in quotes of both kinds, and nothing of it is run',
  (command, { skip }) => {
    if (spawnSync(command, ['-c', ':']).error) skip(`${command} is not installed`);
    const words = texts.flatMap((text) => [shell(text), `"${shellInside(text)}"`]);
    // A NUL ends each: no word of a shell has one.
    const output = runFile(command, words.map((word) => `printf '%s\\0' ${word}`).join('\n'));
    const expected = texts.flatMap((text) => [text, text]).map((text) => text.replaceAll('\0', ''));
    expect(output.toString().split('\0').slice(0, -1)).toEqual(expected.map(plain));
  },
);

test('a word of the shell that hides something shows it', () => {
  expect(shell('PUT')).toBe('PUT');
  expect(shell("it's")).toBe(String.raw`'it'\''s'`);
  expect(shell('{\n  "a": 1\n}')).toBe(`'{\n  "a": 1\n}'`);
  expect(shell('a\u001B[2Jb\u202E')).toBe(
    String.raw`'a'"$(printf '\033')"'[2Jb'"$(printf '\342\200\256')"''`,
  );
});

/** Data of any shape whose texts are attacks. */
const data = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    hostileText,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(hostileText, tie('value'), { maxKeys: 4 }),
  ),
})).value;

test('what Python reads is the data, whatever its texts hold', ({ skip }) => {
  if (spawnSync('python3', ['-c', '']).error) skip('python3 is not installed');
  const values: readonly unknown[] = [...texts, ...fc.sample(data, 300), 2n ** 64n];
  const literals = values.flatMap((value) => [python(value), pythonLines(value)]);
  const lines = literals.map((literal) => `print(json.dumps(${literal}))`);
  const read = runFile('python3', ['import json', ...lines].join('\n'))
    .toString()
    .trimEnd();
  const expected = values
    .flatMap((value) => [value, value])
    .map((value) => wellFormed(typeof value === 'bigint' ? 2 ** 64 : value));
  expect(read.split('\n').map((line): unknown => JSON.parse(line))).toEqual(expected);
  expect(read).toContain('18446744073709551616');
});

test('what JavaScript reads is the data, whatever its texts hold', () => {
  fc.assert(
    fc.property(data, (value) => {
      for (const literal of [typescript(value), typescriptLines(value)]) {
        const read: unknown = new Function(`return (${literal})`)();
        expect(JSON.stringify(read)).toBe(JSON.stringify(value));
      }
      expect(JSON.stringify(JSON.parse(json(value)))).toBe(JSON.stringify(value));
    }),
  );
  expect(typescript(2n ** 64n)).toBe("'18446744073709551616'");
  expect(json({ id: 2n ** 64n })).toBe('{ "id": 18446744073709551616 }');
});

test('data goes over several lines where it is too long for one', () => {
  const value = { 'page-size': 30, registrants: [{ email: 'a'.repeat(36) }, { email: 'b' }] };
  expect(typescript(value)).toBe(
    `{\n  'page-size': 30,\n  registrants: [{ email: '${'a'.repeat(36)}' }, { email: 'b' }],\n}`,
  );
  expect(python(value, 4)).toBe(
    `{\n        "page-size": 30,\n        "registrants": [\n            {"email": "${'a'.repeat(36)}"},\n            {"email": "b"},\n        ],\n    }`,
  );
  expect(python('[{"a":"b"}]')).toBe(`'[{"a":"b"}]'`);
});

function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return plain(value);
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== 'object' || value === null) return value === 0 ? 0 : value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [plain(name), wellFormed(one)]),
  );
}

/** Runs a program with nothing in its environment, in a folder of its own, in which nothing may appear. */
function runFile(command: string, program: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'literals-'));
  try {
    const path = join(folder, 'program');
    writeFileSync(path, `${program}\n`);
    const env = { PATH: process.env['PATH'], LC_ALL: 'C' };
    const output = execFileSync(command, [path], { cwd: folder, env, maxBuffer: 2 ** 26 });
    expect(spawnSync('ls', { cwd: folder }).stdout.toString()).toBe('program\n');
    return output;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a text of several lines shows them, and what ends it does not', () => {
  const text = '<a>\n  "b" \\ ${c} `d`\n</a>"';
  expect(pythonLines(text)).toBe('"""<a>\n  "b" \\\\ ${c} `d`\n</a>\\""""');
  expect(typescriptLines({ text })).toBe('{\n  text: `<a>\n  "b" \\\\ \\${c} \\`d\\`\n</a>"`,\n}');
  expect(pythonLines('a\r\nb\r\n')).toBe(String.raw`"a\r\nb\r\n"`);
  expect(typescriptLines('a\nb')).toBe(String.raw`'a\nb'`);
});
