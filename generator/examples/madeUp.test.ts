import { describe, expect, test } from 'vitest';
import type { Schema } from '../api/index.ts';
import { madeUpValue } from './madeUp.ts';

describe('a value that is made up', () => {
  test.for<[what: string, name: string, schema: Schema, value: unknown]>([
    ['a text is called what it is', 'topic', { type: 'string' }, 'topic'],
    ['an address is one', 'contact_email', { type: 'string' }, 'ada@example.com'],
    ['so is a link', 'joinUrl', { type: 'string' }, 'https://example.com/'],
    ['a word that ends like a link is none', 'curl', { type: 'string' }, 'curl'],
    ['what is allowed comes first', 'email', { type: 'string', enum: ['work'] }, 'work'],
    ['a format comes before a name', 'email', { type: 'string', format: 'date' }, '2026-01-31'],
    ['a long integer is one', 'id', { type: 'string', format: 'int64' }, 1],
  ])('%s', ([, name, schema, value]) => {
    expect(madeUpValue(schema, name)).toBe(value);
  });
});
