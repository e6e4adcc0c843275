import { describe, expect, test } from 'vitest';
import type { Field, NumberSchema, Schema } from '../api/index.ts';
import { anyKey, inputRows, propertyRows } from './rows.ts';

const object = (properties: Record<string, Schema>, required: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  required,
});

const field = (more: Partial<Field>): Field => ({
  name: 'type',
  required: false,
  description: '',
  encoding: 'text',
  schema: { type: 'string' },
  evidence: [],
  ...more,
});

describe('rows of what a request takes', () => {
  test('allowed values have their meaning, and the member of their enum', () => {
    const schema: NumberSchema = {
      type: 'integer',
      enum: [1, 2, 3],
      enumDescriptions: { '1': 'Basic.', '2': 'Licensed.' },
    };
    const members = [
      { name: 'Basic', value: 1, description: 'Basic.' },
      { name: 'Licensed', value: 2, description: 'Licensed.' },
    ];
    const enums = [{ name: 'ListUsersType', key: 'body type', field: 'type', schema, members }];
    expect(inputRows([field({ schema })], enums)[0]?.values).toEqual([
      { value: '1', meaning: 'Basic.', member: 'ListUsersType.Basic' },
      { value: '2', meaning: 'Licensed.', member: 'ListUsersType.Licensed' },
      { value: '3' },
    ]);
    // The same numbers of another field are not that enum's.
    expect(inputRows([field({ schema: { ...schema } })], enums)[0]?.values[0]).toEqual({
      value: '1',
      meaning: 'Basic.',
    });
  });

  test('lines of a description on values that are told by themselves are not told twice', () => {
    const schema: Schema = {
      type: 'string',
      enum: ['a', 'b'],
      enumDescriptions: { a: 'First.', b: 'Second.' },
    };
    const description = 'Kind:\n`a` - First.\n* `b` - Second.\n`c` - not allowed.';
    expect(inputRows([field({ schema, description })], [])[0]?.description).toBe(
      'Kind:\n* `c` - not allowed.',
    );
    expect(inputRows([field({ description })], [])[0]?.description).toBe(
      'Kind:\n* `a` - First.\n* `b` - Second.\n* `c` - not allowed.',
    );
  });
});

describe('rows of properties', () => {
  const names = (schema: Schema) =>
    propertyRows(schema, 'request').map(({ name, type, required }) => [name, type, required]);

  test('of an object, of the objects in a list, and of those among several types', () => {
    const inside = object({ id: { type: 'string' }, size: { type: 'integer' } }, ['id']);
    const rows = [
      ['id', 'string', true],
      ['size', 'integer', false],
    ];
    expect(names(inside)).toEqual(rows);
    expect(names({ type: 'array', items: inside })).toEqual(rows);
    expect(names({ anyOf: [{ type: 'null' }, inside] })).toEqual(rows);
  });

  test('objects that may stand for each other are one, and what one of them lacks is not required', () => {
    const one = object({ id: { type: 'string' }, a: { type: 'string' } }, ['id', 'a']);
    const other = object({ id: { type: 'integer' } }, ['id']);
    expect(names({ anyOf: [one, other] })).toEqual([
      ['id', 'string or integer', true],
      ['a', 'string', false],
    ]);
  });

  test('dynamic keys have a row for all of them', () => {
    const map: Schema = {
      type: 'object',
      properties: {},
      required: [],
      additionalProperties: object({ id: { type: 'string' } }),
    };
    const [row] = propertyRows(map, 'response');
    expect(row).toMatchObject({ name: anyKey, type: 'object', rows: [{ name: 'id' }] });
  });

  test('say nothing of what is required in an answer', () => {
    expect(propertyRows(object({ id: {} }, ['id']), 'response')[0]).not.toHaveProperty('required');
  });

  test('end at some depth, with the type alone', () => {
    let schema = object({ end: { type: 'string' } });
    for (let depth = 0; depth < 20; depth += 1) schema = object({ below: schema });
    let depth = 0;
    for (let rows = propertyRows(schema, 'response'); rows.length > 0; rows = rows[0]?.rows ?? [])
      depth += 1;
    expect(depth).toBe(6);
  });

  test('names of a prototype are names', () => {
    const schema = JSON.parse(
      '{"type":"object","required":[],"properties":{"__proto__":{"type":"string"},"constructor":{"type":"string"}}}',
    ) as Schema;
    expect(propertyRows(schema, 'response').map(({ name }) => name)).toEqual([
      '__proto__',
      'constructor',
    ]);
  });
});
