import { expect, test } from 'vitest';
import { docComment, docText, propertyName, stringLiteral } from './text.ts';

test.for<[string, string]>([
  ['plain', 'plain'],
  ['*/ alert() /*', String.raw`*\/ alert() /*`],
  ['@deprecated no', String.raw`\@deprecated no`],
  ['/@deprecated no', String.raw`/\@deprecated no`],
  ['https://a.example/@b/c', 'https://a.example/@b/c'],
  ['a {@link b}', String.raw`a {\@link b}`],
  ['mail a@b.example', 'mail a@b.example'],
  ['a\r\nb\u2028c\u2029d', 'a\nb\nc\nd'],
  ['a\u202Eb\0c\u0007', 'abc'],
  ['a   \n\n\n\nb', 'a\n\nb'],
  ['One of:\n`a` - first\n`b`: second', 'One of:\n- `a` - first\n- `b`: second'],
])('doc text %j → %j', ([given, want]) => {
  expect(docText(given)).toBe(want);
});

test('doc comments', () => {
  expect(docComment('')).toBe('');
  expect(docComment('a')).toBe('/** a */\n');
  expect(docComment('a\n\nb')).toBe('/**\n * a\n *\n * b\n */\n');
});

test.for<[string, string]>([
  ['plain_1', 'plain_1'],
  ['a-b', '"a-b"'],
  ['1a', '"1a"'],
  ['', '""'],
  ['__proto__', '["__proto__"]'],
  ['a"b\n', String.raw`"a\"b\n"`],
  ['größe', '"größe"'],
])('property %j → %s', ([given, want]) => {
  expect(propertyName(given)).toBe(want);
});

test('a string literal ends no line', () => {
  expect(stringLiteral('a\u2028b\u2029\n')).toBe(String.raw`"a\u2028b\u2029\n"`);
});
