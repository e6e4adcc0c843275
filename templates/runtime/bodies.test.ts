import { createReadStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  binary,
  createClient,
  json,
  jsonWithLongIntegers,
  multipart,
  partTypes,
  text,
  urlencoded,
  type BinaryBody,
} from './index.js';
import { anything, parts, seen } from './operations.test-helper.js';
import { caught } from './server.test-helper.js';

describe('bodies', () => {
  test('multipart: text, arrays, JSON in one part, files with names', async () => {
    const got = await parts((client) =>
      anything(
        client,
        { body: multipart('registrants', 'nothing', 'absent') },
        {
          headers: { 'content-type': 'multipart/form-data' },
          body: {
            action: 'approve',
            tags: ['a', 1],
            registrants: [{ id: 'ä' }, { id: '2' }],
            nothing: undefined,
            none: null,
            file: [new File(['one'], 'one.txt'), new Blob(['two'])],
          },
        },
      ),
    );
    expect(got).toEqual([
      { name: 'action', value: 'approve' },
      { name: 'tags', value: 'a' },
      { name: 'tags', value: '1' },
      { name: 'registrants', value: '[{"id":"ä"},{"id":"2"}]' },
      { name: 'file', value: 'one', filename: 'one.txt' },
      { name: 'file', value: 'two', filename: 'blob' },
    ]);
  });

  test('a field may have any name', async () => {
    const got = await parts((client) =>
      anything(
        client,
        { body: multipart('__proto__', 'constructor') },
        { body: JSON.parse('{"__proto__":[1],"0":"zero"}') },
      ),
    );
    expect(got).toEqual([
      { name: '0', value: 'zero' },
      { name: '__proto__', value: '[1]' },
    ]);
  });

  test('JSON, with its content type unless another is given', async () => {
    const first = await seen((c) => anything(c, { body: json() }, { body: { a: [1] } }));
    expect(first).toMatchObject({
      body: '{"a":[1]}',
      headers: { 'content-type': 'application/json' },
    });
    const headers = { 'Content-Type': 'application/merge-patch+json' };
    const second = await seen((c) => anything(c, { body: json() }, { headers, body: null }));
    expect(second).toMatchObject({
      body: 'null',
      headers: { 'content-type': 'application/merge-patch+json' },
    });
  });

  test('JSON of a type of its own', async () => {
    const operation = { body: json('application/vnd.api+json; version=2') };
    const sent = await seen((c) => anything(c, operation, { body: [] }));
    expect(sent).toMatchObject({
      body: '[]',
      headers: { 'content-type': 'application/vnd.api+json; version=2' },
    });
  });

  test('JSON with integers that no number can hold', async () => {
    const long = '12345678901234567890';
    const day = new Date(0);
    const body = {
      id: long,
      text: long,
      all: [{ id: `-${long}`, day }, { id: 5 }, { id: 'x1' }, { id: '01' }, { id: null }],
      map: { 'a"b': '7', c: { d: long } },
      'a/b~': '0',
    };
    const pointers = ['/id', '/all/*/id', '/map/*', '/a~1b~0', '/map/c/x'];
    const operation = { body: jsonWithLongIntegers(pointers, 'a/b+json') };
    const sent = await seen((c) => anything(c, operation, { body }));
    expect(sent).toMatchObject({
      headers: { 'content-type': 'a/b+json' },
      body:
        `{"id":${long},"text":"${long}","all":[{"id":-${long},"day":"${day.toJSON()}"},{"id":5},{"id":"x1"},` +
        `{"id":"01"},{"id":null}],"map":{"a\\"b":7,"c":{"d":"${long}"}},"a/b~":0}`,
    });
    const whole = await seen((c) =>
      anything(c, { body: jsonWithLongIntegers(['']) }, { body: long }),
    );
    expect(whole.body).toBe(long);
  });

  test('parts may have media types, in their place among the others', async () => {
    const types = { meta: 'application/json', scan: 'image/tiff', typed: 'a/b', toString: 'c/d' };
    const body = {
      first: 'x',
      meta: { a: 'ä' },
      scan: new File(['II*'], 'scan.tiff'),
      typed: new Blob(['own'], { type: 'text/css' }),
      last: 'y',
    };
    const operation = { body: partTypes(multipart('meta'), types) };
    const sent = await seen((c) => anything(c, operation, { body }));
    const heads = sent.body
      .split(/--+[\w-]*formdata[\w-]*(?:--)?\r\n/i)
      .map((part) => part.split('\r\n').filter((line) => line !== ''))
      .filter((lines) => lines.length > 0);
    const disposition = 'Content-Disposition: form-data; name=';
    expect(heads).toEqual([
      [`${disposition}"first"`, 'x'],
      [`${disposition}"meta"; filename="blob"`, 'Content-Type: application/json', '{"a":"ä"}'],
      [`${disposition}"scan"; filename="scan.tiff"`, 'Content-Type: image/tiff', 'II*'],
      [`${disposition}"typed"; filename="blob"`, 'Content-Type: text/css', 'own'],
      [`${disposition}"last"`, 'y'],
    ]);
  });

  test('a stream goes out as it comes', async () => {
    const chunks = ['one ', 'two ', 'three'];
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const chunk = chunks.shift();
        if (chunk === undefined) controller.close();
        else controller.enqueue(new TextEncoder().encode(chunk));
      },
    });
    const operation = { body: binary('a/b'), duplex: 'half' } as const;
    const sent = await seen((c) => anything(c, operation, { body }));
    expect(sent).toMatchObject({ body: 'one two three', headers: { 'content-type': 'a/b' } });
    expect(sent.headers).toHaveProperty('transfer-encoding', 'chunked');
  });

  test("Node's own stream of a file is one", async () => {
    const path = fileURLToPath(import.meta.url);
    const body: BinaryBody = Readable.toWeb(createReadStream(path));
    const operation = { body: binary('a/b'), duplex: 'half' } as const;
    const sent = await seen((c) => anything(c, operation, { body }));
    expect(sent.body).toBe(readFileSync(path, 'utf8'));
  });

  test('urlencoded repeats the keys of arrays', async () => {
    const body = { a: 'x y', b: [1, 2], c: undefined, d: [{ e: 1 }] };
    const sent = await seen((c) => anything(c, { body: urlencoded('d') }, { body }));
    expect(sent.body).toBe('a=x+y&b=1&b=2&d=%5B%7B%22e%22%3A1%7D%5D');
    expect(body.d).toEqual([{ e: 1 }]);
    expect(sent.headers['content-type']).toContain('application/x-www-form-urlencoded');
  });

  test('text and binary have the media type given', async () => {
    const xml = await seen((c) => anything(c, { body: text('text/xml') }, { body: '<a/>' }));
    expect(xml).toMatchObject({ body: '<a/>', headers: { 'content-type': 'text/xml' } });
    const operation = { body: binary('application/zip') };
    for (const body of [new Blob(['zip']), Buffer.from('zip'), new TextEncoder().encode('zip')]) {
      const sent = await seen((c) => anything(c, operation, { body }));
      expect(sent).toMatchObject({ body: 'zip', headers: { 'content-type': 'application/zip' } });
    }
    const client = createClient({ baseUrl: 'http://x' });
    expect(await caught(anything(client, operation, { body: { a: 1 } }))).toMatchObject({
      reason: 'request',
    });
  });

  test('an undefined body sends none', async () => {
    const { body, headers } = await seen((c) => anything(c, { body: json() }, {}));
    expect(body).toBe('');
    expect(headers).not.toHaveProperty('content-type');
  });
});
