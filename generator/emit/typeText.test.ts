import { describe, expect, test } from 'vitest';
import type { Schema } from '../api/index.ts';
import { typeText } from './typeText.ts';

const string: Schema = { type: 'string' };
const object: Schema = { type: 'object', properties: { a: string }, required: ['a'] };
const oneLine = (schema: Schema, direction: 'request' | 'response') =>
  typeText(schema, { direction, enums: new Map() }).replaceAll(/\s+/g, ' ');

describe('typeText', () => {
  test.for<{ given: Schema; response: string; request?: string }>([
    { given: {}, response: 'unknown' },
    { given: string, response: 'string' },
    { given: { type: 'string', format: 'binary' }, response: 'Blob' },
    {
      given: { type: 'string', enum: ['a', "b'"] },
      response: `"a" | "b'" | (string & {})`,
      request: `"a" | "b'"`,
    },
    { given: { type: 'integer' }, response: 'number' },
    {
      given: { type: 'number', enum: [1, -2] },
      response: '1 | -2 | (number & {})',
      request: '1 | -2',
    },
    { given: { type: 'null' }, response: 'null' },
    { given: { anyOf: [string, { type: 'null' }] }, response: 'string | null' },
    { given: { anyOf: [string, {}] }, response: 'unknown' },
    { given: { type: 'array', items: string }, response: 'string[]', request: 'readonly string[]' },
    {
      given: { type: 'array', items: { type: 'array', items: string } },
      response: 'string[][]',
      request: 'readonly (readonly string[])[]',
    },
    {
      given: { type: 'array', items: { type: 'string', enum: ['a', 'b'] } },
      response: '("a" | "b" | (string & {}))[]',
      request: 'readonly ("a" | "b")[]',
    },
    {
      given: { type: 'array', items: { type: 'string', enum: ['a'] } },
      response: '("a" | (string & {}))[]',
      request: 'readonly "a"[]',
    },
    {
      given: { type: 'array', items: { anyOf: [object, { type: 'null' }] } },
      response: '({ a: string; } | null)[]',
      request: 'readonly ({ a: string; } | null)[]',
    },
    {
      given: { type: 'object', properties: {}, required: [] },
      response: 'Record<string, unknown>',
    },
    {
      given: { type: 'object', properties: {}, required: [], additionalProperties: string },
      response: 'Record<string, string>',
    },
    {
      given: { type: 'object', properties: { a: string, 'b-c': {} }, required: [] },
      response: '{ a?: string; "b-c"?: unknown; }',
      request: '{ a?: string | undefined; "b-c"?: unknown; }',
    },
  ])('$response', ({ given, response, request = response }) => {
    expect(oneLine(given, 'response')).toBe(response);
    expect(oneLine(given, 'request')).toBe(request);
  });

  test('a named enum stands for its schema', () => {
    const schema: Schema = { type: 'number', enum: [1, 2] };
    const list: Schema = { type: 'array', items: schema };
    expect(typeText(list, { direction: 'response', enums: new Map([[schema, 'Kind']]) })).toBe(
      'Kind[]',
    );
  });
});
