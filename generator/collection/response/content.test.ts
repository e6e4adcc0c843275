import { describe, expect, test } from 'vitest';
import { anyValue } from '../../inference/schema/readJson.ts';
import { contentOf } from './content.ts';
import { processorClock } from '../../../tests/processorClock.ts';

const content = (body: string, type = '', language = '', disposition = '') =>
  contentOf({
    name: '',
    status: 200,
    body,
    headers: [
      ...(type === '' ? [] : [{ name: 'content-type', value: type }]),
      ...(disposition === '' ? [] : [{ name: 'content-disposition', value: disposition }]),
    ],
    language,
    pointer: '',
  });
const json = 'application/json';

describe('JSON', () => {
  test.for<[string, string, string, unknown, boolean]>([
    ['as it should be', '{"a":1}', json, { a: 1 }, false],
    ['under any type', '[1]', 'text/html', [1], false],
    ['as bytes', '{"a":1}', 'application/octet-stream', { a: 1 }, false],
    ['with comments and variables', '{"a": {{x}} // y\n}', json, { a: anyValue }, false],
    ['a scalar that says so', 'true', json, true, false],
    ['a scalar of no type', '3', '', 3, false],
    ['in a string', '"{\\"a\\":1}"', json, { a: 1 }, false],
    ['in a string, broken', '"{\\"a\\":1,}"', json, { a: 1 }, true],
    ['just a string', '"words"', json, 'words', false],
    ['cut off', '{"a":[1', 'application/problem+json', { a: [1] }, true],
    ['cut off, of no type', '{"a":[1', '', { a: [1] }, true],
    ['words before it', 'Response:\n{"a":1}', json, { a: 1 }, true],
    ['words behind it', '{"a":1}\nas of today', json, { a: 1 }, true],
    ["a type's name", '<integer>', json, '<integer>', false],
  ])('%s', ([, body, type, value, mended]) => {
    expect(content(body, type)).toEqual({ kind: 'json', values: [value], mended });
  });

  test('of which Postman knows, whatever the server calls it', () => {
    expect(content('{"a":[1', 'text/plain', 'json')).toMatchObject({ values: [{ a: [1] }] });
    expect(content('{"a":[1', 'text/plain')).toEqual({ kind: 'text' });
  });

  test.for([['words'], ['{ words in braces }'], ['"{ words"'], ['<html>']])(
    '%s is none',
    ([body]) => {
      expect(content(body ?? '', json)).toEqual({ kind: 'unreadable' });
    },
  );

  test.for([['show({"a":1})'], [')]}\',\n{"a":1}'], ['for(;;);{"a":1}']])(
    '%s is sent like that',
    ([body]) => {
      expect(content(body ?? '', 'application/javascript')).toEqual({ kind: 'text' });
      expect(content(body ?? '', json).kind).not.toBe('json');
    },
  );
});

describe('JSON lines', () => {
  test('by type, by look', () => {
    const values = [{ a: 1 }, { b: 2 }];
    const lines = '{"a":1}\n\n{"b":2}\r\n';
    for (const type of ['application/x-ndjson', 'application/jsonl', 'application/stream+json', ''])
      expect(content(lines, type)).toEqual({ kind: 'jsonLines', values, mended: false });
    expect(content('{"a":1}', 'application/x-ndjson')).toMatchObject({ kind: 'jsonLines' });
    expect(content('[\n{"a":1},\n{"a":2}\n]')).toMatchObject({ kind: 'json' });
    expect(content(lines, json)).toMatchObject({ kind: 'json', mended: true });
  });
});

test.for<[string, string, string, string?]>([
  ['', '', 'nothing'],
  ['""', json, 'nothing'],
  ['', 'text/plain', 'nothing'],
  ['', 'text/html; charset=utf-8', 'nothing'],
  ['', json, 'unknown'],
  ['{ }', json, 'unknown'],
  ['', 'application/xml', 'text'],
  ['', 'image/png', 'binary'],
  ['x', 'image/png', 'binary'],
  ['<svg/>', 'image/svg+xml', 'text'],
  ['x', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'binary'],
  ['--x\r\n', 'multipart/mixed; boundary=x', 'binary'],
  ['a,b', 'text/csv', 'text', 'attachment; filename=a.csv'],
  ['a,b', 'application/x-unheard-of', 'binary', 'attachment'],
  ['', '', 'binary', 'attachment'],
  ['%PDF-1.4', '', 'binary'],
  ['\u0000\u0001', '', 'binary'],
  ['\uFFFD\uFFFD', 'text/plain', 'text'],
  ['<a/>', 'application/soap+xml', 'text'],
  ['words', '', 'text'],
  ['12', 'text/plain', 'text'],
  ['data: x\n\n', 'text/event-stream', 'events'],
  ['event: a\r\ndata: x\r\n\r\n', '', 'events'],
  ['data: x', 'text/plain', 'text'],
  ['date: x\ndata: y', '', 'text'],
])('%j as %j is %s', ([body, type, kind, disposition]) => {
  expect(content(body, type, '', disposition).kind).toBe(kind);
});

test('takes time in proportion to the length of hostile text', () => {
  const spent = processorClock();
  for (const piece of [
    '{',
    '[{"',
    'data:\n',
    '{}\n',
    ' \n',
    '\n [',
    'a(',
    '{{x}}',
    '"[',
    '\t',
    '%',
  ]) {
    for (const type of [json, '', 'application/x-ndjson', 'text/plain'])
      content(piece.repeat(100_000), type, 'json');
  }
  content('{}', `application/${'x+'.repeat(100_000)}`);
  expect(spent()).toBeLessThan(8000);
});
