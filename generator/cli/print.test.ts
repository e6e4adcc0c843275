import { expect, test } from 'vitest';
import type { Diagnostic } from '../api/index.ts';
import { diagnosticLines } from './print.ts';

const place = { path: [], pointer: '' };
const diagnostic = (message: string, hint: string): Diagnostic => ({
  code: 'auth-unsupported',
  severity: 'warning',
  message,
  place,
  hint,
});

test('diagnostics of one code and one hint are one block, each hint is told', () => {
  const lines = diagnosticLines(
    [
      diagnostic('a', 'one'),
      diagnostic('b', 'two'),
      diagnostic('c', 'one'),
      diagnostic('d', 'one'),
    ],
    2,
  );
  expect(lines.map((line) => line.trim())).toEqual([
    expect.stringContaining('auth-unsupported (3)'),
    'a',
    'c',
    '… and 1 more',
    'one',
    expect.stringContaining('auth-unsupported (1)'),
    'b',
    'two',
  ]);
});

test('a name of many lines makes no line of its own, and moves no cursor', () => {
  const [, line] = diagnosticLines([diagnostic('a\r\nerror: b\u2028c\u001B[2K', 'hint')], 1);
  expect(line).toBe('  a error: b c�[2K');
});
