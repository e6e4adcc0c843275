import { expect, test } from 'vitest';
import type { Diagnostic } from '../api/index.ts';
import { diagnosticLines } from './print.ts';

const place = { path: [], pointer: '' };

test('diagnostics of one code and one hint are one block, each hint is told', () => {
  const diagnostic = (message: string, hint: string): Diagnostic => ({
    code: 'auth-unsupported',
    severity: 'warning',
    message,
    place,
    hint,
  });
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
