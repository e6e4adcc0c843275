import { expect, it } from 'vitest';
import { isSame } from './isSame.ts';

it.each<[what: string, a: unknown, b: unknown, same: boolean]>([
  ['keys in another order', { a: 1, b: [2] }, { b: [2], a: 1 }, true],
  ['a member that is undefined', { a: 1, b: undefined }, { a: 1 }, true],
  ['a member more', { a: 1 }, { a: 1, b: null }, false],
  ['a member less', { a: 1, b: false }, { a: 1 }, false],
  ['another order in a list', [1, 2], [2, 1], false],
  ['a longer list', [1], [1, 2], false],
  ['a list and an object', [], {}, false],
  ['nothing and an object', null, {}, false],
  ['facts that were read elsewhere', { evidence: [{ pointer: '/a' }] }, { evidence: [] }, true],
  [
    'a property that is named evidence',
    { evidence: { type: 'string' } },
    { evidence: { type: 'null' } },
    false,
  ],
  ['such a property, and none', { evidence: { type: 'string' } }, {}, false],
])('%s', (_, a, b, same) => {
  expect(isSame(a, b)).toBe(same);
  expect(isSame(b, a)).toBe(same);
});
