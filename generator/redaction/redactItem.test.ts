import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../json/values.ts';
import { redactItem } from './redactItem.ts';
import { removeSecrets } from './removeSecrets.ts';

const redacted = (item: JsonObject) => redactItem(item, (text) => removeSecrets(text));

describe('an item that is shown', () => {
  test.for<[what: string, item: JsonObject, expected: JsonObject]>([
    [
      'settings of an auth block that are a secret, be their form what it may',
      {
        auth: {
          type: 'basic',
          basic: [
            { key: 'username', value: 'ada' },
            { key: 'password', value: 'abc' },
          ],
        },
      },
      {
        auth: {
          type: 'basic',
          basic: [
            { key: 'username', value: '***' },
            { key: 'password', value: '***' },
          ],
        },
      },
    ],
    [
      'settings of an auth block of v2.0',
      { auth: { type: 'bearer', bearer: { token: 'abc' } } },
      { auth: { type: 'bearer', bearer: { token: '***' } } },
    ],
    [
      'an API key’s value, and not its name or place',
      {
        auth: {
          type: 'apikey',
          apikey: [
            { key: 'key', value: 'X-Key' },
            { key: 'value', value: 'k' },
            { key: 'in', value: 'header' },
          ],
        },
      },
      {
        auth: {
          type: 'apikey',
          apikey: [
            { key: 'key', value: 'X-Key' },
            { key: 'value', value: '***' },
            { key: 'in', value: 'header' },
          ],
        },
      },
    ],
    [
      'nothing of a reference to a variable',
      {
        auth: { bearer: [{ key: 'token', value: '{{token}}' }] },
        header: [{ key: 'Authorization', value: 'Bearer {{token}}' }],
      },
      {
        auth: { bearer: [{ key: 'token', value: '{{token}}' }] },
        header: [{ key: 'Authorization', value: 'Bearer {{token}}' }],
      },
    ],
    [
      'headers, queries and variables by their name',
      {
        header: [{ key: 'X-Api-Key', value: 'short' }],
        url: {
          query: [
            { key: 'access_token', value: 'abc' },
            { key: 'page', value: '2' },
          ],
        },
      },
      {
        header: [{ key: 'X-Api-Key', value: '***' }],
        url: {
          query: [
            { key: 'access_token', value: '***' },
            { key: 'page', value: '2' },
          ],
        },
      },
    ],
    [
      'headers in one text',
      { header: 'Accept: text/plain\nCookie: session=1' },
      { header: 'Accept: text/plain\nCookie: ***' },
    ],
    [
      'headers in one text with the line ends of HTTP',
      { header: 'Cookie: session=1\r\nAuthorization: Bearer abc\r\nAccept: text/plain' },
      { header: 'Cookie: ***\nAuthorization: ***\nAccept: text/plain' },
    ],
    [
      'the query in the text of a URL by its names',
      { url: 'https://a.example/x?page=2&password=letmein&api_key={{key}}#top' },
      { url: 'https://a.example/x?page=2&password=***&api_key={{key}}#top' },
    ],
    [
      'the same beside its rows',
      { url: { raw: '{{baseUrl}}/x?token=abc', query: [{ key: 'token', value: 'abc' }] } },
      { url: { raw: '{{baseUrl}}/x?token=***', query: [{ key: 'token', value: '***' }] } },
    ],
    [
      'who a URL says its caller is',
      { url: { raw: 'https://mykey@api.example/x', host: ['ada:letmein@api', 'example'] } },
      { url: { raw: 'https://***@api.example/x', host: ['***@api', 'example'] } },
    ],
    [
      'nothing of a body that speaks of a URL',
      { body: { mode: 'raw', raw: 'token=1 see a.example/?token=x\nme@b.example' } },
      { body: { mode: 'raw', raw: 'token=1 see a.example/?token=x\nme@b.example' } },
    ],
    [
      'variables that are secret by their type',
      { variable: [{ key: 'pin', type: 'secret', value: '1234' }] },
      { variable: [{ key: 'pin', type: 'secret', value: '***' }] },
    ],
    [
      'cookies of saved responses',
      { response: [{ cookie: [{ name: 'sid', value: 'abc' }], body: 'ok' }] },
      { response: [{ cookie: [{ name: 'sid', value: '***' }], body: 'ok' }] },
    ],
    [
      'keys of a known form, wherever they stand',
      { event: [{ script: { exec: ['const key = "ghp_Zq81xMw7Rt5kUv3nBy2Q";'] } }] },
      { event: [{ script: { exec: ['const key = "***";'] } }] },
    ],
  ])('%s', ([, item, expected]) => {
    expect(redacted(item)).toEqual(expected);
  });

  test('keeps everything else as it is, in its order', () => {
    const item = {
      name: 'Get thing',
      request: {
        method: 'GET',
        body: null,
        header: [],
        url: { raw: 'https://a.example/x', port: 1 },
      },
      response: [{ code: 200, body: '{"id": 1}' }],
    };
    expect(JSON.stringify(redacted(item))).toBe(JSON.stringify(item));
  });
});
