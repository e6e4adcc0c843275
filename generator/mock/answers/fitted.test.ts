import { describe, expect, test } from 'vitest';
import type { Schema } from '../../api/index.ts';
import { anyValue } from '../../inference/schema/readJson.ts';
import { fitted } from './fitted.ts';
import { madeUpValue } from '../../examples/madeUp.ts';

const user: Schema = {
  type: 'object',
  properties: {
    id: { type: 'integer' },
    mail: { type: 'string', format: 'email' },
    role: { type: 'string', enum: ['owner', 'guest'] },
    tags: { type: 'array', items: { type: 'string' } },
    seen: { anyOf: [{ type: 'string', format: 'date-time' }, { type: 'null' }] },
  },
  required: ['id', 'mail'],
};

test('a value is made of its schema, whole and the same every time', () => {
  const made = {
    id: 1,
    mail: 'ada@example.com',
    role: 'owner',
    tags: ['tags'],
    seen: '2026-01-31T12:00:00Z',
  };
  expect(madeUpValue(user)).toEqual(made);
  expect(fitted(made, user)).toBe(made);
});

describe('a saved value', () => {
  test('that fits is left as it is, with what its schema does not name', () => {
    const value = { id: 9007199254740993n, mail: 'x', more: { any: [1] } };
    expect(fitted(value, user)).toBe(value);
  });

  test.for<[what: string, value: unknown, want: unknown]>([
    ['a type’s name', { id: '<integer>', mail: 'm' }, { id: 1, mail: 'm' }],
    ['a variable', { id: anyValue, mail: anyValue }, { id: 1, mail: 'ada@example.com' }],
    ['a missing member', { id: 7 }, { id: 7, mail: 'ada@example.com' }],
    ['an element', { id: 7, mail: 'm', tags: ['a', 5] }, { id: 7, mail: 'm', tags: ['a', 'tags'] }],
    [
      'a value that is none of the choices',
      { id: 7, mail: 'm', seen: 5 },
      { id: 7, mail: 'm', seen: '2026-01-31T12:00:00Z' },
    ],
    [
      'a value that is not allowed',
      { id: 7, mail: 'm', role: 'king' },
      { id: 7, mail: 'm', role: 'owner' },
    ],
    [
      'a member by an inherited name',
      { id: 7, mail: 'm', constructor: anyValue },
      { id: 7, mail: 'm', constructor: 'constructor' },
    ],
  ])('with %s gets one that fits', (row) => {
    const [, value, want] = row;
    expect(fitted(value, user)).toEqual(want);
  });
});
