import { describe, expect, test } from 'vitest';
import { ask, item, json, json200, mocked, users } from './respond.test-helper.ts';

describe('Prefer asks for', () => {
  test('a documented failure, by status and code, with the request’s own values in its message', () => {
    const answer = ask(users, 'GET /v2/users/ada%20l', { prefer: 'status=404, code=1001' });
    expect(answer.status).toBe(404);
    expect(json(answer)).toEqual({ code: 1001, message: 'User does not exist: ada l.' });
    expect(answer.headers['preference-applied']).toBe('status=404, code=1001');
  });

  test.for(['{accountId}', '$&$1$`', '{{email}}', '${process.exit()}', '"}],<script>'])(
    'a message in which the value %s is just text',
    (value) => {
      const path = `/v2/users/${encodeURIComponent(value)}`;
      const answer = ask(users, `GET ${path}`, { prefer: 'code=1001' });
      expect(json(answer)).toEqual({ code: 1001, message: `User does not exist: ${value}.` });
    },
  );

  test('a failure by its code alone, with plausible values for what the request does not have', () => {
    expect(json(ask(users, 'GET /v2/users/7', { prefer: 'code=1002' }))).toEqual({
      code: 1002,
      message: 'No 1 and ada@example.com.',
    });
  });

  test('a failure whose body was saved: it is that body', () => {
    expect(json(ask(users, 'GET /v2/users/7', { prefer: 'status=409' }))).toEqual({
      code: 'x-9',
      message: 'saved',
      more: 1,
    });
  });

  test('a saved response, by words of its name', () => {
    const answer = ask(users, 'GET /v2/users/7', { prefer: 'example="trial account"' });
    expect(json(answer)).toEqual({ id: 8, big: 2 });
  });

  test('what is not documented: it is told what is', () => {
    const answer = ask(users, 'GET /v2/users/7', { prefer: 'status=404, code=7' });
    expect(answer.status).toBe(400);
    expect(json(answer)).toMatchObject({
      code: 'mock-preference-unknown',
      message: 'GET /users/{userId} does not document status=404, code=7.',
      documented: [
        { status: 200 },
        { status: 404, code: 1001 },
        { status: 404, code: 1002 },
        { status: 409, code: 'x-9' },
      ],
    });
    expect(answer.headers).not.toHaveProperty('preference-applied');
    for (const prefer of ['status=418', 'status=abc', 'example="no such"', 'code=constructor'])
      expect(ask(users, 'GET /v2/users/7', { prefer }).status).toBe(400);
  });

  test('a redirect that was saved, with where it leads', () => {
    const header = [{ key: 'Location', value: 'https://files.example.com/1' }];
    const mock = mocked([item('GET', '/a', [json200({}), { name: 'Found', code: 302, header }])]);
    const answer = ask(mock, 'GET /v2/a', { prefer: 'status=302' });
    expect([answer.status, answer.headers['location']]).toEqual([
      302,
      'https://files.example.com/1',
    ]);
  });

  test('a status that is no answer: it is refused', () => {
    const mock = mocked([item('GET', '/a', [json200({}), { name: 'Switching', code: 101 }])]);
    const answer = ask(mock, 'GET /v2/a', { prefer: 'status=101' });
    expect([answer.status, json(answer)]).toEqual([
      501,
      expect.objectContaining({ code: 'mock-status-unsendable' }),
    ]);
  });

  test('what concerns the API, not the mock: it is left alone', () => {
    const answer = ask(users, 'GET /v2/users/me', { prefer: 'return=minimal' });
    expect(answer.status).toBe(200);
  });
});
