import { describe, expect, test } from 'vitest';
import { statusHeader } from './answer.ts';
import type { Collection, Item } from './collection.ts';
import { startServer } from './server.ts';

const json = [{ key: 'Content-Type', value: 'application/json; charset=utf-8' }];

const collection: Collection = {
  variable: [{ key: 'baseUrl', value: 'https://api.example.com/v1/' }],
  item: [
    {
      name: 'users',
      item: [
        saved('One user', 'GET', 'users/:userId'),
        saved('Me', 'GET', 'users/me'),
        saved('Its photo', 'POST', 'users/:userId/photo'),
      ],
    },
  ],
};

function saved(name: string, method: string, path: string): Item {
  return {
    name,
    request: { method, url: { path: path.split('/') } },
    response: [
      { name: 'paid accounts only', code: 200, header: null, body: null },
      { name: 'made', code: 201, header: json, body: '{"id":1}' },
      { name: 'gone', code: 404, header: [], body: 'gone' },
    ],
  };
}

async function send(body?: BodyInit, headers: Record<string, string> = {}): Promise<unknown> {
  await using server = await startServer(collection);
  await fetch(`${server.baseUrl}/users/1/photo`, { method: 'POST', body: body ?? null, headers });
  return server.last().body;
}

describe('a request is found', () => {
  test.for([
    ['/users/me', 'Me', {}],
    ['/users/a%2Fb', 'One user', { userId: 'a/b' }],
  ] as const)('%s by the longest fixed path: %s', async ([path, name, variables]) => {
    await using server = await startServer(collection);
    await fetch(`${server.baseUrl}${path}?a=1&a=%26`);
    expect(server.last()).toMatchObject({ method: 'GET', rawPath: `/v1${path}` });
    expect(server.last().query).toEqual([
      ['a', '1'],
      ['a', '&'],
    ]);
    expect(server.last().route).toMatchObject({ saved: { name }, variables });
  });

  test.for(['/v1/users', '/v1/users/', '/users/me', '/v1/users/1/photo'])(
    'not at GET %s',
    async (path) => {
      await using server = await startServer(collection);
      const response = await fetch(new URL(path, server.baseUrl));
      expect(response.status).toBe(501);
      expect(server.last().route).toBeUndefined();
    },
  );
});

describe('an answer is', () => {
  test('the saved success, as its content type', async () => {
    await using server = await startServer(collection);
    const response = await fetch(`${server.baseUrl}/users/me`);
    expect(response.status).toBe(201);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.text()).toBe('{"id":1}');
  });

  test('the saved response a header asks for', async () => {
    await using server = await startServer(collection);
    const response = await fetch(`${server.baseUrl}/users/me`, {
      headers: { [statusHeader]: '404' },
    });
    expect([response.status, await response.text()]).toEqual([404, 'gone']);
  });

  test('what is queued, in order, then the success again', async () => {
    await using server = await startServer(collection);
    server.answerWith(404);
    server.answerWith(409, { code: 7 });
    const answers: [number, string][] = [];
    for (const _ of Array.from({ length: 3 })) {
      const response = await fetch(`${server.baseUrl}/users/me`);
      answers.push([response.status, await response.text()]);
    }
    expect(answers).toEqual([
      [404, 'gone'],
      [409, '{"code":7}'],
      [201, '{"id":1}'],
    ]);
  });
});

describe('a body is read', () => {
  test('part by part where it is multipart', async () => {
    const form = new FormData();
    form.append('note', 'ä');
    form.append('photo', new File(['…'], 'ä.png', { type: 'image/png' }));
    expect(await send(form)).toEqual({
      kind: 'multipart',
      parts: [
        { name: 'note', value: 'ä', contentType: 'text/plain' },
        { name: 'photo', value: '…', contentType: 'image/png', filename: 'ä.png' },
      ],
    });
  });

  test('by its content type otherwise', async () => {
    expect(await send(new URLSearchParams({ a: 'ä&' }))).toEqual({
      kind: 'urlencoded',
      pairs: [['a', 'ä&']],
    });
    expect(await send('{"a":1}', { 'content-type': 'application/json' })).toEqual({
      kind: 'json',
      value: { a: 1 },
    });
    expect(await send('<a/>', { 'content-type': 'text/xml' })).toEqual({
      kind: 'text',
      text: '<a/>',
    });
    expect(await send()).toEqual({ kind: 'none' });
  });
});
