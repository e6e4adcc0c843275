import { describe, expect, test } from 'vitest';
import { inferTextType, isIdName } from './text.ts';

const infer = (name: string, ...values: string[]) => {
  const { encoding, schema } = inferTextType(name, values, { required: 'seen' });
  return [encoding, schema];
};
const id = { anyOf: [{ type: 'string' }, { type: 'number' }] };

describe('inferTextType', () => {
  test.for<{ name?: string; values: string[]; want: unknown }>([
    { values: [], want: ['text', { type: 'string' }] },
    { values: [''], want: ['text', { type: 'string' }] },
    { values: ['words'], want: ['text', { type: 'string' }] },
    { values: ['true', 'false'], want: ['text', { type: 'boolean' }] },
    { values: ['30', '-1.5'], want: ['text', { type: 'number' }] },
    { values: ['30', 'many'], want: ['text', { type: 'string' }] },
    { values: ['30', '', '{{size}}'], want: ['text', { type: 'number' }] },
    { values: ['999999999999999'], want: ['text', { type: 'number' }] },
    { values: ['30', '-1234567890123456'], want: ['text', id] },
    { values: ['1.234567890123456'], want: ['text', id] },
    { name: 'user_id', values: ['30'], want: ['text', id] },
    { name: 'user_id', values: ['abc'], want: ['text', { type: 'string' }] },
    { values: ['["a"]'], want: ['json', { type: 'array', items: { type: 'string' } }] },
    {
      values: ['{"a":1}', '{}'],
      want: ['json', { type: 'object', properties: { a: { type: 'number' } }, required: [] }],
    },
    { values: ['{"a":1}', 'words'], want: ['text', { type: 'string' }] },
    { values: ['[broken'], want: ['text', { type: 'string' }] },
    { values: ['<long>'], want: ['text', { type: 'integer', format: 'int64' }] },
    {
      name: 'OData-Version',
      values: ['4.0'],
      want: ['text', { anyOf: [{ type: 'string' }, { type: 'number' }] }],
    },
    { name: 'conversions', values: ['4.0'], want: ['text', { type: 'number' }] },
    { values: ['<null>'], want: ['text', { type: 'string' }] },
    { values: ['<boolean,null>'], want: ['text', { type: 'boolean' }] },
  ])('$name $values', ({ name = 'field', values, want }) => {
    expect(infer(name, ...values)).toEqual(want);
    expect(infer(name, ...values.toReversed())).toEqual(want);
  });

  test('reports text that looks like JSON and is none', () => {
    expect(inferTextType('a', ['[{"a":1}'], { required: 'seen' }).brokenJson).toBe(true);
    expect(inferTextType('a', ['[{"a":1}]'], { required: 'seen' }).brokenJson).toBe(false);
  });
});

test.for<[string, boolean]>([
  ['id', true],
  ['user_id', true],
  ['userId', true],
  ['ID', true],
  ['meetingIDs', true],
  ['uuid', true],
  ['a[id]', true],
  ['paid', false],
  ['width', false],
  ['identity', false],
  ['grid', false],
  ['valid', false],
])('%s names an id: %s', ([name, want]) => {
  expect(isIdName(name)).toBe(want);
});
