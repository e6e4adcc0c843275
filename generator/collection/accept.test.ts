import { expect, test } from 'vitest';
import { acceptOf } from './accept.ts';
import { rowsOf } from './rows.ts';

test.for<[readonly unknown[], string | undefined]>([
  [[], undefined],
  [['*/*'], undefined],
  [['application/json, text/plain, */*'], undefined],
  [['application/json'], 'application/json'],
  [[' application/pdf '], 'application/pdf'],
  [[', application/vnd.a+json; version="1.0"'], 'application/vnd.a+json; version="1.0"'],
  [['text/csv', 'text/csv', 'text/plain;q=0.5'], 'text/csv, text/plain;q=0.5'],
  [['{{format}}'], undefined],
  [['text/csv', '{{format}}'], undefined],
  [['hush hush'], undefined],
  [[`text/${'x'.repeat(400)}`], undefined],
  [[null, 7, ''], undefined],
])('accepts what %j says', ([values, want]) => {
  const rows = values.map((value, index) => ({ key: index % 2 ? 'ACCEPT' : 'Accept', value }));
  expect(acceptOf(rowsOf(rows))).toBe(want);
});

test('a disabled header says nothing', () => {
  expect(acceptOf(rowsOf([{ key: 'Accept', value: 'a/b', disabled: true }]))).toBeUndefined();
});
