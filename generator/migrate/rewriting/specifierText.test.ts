import { expect, it } from 'vitest';
import { specifierText } from './specifierText.ts';

const names = { before: 'zoom', after: '@acme/zoom' };

it.each([
  ['zoom', '', '', '@acme/zoom'],
  ['zoom', '', 'a', '@acme/zoom/a'],
  ['zoom/a/b', 'a.b', 'c', '@acme/zoom/c'],
  ['zoom/a', 'a', '', '@acme/zoom'],
  ['../packages/zoom/src/a/b/index.js', 'a.b', 'c.b', '../packages/zoom/src/c/b/index.js'],
  ['../zoom/src/a/b.ts', 'a.b', 'a.c', '../zoom/src/a/c.ts'],
  ['#zoom/a', 'a', 'c', '#zoom/c'],
  ['./own.js', 'a', 'a', './own.js'],
  ['#meetings', 'a', 'c', undefined],
])('%s, for %s that is %s now: %s', (specifier, from, to, expected) => {
  expect(specifierText(specifier, from, to, names)).toBe(expected);
});
