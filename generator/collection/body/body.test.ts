import { describe, expect, test } from 'vitest';
import type { Schema } from '../../api/index.ts';
import { bodyOf } from './body.ts';
import type { BodySource, ReadBody } from './source.ts';
import { processorClock } from '../../../tests/processorClock.ts';

type Given = Partial<Omit<BodySource, 'body'>> & { readonly language?: string };

const known: Readonly<Record<string, string>> = { list: '[1]', word: 'hello', count: '5' };

function read(body: object, { language, ...given }: Given = {}): ReadBody {
  const options = language === undefined ? {} : { options: { raw: { language } } };
  return bodyOf({
    method: 'POST',
    contentType: '',
    responses: [],
    variables: (name) => known[name],
    path: ['folder', 'Do it'],
    pointer: '/item/0/request/body',
    responsesPointer: '/item/0/response',
    rules: { required: 'seen' },
    ...given,
    body: { ...body, ...options },
  });
}

const raw = (text: string, given?: Given): ReadBody => read({ mode: 'raw', raw: text }, given);

const codes = ({ diagnostics }: ReadBody): readonly string[] => diagnostics.map(({ code }) => code);

const string: Schema = { type: 'string' };
const number: Schema = { type: 'number' };
const object = (properties: Record<string, Schema>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});
const json = { language: 'json' };

describe('a text that says it is JSON', () => {
  test.for<[string, string, Schema, readonly string[]]>([
    ['with comments', '{"a":1 /* one */} // end', object({ a: number }), []],
    [
      'with bare variables',
      '{"a":{{x}},"b":[{{x}}, 1]}',
      object({ a: {}, b: { type: 'array', items: number } }),
      [],
    ],
    [
      'with variables of known values',
      '{"a":{{list}},"b":{{count}},"c":{{word}}}',
      object({ a: { type: 'array', items: number }, b: number, c: {} }),
      [],
    ],
    ['cut off', '{"a":{"b":"tr', object({ a: object({ b: string }) }), ['body-mended']],
    [
      'with words for values',
      '{"a":<your id>,"b":[ID, 1],"c":NAME\n}',
      object({ a: {}, b: { type: 'array', items: number }, c: {} }),
      ['body-mended'],
    ],
    ['of a list', '[{"a":1}]', { type: 'array', items: object({ a: number }) }, []],
    ['of a string', '"a"', string, []],
    ['that is none', 'The thing to save', {}, ['body-invalid-json']],
    ['that is a variable of a known value', '{{list}}', { type: 'array', items: number }, []],
    [
      'with a variable for a key',
      '{"{{id}}":1}',
      { type: 'object', properties: {}, required: [], additionalProperties: number },
      [],
    ],
  ])('%s', ([, text, schema, said]) => {
    const got = raw(text, json);
    expect(got.body).toMatchObject({ kind: 'json', mediaType: 'application/json', schema });
    expect(codes(got)).toEqual(said);
    for (const { place } of got.diagnostics) {
      expect(place).toEqual({ path: ['folder', 'Do it'], pointer: '/item/0/request/body/raw' });
    }
  });

  test('shows its shape in saved requests as well', () => {
    const saved = (text: string) => ({ originalRequest: { body: { mode: 'raw', raw: text } } });
    const responses = [
      saved('{"a":{{x}},"b":"s"}'),
      null,
      saved('{"a":2,"b":"s",}'),
      { code: 200 },
    ];
    const got = raw('{"a":{{x}}}', { ...json, responses });
    expect(got.body).toMatchObject({
      schema: { properties: { a: number, b: string }, required: ['a'] },
    });
    expect(got.diagnostics).toMatchObject([
      { code: 'body-mended', place: { pointer: '/item/0/response/2/originalRequest/body/raw' } },
    ]);
  });

  test.for([
    ['application/json', 'application/json'],
    ['application/json; charset=utf-8', 'application/json'],
    ['application/vnd.api+json;version=2 ; charset=utf-8', 'application/vnd.api+json; version=2'],
    ['application/json-patch+json', 'application/json-patch+json'],
  ])('goes out as %s', ([contentType = '', mediaType]) => {
    expect(raw('{}', { contentType }).body).toMatchObject({ kind: 'json', mediaType });
  });
});

describe('a text that does not say it is JSON', () => {
  test.for<[string, Given, string, string]>([
    ['{"a":1}', {}, 'json', 'application/json'],
    ['[1] // and so on', {}, 'json', 'application/json'],
    ['{"a":{{x}}}', {}, 'json', 'application/json'],
    ['{"a":1}', { contentType: 'text/plain;charset=UTF-8' }, 'json', 'text/plain; charset=utf-8'],
    ['{"a":1', {}, 'text', 'text/plain'],
    ['{ a(b) }', {}, 'text', 'text/plain'],
    ['5', {}, 'text', 'text/plain'],
    ['{{word}}', {}, 'text', 'text/plain'],
    ['{{list}}', {}, 'json', 'application/json'],
    ['{{x}}', {}, 'json', 'application/json'],
    ['{{x}}', { contentType: '{{type}}' }, 'json', 'application/json'],
    ['{{x}}', { contentType: 'application/xml' }, 'text', 'application/xml'],
    ['{{x}}', { language: 'xml' }, 'text', 'application/xml'],
    ['{{x}}\n<a/>', {}, 'text', 'text/plain'],
    [
      '<a/>',
      { contentType: 'text/xml; charset=ISO-8859-1', ...json },
      'text',
      'text/xml; charset=utf-8',
    ],
    [
      '{a}',
      { contentType: 'text/csv; header=present; x={{y}}' },
      'text',
      'text/csv; header=present',
    ],
    ['a=1', {}, 'text', 'text/plain'],
    [
      '{{x}}',
      { contentType: 'application/x-www-form-urlencoded' },
      'text',
      'application/x-www-form-urlencoded',
    ],
    ['no parts', { contentType: 'multipart/form-data; boundary=x' }, 'text', 'multipart/form-data'],
  ])('%s %o', ([text, given, kind, mediaType]) => {
    const got = raw(text, given);
    expect(got.body).toMatchObject({ kind, mediaType });
    expect(got.diagnostics).toEqual([]);
  });
});

describe('a form written out as text', () => {
  test('urlencoded', () => {
    const contentType = 'application/x-www-form-urlencoded; charset=utf-8';
    const got = raw('grant_type=a%20b&\n  at[lat]=1.5', { contentType });
    expect(got.body).toMatchObject({
      kind: 'urlencoded',
      fields: [
        { name: 'grant_type', encoding: 'text', schema: string },
        { name: 'at', encoding: 'brackets', schema: object({ lat: number }) },
      ],
    });
  });

  test('multipart', () => {
    const part = (head: string, text: string) =>
      `--b0\r\nContent-Disposition: form-data; ${head}\r\n\r\n${text}\r\n`;
    const file = part('name="file"; filename="a.png"', 'PNG');
    const typed = part('name="meta"\r\nContent-Type: application/json', '{"a":1}');
    const text = `\n${part('name="n"', '5')}${file}${typed}${part('no="name"', 'x')}--b0--\r\n`;
    expect(raw(text, { contentType: 'multipart/form-data; boundary=b0' }).body).toMatchObject({
      kind: 'multipart',
      fields: [
        { name: 'n', schema: number },
        { name: 'file', encoding: 'file' },
        { name: 'meta', encoding: 'json', mediaType: 'application/json' },
      ],
    });
  });
});

describe('a method that can have no body', () => {
  test.for<[string, object, readonly string[]]>([
    ['GET', { mode: 'raw', raw: '' }, []],
    ['GET', { mode: 'raw', raw: '{"a":1}' }, ['body-unsendable']],
    ['HEAD', { mode: 'urlencoded', urlencoded: [{ key: 'a' }] }, ['body-unsendable']],
    ['GET', { mode: 'formdata', formdata: [] }, []],
    ['GET', { mode: 'file', file: {} }, []],
    ['GET', { mode: 'file', file: { src: '/a' } }, ['body-unsendable']],
    ['GET', { mode: 'graphql', graphql: { query: '{ a }' } }, ['body-unsendable']],
  ])('%s %j', ([method, body, said]) => {
    const got = read(body, { method });
    expect(got.body).toBeUndefined();
    expect(codes(got)).toEqual(said);
  });
});

describe('forms', () => {
  const form = (mode: 'formdata' | 'urlencoded', ...rows: unknown[]) =>
    read({ mode, [mode]: rows });

  test('a field of several files is a list', () => {
    const file = { type: 'file' };
    const got = form(
      'formdata',
      { key: 'one', src: '/a', ...file },
      { key: 'two', src: ['/a', '/b'], ...file },
      { key: 'left', src: [], ...file },
      { key: 'twice', src: null, ...file },
      { key: 'twice', src: ['/b'], ...file },
    );
    const blob = { type: 'string', format: 'binary' };
    const blobs = { type: 'array', items: blob };
    expect(got.body).toMatchObject({
      fields: [{ schema: blob }, { schema: blobs }, { schema: blob }, { schema: blobs }],
    });
  });

  test('a part has the media type that its row states, a file its own', () => {
    const got = form(
      'formdata',
      { key: 'a', value: '<a/>', contentType: 'text/xml' },
      { key: 'b', type: 'file', contentType: 'image/png' },
      { key: 'c', value: '', contentType: 'no type' },
    );
    const fields = got.body !== undefined && 'fields' in got.body ? got.body.fields : [];
    expect(fields.map(({ mediaType }) => mediaType)).toEqual(['text/xml', undefined, undefined]);
  });

  test('an object in place of a value goes out in brackets, or in a multipart form as JSON', () => {
    const row = { key: 'a', value: '<object>' };
    expect(form('urlencoded', row).body).toMatchObject({ fields: [{ encoding: 'brackets' }] });
    expect(form('formdata', row).body).toMatchObject({ fields: [{ encoding: 'json' }] });
    expect(form('formdata', row, { key: 'b[c]', value: '' }).body).toMatchObject({
      fields: [{ encoding: 'brackets' }, { encoding: 'brackets' }],
    });
  });

  test('a text that looks like JSON and is none is text, and is said', () => {
    const got = form('urlencoded', { key: 'a', value: '{"a":' }, { key: 'b[c]', value: '[1' });
    expect(got.diagnostics).toMatchObject([
      { code: 'text-field-unreadable', place: { pointer: '/item/0/request/body/urlencoded/0' } },
      { code: 'text-field-unreadable', place: { pointer: '/item/0/request/body/urlencoded/1' } },
    ]);
  });
});

test('hostile texts take time in proportion to their length', () => {
  const spent = processorClock();
  const types = [
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'a/b+json',
    '',
  ];
  for (const contentType of types) {
    for (const piece of ['--x\r\n name="', '\r\n\r\n', 'a=', ' ', ';', '[', '{{', ': <', ',a']) {
      raw(`--x${piece.repeat(20_000)}`, { contentType });
      raw(`{${piece.repeat(20_000)}`, { contentType });
    }
  }
  expect(spent()).toBeLessThan(8000);
});
