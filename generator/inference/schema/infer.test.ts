import { describe, expect, test } from 'vitest';
import type { Schema } from '../../api/index.ts';
import { inferSchema } from './infer.ts';
import { anyValue } from './readJson.ts';

const string: Schema = { type: 'string' };
const number: Schema = { type: 'number' };
const long: Schema = { type: 'string', format: 'int64' };
const longNumber: Schema = { type: 'integer', format: 'int64' };

describe('inferSchema', () => {
  test.for<{ given: unknown[]; want: Schema }>([
    { given: [], want: {} },
    { given: [null], want: {} },
    { given: ['a'], want: string },
    { given: [1, 2.5], want: number },
    { given: [1, 'a'], want: { anyOf: [string, number] } },
    { given: ['a', null], want: { anyOf: [string, { type: 'null' }] } },
    { given: [[]], want: { type: 'array', items: {} } },
    { given: [[1], ['a']], want: { type: 'array', items: { anyOf: [string, number] } } },
    { given: [{}], want: { type: 'object', properties: {}, required: [] } },
    {
      given: [{ b: 1, a: 'x' }],
      want: { type: 'object', properties: { a: string, b: number }, required: ['a', 'b'] },
    },
    { given: [{ a: 1 }, {}], want: { type: 'object', properties: { a: number }, required: [] } },
    {
      given: [{ '2024-01-01': 1, '2024-01-02': 2 }],
      want: { type: 'object', properties: {}, required: [], additionalProperties: number },
    },
    {
      given: [{ '17': { a: 1 }, '18': { a: 'x' } }],
      want: {
        type: 'object',
        properties: {},
        required: [],
        additionalProperties: {
          type: 'object',
          properties: { a: { anyOf: [string, number] } },
          required: ['a'],
        },
      },
    },
    { given: [12345678901234567890n], want: { anyOf: [long, longNumber] } },
    { given: [12345678901234567890n, 1.5], want: { anyOf: [long, number] } },
    { given: [12345678901234567890n, 'a', 1], want: { anyOf: [string, long, number] } },
    {
      given: [[12345678901234567890n]],
      want: { type: 'array', items: { anyOf: [long, longNumber] } },
    },
    {
      given: [{ '17': 12345678901234567890n, '18': null }],
      want: {
        type: 'object',
        properties: {},
        required: [],
        additionalProperties: { anyOf: [long, longNumber, { type: 'null' }] },
      },
    },
    {
      given: [{ a: anyValue }],
      want: { type: 'object', properties: { a: {} }, required: ['a'] },
    },
    { given: [anyValue, 1], want: number },
    { given: ['<integer>'], want: { type: 'integer' } },
    { given: ['<integer>', 3], want: number },
  ])('$given', ({ given, want }) => {
    expect(inferSchema(given, { required: 'seen' })).toEqual(want);
    expect(inferSchema(given.toReversed(), { required: 'seen' })).toEqual(want);
  });

  test('says nothing of what is required where words do', () => {
    expect(inferSchema([{ a: { b: 1 } }], { required: 'never' })).toMatchObject({
      required: [],
      properties: { a: { required: [] } },
    });
  });

  test('looks only so deep, however deep a sample nests', () => {
    let nested: unknown = 1;
    for (let level = 0; level < 50_000; level += 1) nested = [nested];
    const text = JSON.stringify(inferSchema([nested], { required: 'seen' }));
    expect(text).toMatch(/^(?:\{"type":"array","items":){65}\{\}\}{65}$/);
  });

  test('a property named __proto__ is a property', () => {
    const schema = inferSchema([JSON.parse('{"__proto__": 1}')], { required: 'seen' });
    expect(Object.keys(schema.type === 'object' ? schema.properties : {})).toEqual(['__proto__']);
  });
});
