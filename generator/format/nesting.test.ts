import { expect, test } from 'vitest';
import { nestsDeeperThan } from './nesting.ts';

test.for<[string, boolean]>([
  ['[[1],[2],{"a":3}]', false],
  ['[[[1]]]', true],
  ['[{"a":{}}]', true],
  [String.raw`["[[[[", "\"[[[[", "\\"]`, false],
  [String.raw`["\\",[[]]]`, true],
  ['[[[', true],
])('%s nests deeper than two: %s', ([text, want]) => {
  expect(nestsDeeperThan(new TextEncoder().encode(text), 2)).toBe(want);
});
