import { describe, expect, test } from 'vitest';
import { parseCollection } from './parse.ts';

const parse = (text: string) =>
  parseCollection({ name: 'file.json', bytes: new TextEncoder().encode(text) });

describe('parseCollection', () => {
  test('reads a collection, also with a byte order mark and wrapped as the API answers', () => {
    const collection = { info: { name: 'A' }, item: [{ name: 'x', request: 'https://a.example' }] };
    for (const [text, pointer] of [
      [JSON.stringify(collection), ''],
      [`\uFEFF${JSON.stringify(collection)}`, ''],
      [JSON.stringify({ collection }), '/collection'],
    ] as const) {
      expect(parse(text)).toEqual({
        ok: true,
        value: {
          sourceName: 'file.json',
          document: collection,
          pointer,
          diagnostics: [],
          environment: [],
        },
      });
    }
  });

  test.for<{ given: string; code: string; says: string; place: string }>([
    { given: '', code: 'input-not-json', says: 'the file is empty', place: 'file.json' },
    {
      given: '{\n  "info": oops\n}',
      code: 'input-not-json',
      says: 'line 2, column 11',
      place: 'file.json:2:11',
    },
    {
      given: '{\n "a": 1,,\n}',
      code: 'input-not-json',
      says: 'line 2, column 9',
      place: 'file.json:2:9',
    },
    {
      given: '{"item": [',
      code: 'input-not-json',
      says: 'line 1, column 11',
      place: 'file.json:1:11',
    },
    { given: '[]', code: 'input-not-a-collection', says: 'it holds a list', place: 'file.json' },
    { given: 'null', code: 'input-not-a-collection', says: 'it holds null', place: 'file.json' },
    {
      given: '{"openapi":"3.1.0"}',
      code: 'input-not-a-collection',
      says: 'OpenAPI description (3.1.0)',
      place: 'file.json',
    },
    {
      given: '{"swagger":"2.0"}',
      code: 'input-not-a-collection',
      says: 'OpenAPI description (2.0)',
      place: 'file.json',
    },
    {
      given: '{"requests":[]}',
      code: 'input-without-requests',
      says: 'it is empty',
      place: 'file.json#/item',
    },
    {
      given: '{"$kind":"collection","items":[]}',
      code: 'input-without-requests',
      says: 'it is empty',
      place: 'file.json#/item',
    },
    {
      given: '{"values":[]}',
      code: 'input-not-a-collection',
      says: 'it is an environment',
      place: 'file.json',
    },
    {
      given: '{"info":{}}',
      code: 'input-not-a-collection',
      says: 'no list “item”',
      place: 'file.json',
    },
    {
      given: '{"item":[]}',
      code: 'input-without-requests',
      says: 'it is empty',
      place: 'file.json#/item',
    },
  ])('refuses $given with its reason and place', ({ given, code, says, place }) => {
    const result = parse(given);
    expect(result).toMatchObject({ ok: false, problem: { code, place } });
    if (!result.ok) {
      expect(result.problem.message).toContain('file.json');
      expect(result.problem.message).toContain(says);
      expect(result.problem.hint).not.toBe('');
    }
  });

  test.for<[what: string, collection: object, place: string]>([
    [
      'v1',
      { name: 'A', requests: [{ id: 'r', name: 'x', method: 'GET', url: 'https://a.example' }] },
      '/requests/0',
    ],
    [
      'v3 in one piece',
      { $kind: 'collection', name: 'A', items: [{ name: 'x', url: 'https://a.example' }] },
      '/items/0',
    ],
  ])('turns %s into v2.1, wrapped or not', ([, collection, place]) => {
    for (const [given, wrapper] of [
      [collection, ''],
      [{ collection }, '/collection'],
    ] as const) {
      expect(parse(JSON.stringify(given))).toMatchObject({
        ok: true,
        value: {
          pointer: '',
          document: { info: { name: 'A' }, item: [{ name: 'x' }] },
          places: new Map([['/item/0', wrapper + place]]),
        },
      });
    }
  });

  test('turns a folder into v2.1', () => {
    const file = (path: string, text: string) => ({ path, bytes: Buffer.from(text) });
    const files = [file('a.request.yaml', 'url: https://a.example'), file('b.example.yaml', '')];
    expect(parseCollection({ name: 'api/Acme', files })).toMatchObject({
      ok: true,
      value: {
        document: { info: { name: 'Acme' }, item: [{ name: 'a' }] },
        diagnostics: [{ code: 'response-unread' }],
      },
    });
  });

  test('a folder of other protocols holds no request', () => {
    const files = [{ path: 'a.request.yaml', bytes: Buffer.from('$kind: grpc-request') }];
    expect(parseCollection({ name: 'Acme', files })).toMatchObject({
      ok: false,
      problem: { code: 'input-without-requests', message: expect.stringContaining('protocols') },
    });
  });

  test('a wrong environment is a problem of its own', () => {
    const environment = { name: 'e.json', bytes: Buffer.from('{}') };
    const collection = { name: 'c.json', bytes: Buffer.from('{"item":[{"name":"x"}]}') };
    expect(parseCollection(collection, [environment])).toMatchObject({
      ok: false,
      problem: { code: 'environment-invalid', place: 'e.json' },
    });
  });

  test('one file of a v3 collection names its folder as the way', () => {
    for (const name of ['x.request.yaml', 'standard input']) {
      const bytes = Buffer.from('$kind: http-request\nurl: x\n');
      expect(parseCollection({ name, bytes })).toMatchObject({
        ok: false,
        problem: { message: expect.stringContaining('one file of a v3 collection') },
      });
    }
  });

  test('sees a web page', () => {
    const result = parse('<!DOCTYPE html>');
    expect(result).toMatchObject({
      ok: false,
      problem: { hint: expect.stringContaining('web page') },
    });
  });

  test('sees an OpenAPI description in YAML', () => {
    const result = parse('openapi: 3.0.0\ninfo:\n  title: A\n');
    expect(result).toMatchObject({
      ok: false,
      problem: { hint: expect.stringContaining('OpenAPI') },
    });
  });
});
