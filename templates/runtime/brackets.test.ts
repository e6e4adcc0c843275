import { describe, expect, test } from 'vitest';
import {
  bracketQuery,
  brackets,
  createClient,
  multipart,
  urlencoded,
  type Encoder,
} from './index.js';
import { anything, parts, seen } from './operations.test-helper.js';
import { caught } from './server.test-helper.js';

/** The pairs of a form, or of a query, as they arrived. */
async function pairs(body: Encoder, value: unknown): Promise<string> {
  const sent = await seen((client) => anything(client, { body }, { body: value }));
  return decodeURIComponent(sent.body.replaceAll('+', ' '));
}

describe('forms', () => {
  test('each leaf goes out under the way to it', async () => {
    const body = { at: { lat: 1, on: [{ x: true }, { y: ['a', 'b'] }] }, name: 'ä b' };
    expect(await pairs(brackets(urlencoded()), body)).toBe(
      'name=ä b&at[lat]=1&at[on][0][x]=true&at[on][1][y][0]=a&at[on][1][y][1]=b',
    );
  });

  test('lists without indexes keep the order of their elements', async () => {
    const body = {
      tags: ['a', 'b'],
      legs: [{ from: 1, to: [2] }, { from: 3 }],
      rows: [['x'], ['y']],
    };
    const style = { empty: ['tags', 'legs', 'rows[]'] };
    expect(await pairs(brackets(urlencoded(), style), body)).toBe(
      'tags[]=a&tags[]=b&legs[][from]=1&legs[][to][0]=2&legs[][from]=3&rows[0][]=x&rows[1][]=y',
    );
  });

  test('what is whole goes out as without brackets', async () => {
    const body = { json: { a: [1] }, tag: ['a', 'b'], at: { b: 1 } };
    const style = { whole: ['json', 'tag'] };
    expect(await pairs(brackets(urlencoded('json'), style), body)).toBe(
      'json={"a":[1]}&tag=a&tag=b&at[b]=1',
    );
  });

  test('undefined and null are left out, also of lists, which close up', async () => {
    const body = {
      a: { b: undefined, c: null, d: 0 },
      e: [null, 'x', undefined, ''],
      f: [],
      g: {},
    };
    expect(await pairs(brackets(urlencoded()), body)).toBe('a[d]=0&e[0]=x&e[1]=');
  });

  test('any name is a name', async () => {
    const body: unknown = JSON.parse(
      '{"__proto__":{"__proto__":[1]},"a":{"constructor":"x","b]":2}}',
    );
    expect(await pairs(brackets(urlencoded()), body)).toBe(
      '__proto__[__proto__][0]=1&a[constructor]=x&a[b]]=2',
    );
    expect(Object.hasOwn(Object.prototype, '0')).toBe(false);
  });

  test('files and dates are leaves', async () => {
    const day = new Date(0);
    const got = await parts((client) =>
      anything(
        client,
        { body: brackets(multipart()) },
        { body: { a: { scans: [new File(['one'], 'one.txt')], day }, b: new Blob(['two']) } },
      ),
    );
    // busboy gives the texts first.
    expect(got).toEqual([
      { name: 'a[day]', value: String(day) },
      { name: 'b', value: 'two', filename: 'blob' },
      { name: 'a[scans][0]', value: 'one', filename: 'one.txt' },
    ]);
  });

  test('a structure without end fails the call', async () => {
    const body: { self?: unknown } = {};
    body.self = body;
    const client = createClient({ baseUrl: 'http://x' });
    const failed = anything(client, { body: brackets(urlencoded()) }, { body });
    expect(await caught(failed)).toMatchObject({ reason: 'request' });
  });
});

describe('queries', () => {
  test('go out as forms do', async () => {
    const query = {
      page: 2,
      tag: ['a', 'b'],
      at: { x: [1, 2] },
      with: ['c', 'd'],
      none: { a: null },
    };
    const style = { whole: ['tag'], empty: ['with'] };
    const { url } = await seen((c) =>
      anything(c, { method: 'GET' }, bracketQuery({ query }, style)),
    );
    expect(decodeURIComponent(url)).toBe(
      '/v2/?page=2&tag=a&tag=b&at[x][0]=1&at[x][1]=2&with[]=c&with[]=d',
    );
    expect(query).toHaveProperty('at.x');
  });

  test('leave the other groups alone, and need not be there', async () => {
    const request = bracketQuery({ path: { id: 1 } });
    const { url } = await seen((c) => anything(c, { method: 'GET', path: '/a/{id}' }, request));
    expect(url).toBe('/v2/a/1');
    expect(bracketQuery()).toEqual({ query: {} });
  });

  test('a structure without end fails the call, and throws nothing', async () => {
    const self: unknown[] = [];
    self.push(self);
    const client = createClient({ baseUrl: 'http://x' });
    const failed = anything(client, {}, bracketQuery({ query: { self } }));
    expect(await caught(failed)).toMatchObject({ reason: 'request' });
  });
});
