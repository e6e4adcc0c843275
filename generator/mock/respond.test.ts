import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { explain } from '../generate.ts';
import { readSource } from '../source/readSource.ts';
import { examplesIn, readExamples } from '../examples/examples.ts';
import { processorClock } from '../../tests/processorClock.ts';
import { mockOf } from './respond.ts';
import { ask, item, json, json200, mocked, sourceOf, users } from './respond.test-helper.ts';

describe('an operation is found', () => {
  test.for<[line: string, id: string]>([
    ['GET /v2/users/7', 'GET /users/{userId}'],
    ['GET /v2/users/me', 'GET /users/me'],
    ['GET https://elsewhere.example/v2/users/7?x=1', 'GET /users/{userId}'],
    ['GET /users/7', 'GET /users/{userId}'],
    ['DELETE /v2/users/me', 'DELETE /users/{userId}'],
    ['GET /v2/x/../users/%2e%2E%2Fetc', 'GET /users/{userId}'],
  ])('%s', ([line, id]) => {
    expect(ask(users, line).operation?.id).toBe(id);
  });

  test('by its whole address before one below no base path', () => {
    const mock = mocked([item('GET', '/a', [json200({})]), item('GET', '/v2/a', [json200({})])]);
    expect(ask(mock, 'GET /v2/a').operation?.path).toBe('/a');
    expect(ask(mock, 'GET /v2/v2/a').operation?.path).toBe('/v2/a');
  });

  test('not where there is none: what is near is named', () => {
    const answer = ask(users, 'GET /v2/user/12');
    expect(answer.status).toBe(404);
    expect(json(answer)).toMatchObject({
      code: 'mock-operation-unknown',
      message: 'The collection has no GET /v2/user/12.',
      near: ['GET /users/{userId}', 'GET /users/me'],
    });
    expect(json(ask(users, 'GET /v2/invoices'))).toMatchObject({ near: [] });
  });

  test('not for another method: those that there are stand in Allow', () => {
    const answer = ask(users, 'PUT /v2/users/7');
    expect([answer.status, answer.headers['allow']]).toEqual([405, 'DELETE, GET']);
    const options = ask(users, 'OPTIONS /v2/users/7');
    expect([options.status, options.headers['allow']]).toEqual([204, 'DELETE, GET, OPTIONS']);
  });

  test('for HEAD, whose answer is that of GET without its body', () => {
    const answer = ask(users, 'HEAD /v2/users/me');
    expect(answer).toMatchObject({ status: 200, body: '' });
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
  });
});

describe('the answer is', () => {
  test('the first saved success, with the headers that users of the API read', () => {
    const answer = ask(users, 'GET /v2/users/7');
    expect(answer).toMatchObject({ status: 200, body: '{"id":7,"big":1}' });
    expect(answer.headers).toEqual({
      'content-type': 'application/json; charset=utf-8',
      link: '<a>; rel="next"',
    });
  });

  test('made of the schema where no body is at hand', () => {
    const mock = mocked([item('GET', '/users', [json200({ id: 7, email: 'x@y.example' })])], false);
    expect(json(ask(mock, 'GET /v2/users'))).toEqual({ id: 1, email: 'ada@example.com' });
  });

  test('a status without a body, where that is documented, and 204 where nothing is', () => {
    expect(ask(users, 'POST /v2/users')).toMatchObject({ status: 201, body: '' });
    expect(ask(users, 'DELETE /v2/users/7')).toMatchObject({ status: 204, headers: {}, body: '' });
    expect(ask(users, 'GET /v2/silent')).toMatchObject({ status: 204, body: '' });
  });

  test('JSON that a client can read, whatever was saved', () => {
    const body = '{ "id": 90071992547409931, "n": {{count}}, // soon\n }';
    const mock = mocked([
      item('GET', '/a', [
        {
          code: 200,
          body,
          header: [{ key: 'Content-Type', value: 'application/json; charset=latin1' }],
        },
      ]),
      item('GET', '/b', [{ code: 200, body: '{"id": 90071992547409931}' }]),
    ]);
    const answer = ask(mock, 'GET /v2/a');
    expect(answer.body).toContain('"id":90071992547409931');
    expect(json(answer)).toHaveProperty('n');
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(ask(mock, 'GET /v2/b').body).toBe('{"id": 90071992547409931}');
  });

  test('without the secrets that were saved', () => {
    const key = ['ghp', 'k3Jw8Qz1Lm5Vn7Xc2Bd9Fg4Hs6Tp0Ry8Ua3E'].join('_');
    const mock = mocked([item('GET', '/key', [json200({ key, note: 'plain' })])]);
    expect(json(ask(mock, 'GET /v2/key'))).toEqual({ key: '***', note: 'plain' });
  });

  test('the same with the saved responses in another order', () => {
    const saved = [json200({ a: 1 }), { name: 'Another', code: 200, body: '{"a":2}' }];
    const both = [saved, saved.toReversed()].map((list) =>
      ask(mocked([item('GET', '/a', list)]), 'GET /v2/a'),
    );
    expect(both[0]?.body).toBe(both[1]?.body);
  });
});

test.for<[type: string, body: string, made: string]>([
  ['text/event-stream', 'data: {"n":5}\n\n', 'data: "text"\n\n'],
  ['application/x-ndjson', '{"n":5}\n{"n":6}', '{"n":1}\n'],
  ['text/plain; charset=utf-8', 'hello', 'text'],
  ['application/octet-stream', 'PK\u0003\u0004', 'text'],
])('%s is served as it was saved, and made where it was not', ([type, body, made]) => {
  const header = [{ key: 'Content-Type', value: type }];
  const items = [item('GET', '/a', [{ code: 200, body, header }])];
  const answers = [true, false].map((withExamples) =>
    ask(mocked(items, withExamples), 'GET /v2/a'),
  );
  expect(answers.map((answer) => answer.body)).toEqual([body, made]);
  expect(answers.map(({ headers }) => headers['content-type'])).toEqual([type, type]);
});

test('where all that is known of a success is a failure, that is the answer', () => {
  const mock = mocked([
    item('PUT', '/a', [{ name: 'Only available for paid accounts.', code: 200 }]),
  ]);
  const answer = ask(mock, 'PUT /v2/a');
  expect([answer.status, json(answer)]).toEqual([
    200,
    { message: 'Only available for paid accounts.' },
  ]);
});

test('where no success is saved, any may be asked for', () => {
  const failing = [{ name: 'Only available for paid accounts.', code: 200 }];
  const mock = mocked([item('PUT', '/a', failing), item('PUT', '/b', [{ code: 201, body: '{}' }])]);
  const asked = (path: string, prefer: string): number =>
    ask(mock, `PUT ${path}`, { prefer }).status;
  expect(asked('/v2/a', 'status=204')).toBe(204);
  expect(json(ask(mock, 'PUT /v2/a', { prefer: 'status=200' }))).toEqual({
    message: 'Only available for paid accounts.',
  });
  expect([asked('/v2/a', 'status=304'), asked('/v2/a', 'status=204, code=1')]).toEqual([400, 400]);
  expect(asked('/v2/b', 'status=204')).toBe(400);
});

test.for(['v1-collection', 'v2.0-collection', 'v3-collection'])(
  'saved responses are found in a %s',
  async (name) => {
    const folder = fileURLToPath(new URL(`../../fixtures/${name}/`, import.meta.url));
    const file = readdirSync(folder).find((one) => one.startsWith('collection')) ?? '';
    const source = await readSource(folder + file);
    const api = source.ok ? explain(source.value) : source;
    const examples = source.ok ? readExamples(source.value) : source;
    if (!api.ok || !examples.ok) throw new Error('the fixture cannot be read');
    const saved = api.value.operations.flatMap(({ responses }) => responses);
    const found = api.value.operations.flatMap(
      (operation) => examples.value.of(operation)?.responses ?? [],
    );
    const places = new Set(found.map(({ pointer }) => pointer));
    expect(saved.length).toBeGreaterThan(0);
    expect(
      saved.flatMap(({ evidence }) => evidence).filter(({ pointer }) => !places.has(pointer)),
    ).toEqual([]);
  },
);

test('ten thousand operations are asked ten thousand times in bounded time', () => {
  const items = Array.from({ length: 10_000 }, (_, at) => item('GET', `/things${at}/:id/parts`));
  const api = explain(sourceOf(items));
  if (!api.ok) throw new Error(api.problem.message);
  const mock = mockOf(api.value, examplesIn({ sourceName: '', document: {}, pointer: '' }));
  const spent = processorClock();
  for (let at = 0; at < 10_000; at += 1) {
    expect(ask(mock, `GET /v2/things${at}/7/parts`).status).toBe(204);
  }
  expect(spent()).toBeLessThan(20_000);
}, 60_000);
