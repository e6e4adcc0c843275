import { describe, expect, test } from 'vitest';
import type { Schema } from '../api/index.ts';
import { sentTypeWords, typeWords } from './typeWords.ts';

const string: Schema = { type: 'string' };
const object: Schema = { type: 'object', properties: { a: string }, required: [] };

describe('a type in words', () => {
  test.for<[Schema, string]>([
    [{}, 'any value'],
    [string, 'string'],
    [{ type: 'string', format: 'email' }, 'string (email)'],
    [{ type: 'string', format: 'binary' }, 'file'],
    [{ type: 'integer' }, 'integer'],
    [{ anyOf: [string, { type: 'null' }] }, 'string or null'],
    [{ anyOf: [string, {}] }, 'any value'],
    [{ anyOf: [string, { type: 'string' }] }, 'string'],
    [object, 'object'],
    [{ type: 'array', items: object }, 'list of objects'],
    [{ type: 'array', items: {} }, 'list of any values'],
    [
      { type: 'array', items: { type: 'array', items: { type: 'boolean' } } },
      'list of lists of booleans',
    ],
    [
      { type: 'object', properties: {}, required: [], additionalProperties: { type: 'integer' } },
      'object of integers by key',
    ],
  ])('%j is %s', ([schema, words]) => {
    expect(typeWords(schema)).toBe(words);
  });

  test.for<[Parameters<typeof sentTypeWords>[0], string]>([
    [{ schema: string }, 'string'],
    [{ schema: string, encoding: 'text' }, 'string'],
    [
      { schema: { type: 'array', items: object }, encoding: 'json' },
      'JSON text of a list of objects',
    ],
    [{ schema: object, encoding: 'json' }, 'JSON text of an object'],
    [{ schema: {}, encoding: 'json' }, 'JSON text of any value'],
    [{ schema: object, encoding: 'brackets' }, 'object, in brackets'],
    [{ schema: string, encoding: 'file' }, 'file'],
  ])('sent as it is, %j is %s', ([given, words]) => {
    expect(sentTypeWords(given)).toBe(words);
  });
});
