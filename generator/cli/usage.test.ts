import { describe, expect, test } from 'vitest';
import { didYouMean, dottedOption, optionName, repeatedOption } from './usage.ts';

describe('an option that is given several times', () => {
  test.for([
    [{ out: ['a', 'b'] }, '--out takes one value, and was given “a” and “b”'],
    [{ failOn: ['fix', 1] }, '--fail-on takes one value, and was given “fix” and “1”'],
    [{ check: [true, true] }, '--check was given 2 times'],
    [{ environment: ['a', 'b'], out: 'c', '--': ['x', 'y'] }, undefined],
  ] as const)('%o: %s', ([flags, said]) => {
    expect(repeatedOption(flags)).toBe(said);
  });
});

test('an option with a dot is found, a value with one is none', () => {
  expect(dottedOption(['generate', 'a.json', '--out.a', 'b'])).toBe('--out.a');
  expect(dottedOption(['generate', 'a.json', '--out.a=b.c'])).toBe('--out.a');
  expect(dottedOption(['generate', '--out=a.b', '--', '--c.d'])).toBe(undefined);
});

test('options are named as they are typed', () => {
  expect(optionName('failOn')).toBe('--fail-on');
  expect(optionName('out')).toBe('--out');
});

test.for([
  ['generat', 'generate'],
  ['DOCS', 'docs'],
  ['mok', 'mock'],
  ['frobnicate', undefined],
] as const)('%s: %s is meant', async ([word, meant]) => {
  expect(await didYouMean(word, ['generate', 'explain', 'diff', 'mock', 'docs'])).toBe(meant);
});
