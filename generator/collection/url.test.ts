import { describe, expect, test } from 'vitest';
import { messageOf } from './message.ts';
import { addressOf } from './url.ts';
import { variablesOf } from './variables.ts';

const variables = variablesOf([
  [
    { key: 'baseUrl', value: 'https://api.example.com/v2/' },
    { key: 'host', value: '{{sub}}.example.com' },
    { key: 'sub', value: 'eu' },
    { key: 'token', value: 'hush', type: 'secret' },
  ],
]);
const read = (url: unknown) => addressOf(messageOf({ url }).url, variables);

describe('addressOf', () => {
  test.for<{ given: unknown; path: string; names: string[]; baseUrl?: string }>([
    {
      given: '{{baseUrl}}/users/:userId',
      path: '/users/{userId}',
      names: ['userId'],
      baseUrl: 'https://api.example.com/v2',
    },
    {
      given: '{{baseUrl}}/users/{{id}}/x',
      path: '/users/{id}/x',
      names: ['id'],
      baseUrl: 'https://api.example.com/v2',
    },
    { given: 'https://{{host}}/a', path: '/a', names: [], baseUrl: 'https://eu.example.com' },
    {
      given: 'http://localhost:8080/a/b?x=1',
      path: '/a/b',
      names: [],
      baseUrl: 'http://localhost:8080',
    },
    { given: 'api.example.com/a', path: '/a', names: [], baseUrl: 'https://api.example.com' },
    { given: '{{unknown}}/a', path: '/a', names: [] },
    {
      given: '{{baseUrl}}/v1:{{x}}/{id}.json',
      path: '/v1:{x}/{id}.json',
      names: ['x', 'id'],
      baseUrl: 'https://api.example.com/v2',
    },
    {
      given: '{{baseUrl}}/a/:id.json',
      path: '/a/{id}.json',
      names: ['id'],
      baseUrl: 'https://api.example.com/v2',
    },
    {
      given: '{{baseUrl}}/data/native:interfaces',
      path: '/data/native:interfaces',
      names: [],
      baseUrl: 'https://api.example.com/v2',
    },
    {
      given: '{{baseUrl}}/:id/copies/:id',
      path: '/{id}/copies/{id}',
      names: ['id'],
      baseUrl: 'https://api.example.com/v2',
    },
    { given: '{{baseUrl}}', path: '/', names: [], baseUrl: 'https://api.example.com/v2' },
    { given: '', path: '/', names: [] },
  ])('takes $given apart', ({ given, path, names, baseUrl }) => {
    expect(read(given)).toMatchObject({ path, pathParameters: names, baseUrl });
  });

  test('reads variables in the middle of a segment where the list has them', () => {
    const variable = [{ key: 'left' }, { key: 'right' }];
    const url = { host: ['{{baseUrl}}'], path: ['diff', ':left..:right', 'a:b'], variable };
    expect(read(url).path).toBe('/diff/{left}..{right}/a:b');
  });

  test('encodes what would end the path or pass for a parameter', () => {
    expect(read({ host: ['{{baseUrl}}'], path: ['a b', 'c?d', 'e#f', 'g{h'] }).path).toBe(
      '/a%20b/c%3Fd/e%23f/g%7Bh',
    );
  });

  test('keeps a secret variable out of the address', () => {
    expect(read('https://{{token}}.example.com/a').baseUrl).toBeUndefined();
  });
});
