import { describe, expect, test } from 'vitest';
import { explain } from '../generate.ts';
import { examplesIn, readExamples } from './examples.ts';
import { mockOf, respond, type Mock } from './respond.ts';
import type { Answer } from './message.ts';

const baseUrl = 'https://api.example.com/v2';

interface Saved {
  readonly name?: string;
  readonly code: number;
  readonly body?: string;
  readonly header?: readonly { readonly key: string; readonly value: string }[];
}

/** A request of a collection: its method and address, the saved responses, and what it may have besides. */
function item(method: string, path: string, response: readonly Saved[] = [], more: object = {}) {
  const named = response.map((one) => ({ name: `${one.code}`, ...one }));
  return {
    name: `${method} ${path}`,
    request: { method, url: `{{baseUrl}}${path}`, ...more },
    response: named,
  };
}

function sourceOf(items: readonly object[]) {
  const collection = {
    info: { name: 'Example' },
    variable: [{ key: 'baseUrl', value: baseUrl }],
    item: items,
  };
  return { name: 'example.json', bytes: Buffer.from(JSON.stringify(collection)) };
}

function mocked(items: readonly object[], withExamples = true): Mock {
  const source = sourceOf(items);
  const api = explain(source);
  const examples = readExamples(source);
  if (!api.ok || !examples.ok) throw new Error('the collection cannot be read');
  return mockOf(api.value, withExamples ? examples.value : undefined);
}

interface Sent {
  readonly prefer?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

function ask(mock: Mock, line: string, { prefer, headers = {}, body = '' }: Sent = {}): Answer {
  const [method = '', path = ''] = line.split(' ');
  const all = new Headers({ ...headers, ...(prefer === undefined ? {} : { prefer }) });
  const url = new URL(path.startsWith('/') ? `http://mock${path}` : path);
  return respond(mock, { method, url, headers: all, body });
}

function json({ body }: Answer): unknown {
  return JSON.parse(body);
}

const json200 = (value: unknown): Saved => ({ code: 200, body: JSON.stringify(value) });

const users = mocked([
  item('GET', '/users/:userId', [
    {
      ...json200({ id: 7, big: 1 }),
      header: [
        { key: 'Link', value: '<a>; rel="next"' },
        { key: 'Server', value: 'nginx' },
      ],
    },
    { name: 'Trial account<br>', code: 200, body: '{"id":8,"big":2}' },
    { name: 'Error Code: `1001`<br>User does not exist: {userId}.', code: 404 },
    { name: 'Error Code: `1002`<br>No {accountId} and {{email}}.', code: 404 },
    {
      name: 'Error Code: `x-9`<br>Broken.',
      code: 409,
      body: '{"code":"x-9","message":"saved","more":1}',
    },
  ]),
  item('GET', '/users/me', [json200({ me: true })]),
  item('DELETE', '/users/:userId', [{ code: 204 }]),
  item('POST', '/users', [{ code: 201 }]),
  item('GET', '/silent'),
]);

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
    expect(json(ask(mock, 'GET /v2/users'))).toEqual({ id: 1, email: 'email' });
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

  test('what concerns the API, not the mock: it is left alone', () => {
    const answer = ask(users, 'GET /v2/users/me', { prefer: 'return=minimal' });
    expect(answer.status).toBe(200);
  });
});

describe('operations that share an address are told apart', () => {
  const header = (value: string) => ({ header: [{ key: 'SOAPAction', value }] });
  const raw = (text: string) => ({ body: { mode: 'raw', raw: text } });
  const graphql = (query: string) => ({ body: { mode: 'graphql', graphql: { query } } });
  const cases: readonly (readonly [
    what: string,
    items: readonly object[],
    line: string,
    sent: Sent,
  ])[] = [
    [
      'by a constant in the query',
      [item('GET', '/api?action=list&page=1'), item('GET', '/api?action=get&page=1')],
      'GET /v2/api?page=5&action=get',
      {},
    ],
    [
      'by the names in the query',
      [item('GET', '/find?name=a'), item('GET', '/find?email=a')],
      'GET /v2/find?email=ada',
      {},
    ],
    [
      'by a header',
      [item('POST', '/soap', [], header('urn:list')), item('POST', '/soap', [], header('urn:get'))],
      'POST /v2/soap',
      { headers: { soapaction: 'urn:get', 'user-agent': 'x' } },
    ],
    [
      'by a member of a body',
      [
        item('POST', '/pay', [], raw('{"amount": 1, "card": {"number": 1}}')),
        item('POST', '/pay', [], raw('{"amount": 1, "iban": "x"}')),
      ],
      'POST /v2/pay',
      { body: '{"iban":"y","amount":3}' },
    ],
    [
      'by a constant in a body',
      [
        item('POST', '/rpc', [], raw('{"method": "list", "id": 1}')),
        item('POST', '/rpc', [], raw('{"method": "get", "id": 1}')),
      ],
      'POST /v2/rpc',
      { body: '{"id":9,"method":"get"}' },
    ],
    [
      'by the document of GraphQL',
      [
        item('POST', '/graphql', [], graphql('query { users { id } }')),
        item('POST', '/graphql', [], graphql('query { user(id: 1) { id name } }')),
      ],
      'POST /v2/graphql',
      { body: JSON.stringify({ query: 'query {\n user(id: 5) {\n id name } }' }) },
    ],
    [
      'by the elements of XML',
      [
        item('POST', '/xml', [], raw('<Envelope><Body><List/></Body></Envelope>')),
        item('POST', '/xml', [], raw('<Envelope><Body><Get/></Body></Envelope>')),
      ],
      'POST /v2/xml',
      { body: '<?xml version="1.0"?><Envelope><Body><Get id="5"/></Body></Envelope>' },
    ],
    [
      'by the names of a form',
      [
        item('POST', '/form', [], {
          body: { mode: 'formdata', formdata: [{ key: 'url', value: 'a' }] },
        }),
        item('POST', '/form', [], {
          body: { mode: 'formdata', formdata: [{ key: 'file', type: 'file' }] },
        }),
      ],
      'POST /v2/form',
      {
        headers: { 'content-type': 'multipart/form-data; boundary=b' },
        body: '--b\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\nx\r\n--b--',
      },
    ],
  ];

  test.for(cases)('%s', (row) => {
    const [, items, line, sent] = row;
    // Each of the two is asked for in both orders, so that being the first is no merit.
    for (const list of [items, items.toReversed()]) {
      const named = list.map((one, index) => ({
        ...one,
        name: index === list.indexOf(items[1] ?? one) ? 'wanted' : 'other',
      }));
      expect(ask(mocked(named), line, sent).operation?.name).toBe('wanted');
    }
  });

  test('by the host, in process', () => {
    const there = { ...item('GET', '/a'), name: 'there' };
    const elsewhere = {
      name: 'elsewhere',
      request: { method: 'GET', url: 'https://other.example.com/v2/a' },
    };
    const mock = mocked([there, item('GET', '/b'), elsewhere]);
    expect(ask(mock, 'GET https://other.example.com/v2/a').operation?.name).toBe('elsewhere');
    expect(ask(mock, 'GET https://api.example.com/v2/a').operation?.name).toBe('there');
  });

  test('by the failure that only one of them documents', () => {
    const mock = mocked([
      { ...item('GET', '/a', [json200({})]), name: 'one' },
      { ...item('GET', '/a', [{ name: 'Error Code: `9`<br>No.', code: 404 }]), name: 'two' },
    ]);
    expect(ask(mock, 'GET /v2/a', { prefer: 'code=9' }).operation?.name).toBe('two');
  });
});

test('ten thousand operations are asked ten thousand times in bounded time', () => {
  const items = Array.from({ length: 10_000 }, (_, at) => item('GET', `/things${at}/:id/parts`));
  const api = explain(sourceOf(items));
  if (!api.ok) throw new Error(api.problem.message);
  const mock = mockOf(api.value, examplesIn({ sourceName: '', document: {}, pointer: '' }));
  const started = performance.now();
  for (let at = 0; at < 10_000; at += 1) {
    expect(ask(mock, `GET /v2/things${at}/7/parts`).status).toBe(204);
  }
  expect(performance.now() - started).toBeLessThan(20_000);
}, 60_000);
