import { expect, test } from 'vitest';
import { elementName } from './elementName.ts';

test.for([
  ['registrants', 'registrant'],
  ['tracking_fields', 'field'],
  ['trackingSources', 'source'],
  ['companies', 'company'],
  ['addresses', 'address'],
  ['status', 'status'],
  ['classes', 'classItem'],
  ['data', 'dataItem'],
  ['items', 'item'],
  ['', 'item'],
  ["it's", 'item'],
  ['日本', 'item'],
  ['$(x)s', 'item'],
  ['ids', 'idItem'],
  ["'; DROP", 'drop'],
] as const)('an element of %s is a %s', ([list, element]) => {
  expect(elementName(list, new Set(['data']))).toBe(element);
});

test('an element is unlike those of the lists around it', () => {
  expect(elementName('users', new Set(['data', 'user']))).toBe('user2');
  expect(elementName('users', new Set(['data', 'user', 'user2']))).toBe('user3');
});
