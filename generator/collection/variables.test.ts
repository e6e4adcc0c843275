import { expect, test } from 'vitest';
import { substitute, variablesIn, variablesOf } from './variables.ts';

const variables = variablesOf([
  [
    { key: 'a', value: 'inner' },
    { key: 'off', value: 'x', disabled: true },
  ],
  [
    { key: 'a', value: 'outer' },
    { key: 'b', value: '{{a}}!' },
    { id: 'old', value: 7 },
    { key: 'loop', value: '{{loop}}' },
    { key: 'empty', value: '' },
    { key: 'secret', value: 'hush', type: 'secret' },
    { key: 'bomb', value: '{{bomb}}{{bomb}}' },
  ],
]);

test.for<[string, string]>([
  ['{{a}}', 'inner'],
  ['{{b}}', 'inner!'],
  ['{{old}}', '7'],
  ['{{ a }}', 'inner'],
  ['{{ _.a }}', 'inner'],
  ['{{_.secret}}', '{{_.secret}}'],
  ['{{unknown}}', '{{unknown}}'],
  ['{{off}}', '{{off}}'],
  ['{{empty}}', '{{empty}}'],
  ['{{secret}}', '{{secret}}'],
  ['{{loop}}', '{{loop}}'],
  ['plain', 'plain'],
])('%s comes to %s', ([given, want]) => {
  expect(substitute(given, variables)).toBe(want);
});

test('a variable that multiplies itself ends', () => {
  expect(substitute('{{bomb}}', variables).length).toBeLessThan(20_000);
});

test('names the variables of a text', () => {
  expect(variablesIn('{{a}}/x/{{ b }}')).toEqual(['a', 'b']);
});
