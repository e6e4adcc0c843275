import { describe, expect, it } from 'vitest';
import { descriptionOf } from './values.ts';

describe('a description', () => {
  it.each([
    ['a text', 'The boat.', 'The boat.'],
    ['a text with its type', { content: 'The boat.', type: 'text/plain' }, 'The boat.'],
    ['nothing', null, ''],
    ['what a program wrote for nothing', 'undefined', ''],
    ['the same with a type', { content: 'undefined' }, ''],
    ['an object that was written as a text', '[object Object]', ''],
    ['a word about it', 'undefined where no boat is free', 'undefined where no boat is free'],
  ])('that is %s', (_, given, text) => {
    expect(descriptionOf(given)).toBe(text);
  });
});
