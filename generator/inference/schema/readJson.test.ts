import { describe, expect, it } from 'vitest';
import { anyValue, readJson } from './readJson.ts';
import { processorClock } from '../../../tests/processorClock.ts';

describe('JSON as people write it', () => {
  it.each([
    ['plain', '{"a":[1,"x",null]}', { a: [1, 'x', null] }],
    ['comments', '{ // one\n "a": 1, /* two */ "b": "// not one" }', { a: 1, b: '// not one' }],
    ['a comment without an end', '{"a": 1} /* and so', { a: 1 }],
    ['a bare variable', '{"a": {{count}} }', { a: anyValue }],
    ['a quoted variable', '{"a": "{{count}}"}', { a: '{{count}}' }],
    ['a variable in a comment', '{"a": 1 // {{count}}\n}', { a: 1 }],
    ['a variable of a known value', '{"a": {{list}} }', { a: [1] }],
    ['a variable of a known value that is no JSON', '{"a": {{word}} }', { a: anyValue }],
    ['nothing but a variable', '{{payload}}', anyValue],
    ['an integer beyond 2^53', '{"id": 12345678901234567890}', { id: 12345678901234567890n }],
    ['a negative one', '[-9007199254740993]', [-9007199254740993n]],
    [
      'long integers within it',
      '[9007199254740991, "12345678901234567890"]',
      [9007199254740991, '12345678901234567890'],
    ],
    [
      'a long fraction',
      '[1234567890123456.5, 1.2345678901234567e10]',
      [1234567890123456.5, Number('12345678901.234567')],
    ],
  ])('%s', (_, text, value) => {
    const known: Readonly<Record<string, string>> = { list: '[1]', word: 'no json' };
    expect(readJson(text, (name) => known[name])).toEqual({ value, mended: false });
  });

  it.each([
    ['cut off', '{"a": [1, {"b": "tr', { a: [1, { b: 'tr' }] }],
    ['a trailing comma', '{"a": 1,}', { a: 1 }],
    ['a quote left over', '{"a": 1}\n\'', { a: 1 }],
    ['lines of values', '{"a": "}"}\n{"a": 2}', { a: '}' }],
    ['a list and more', "[{'a': '}]'}, 1,] and more", [{ a: '}]' }, 1]],
    ['single quotes', "{'a': 'b'}", { a: 'b' }],
    [
      'words for values',
      '{"a": <an id>, "b": [ID, "ID", true, None], c: x\n}',
      { a: anyValue, b: [anyValue, 'ID', true, null], c: anyValue },
    ],
    ['a variable and a slip', '{"a": {{count}}, "b": [1 2]}', { a: anyValue, b: [1, 2] }],
  ])('mended: %s', (_, text, value) => {
    expect(readJson(text)).toEqual({ value, mended: true });
  });

  it.each([[''], ['hello'], ['<a/>'], ['a=1&b=2'], ['not "json" {{x}}']])('none: %s', (text) => {
    expect(readJson(text)).toBeUndefined();
  });

  it('none: a variable nested beyond what can be followed', () => {
    expect(readJson(`${'['.repeat(100_000)}{{x}}${']'.repeat(100_000)}`)).toBeUndefined();
  });

  it('does not read a variable of any length', () => {
    const variables = (name: string) => (name === 'long' ? `[${'1,'.repeat(10_000)}1]` : '[1]');
    expect(readJson('[{{long}}, {{short}}]', variables)?.value).toEqual([anyValue, [1]]);
  });

  it('takes time in proportion to the length of hostile text', () => {
    const spent = processorClock();
    for (const piece of [
      '/*',
      '"\\',
      '"\\"',
      '{{a',
      '//',
      '{',
      '[',
      '1234567890123456',
      '{}\n',
      '{"a" 1 ',
      '{"a": "b" c" ',
      "[ '",
    ]) {
      readJson(piece.repeat(200_000));
    }
    expect(spent()).toBeLessThan(5000);
  });
});
