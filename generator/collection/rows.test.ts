import { expect, test } from 'vitest';
import { joinRows, rowsOf } from './rows.ts';

const rows = (...keys: string[]) => rowsOf(keys.map((key) => ({ key, value: `${key}-value` })));

test('keys stand in the order of the request, then those of saved responses by name', () => {
  const joined = joinRows([rows('b', 'a'), rows('z', 'a'), rows('y', 'b')]);
  expect(joined.map(({ key }) => key)).toEqual(['b', 'a', 'y', 'z']);
});

test('a key is always there only where every example has it enabled', () => {
  const off = rowsOf([{ key: 'a', value: '', disabled: true }, { key: 'b' }]);
  const joined = joinRows([rows('a', 'b'), off]);
  expect(joined.map(({ key, always }) => [key, always])).toEqual([
    ['a', false],
    ['b', true],
  ]);
});

test('a key with several values in one example repeats; one value in each of several does not', () => {
  expect(joinRows([rows('a', 'a')])[0]?.repeated).toBe(true);
  expect(joinRows([rows('a'), rows('a')])[0]?.repeated).toBe(false);
});

test('rows keep their place in the list, also behind rows that cannot be read', () => {
  const joined = joinRows([rowsOf([null, { key: null, value: 'x' }, { key: 'a', value: 1 }])]);
  expect(joined).toMatchObject([{ key: 'a', index: 2, texts: ['1'] }]);
});
