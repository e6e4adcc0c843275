import { expect, test } from 'vitest';
import type { Api, Operation } from '../api/index.ts';
import { operationOf } from '../../tests/operationOf.ts';
import { apiFile, readApiFile, sharingOperations } from './apiFile.ts';

const apiOf = (...operations: readonly Operation[]): Api => ({
  name: 'A',
  description: '',
  security: { type: 'none' },
  operations,
  diagnostics: [],
});
const list = operationOf('GET /users', 'List users', ['users'], ['page']);
const get = operationOf('GET /users/{id}', 'Get a user', ['users']);

test('an Api comes back from its lines, and is written as the same lines', () => {
  const { text } = apiFile(apiOf(list, get));
  const read = readApiFile(text);
  expect(read?.operations.map(({ id }) => id)).toEqual([list.id, get.id]);
  expect(read && apiFile(read).text).toBe(text);
  expect(read && apiFile(structuredClone(read)).text).toBe(text);
});

test('an earlier Api shares the operations that are as they were, and no other', () => {
  const { text } = apiFile(apiOf(list, get));
  const changed = { ...list, parameters: [] };
  const [moved, next] = [structuredClone(get), operationOf('GET /new', 'New')];
  const earlier = readApiFile(text) ?? apiOf();
  const shared = sharingOperations(earlier, apiOf(next, moved, changed));
  expect(shared.operations[1]).toBe(moved);
  expect(shared.operations[0]).toEqual({ ...list, evidence: [], parameters: expect.anything() });
  expect(shared.operations[0]?.parameters).toHaveLength(1);
  expect(shared.operations).toHaveLength(2);
});
