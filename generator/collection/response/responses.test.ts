import { describe, expect, test } from 'vitest';
import { responsesOf } from './responses.ts';

const read = (...response: unknown[]) => responsesOf({ response }, ['Do it'], '/item/0');
const json = (body: unknown, code = 200, name = 'OK') => ({
  name,
  code,
  body: JSON.stringify(body),
});

describe('responsesOf', () => {
  test('merges the examples of one status, in any order', () => {
    const examples = [
      json({ a: 1, b: 'x' }),
      json({ a: null }, 200, 'Also OK'),
      json({ c: 1 }, 201),
    ];
    const forwards = read(...examples);
    expect(forwards.responses.map(({ status, schema }) => [status, schema])).toEqual([
      [
        200,
        {
          type: 'object',
          properties: {
            a: { anyOf: [{ type: 'number' }, { type: 'null' }] },
            b: { type: 'string' },
          },
          required: ['a'],
        },
      ],
      [201, { type: 'object', properties: { c: { type: 'number' } }, required: ['c'] }],
    ]);
    const backwards = read(...examples.toReversed());
    expect(backwards.responses.map(({ schema, description }) => [schema, description])).toEqual(
      forwards.responses.map(({ schema, description }) => [schema, description]),
    );
  });

  test.for<{ given: object; kind: string; schema?: unknown }>([
    { given: { code: 204, body: '' }, kind: 'none' },
    { given: { code: 204, body: '{"a":1}' }, kind: 'none' },
    { given: { code: 200, body: '""' }, kind: 'none' },
    { given: { code: 200, body: null }, kind: 'none' },
    {
      given: { code: 200, body: '"{\\"a\\":1}"' },
      kind: 'json',
      schema: { type: 'object', properties: { a: { type: 'number' } }, required: ['a'] },
    },
    {
      given: { code: 200, body: '"{ broken"', _postman_previewlanguage: 'json' },
      kind: 'any',
      schema: {},
    },
    {
      given: {
        code: 200,
        body: '{ broken',
        header: [{ key: 'content-type', value: 'application/json' }],
      },
      kind: 'any',
      schema: {},
    },
    { given: { code: 200, body: 'plain words' }, kind: 'text', schema: { type: 'string' } },
    {
      given: { code: 200, body: 'x', header: [{ key: 'Content-Type', value: 'image/png' }] },
      kind: 'binary',
      schema: { type: 'string', format: 'binary' },
    },
    { given: { code: 200, body: '3' }, kind: 'json', schema: { type: 'number' } },
  ])('$given is read as $kind', ({ given, kind, schema }) => {
    const [response] = read({ name: 'OK', ...given }).responses;
    expect(response?.kind).toBe(kind);
    expect(response?.schema).toEqual(schema);
  });

  test('failures are mined from the prose, with their places, in the order of status and code', () => {
    const { failures } = read(
      { name: '**Error Code:** `2001`<br>Account missing: {id}.', code: 404 },
      { name: '**Error Code:** `300`<br>Bad.<br>**Error Code:** `124`<br>Token.', code: 400 },
      { name: '**Error Code:** `300`<br>Worse.', code: 400 },
      { name: 'Too many.', code: 429 },
    );
    expect(
      failures.map(({ status, code, message, otherMessages, placeholders }) => [
        status,
        code,
        message,
        otherMessages,
        placeholders,
      ]),
    ).toEqual([
      [400, 124, 'Token.', [], []],
      [400, 300, 'Bad.', ['Worse.'], []],
      [404, 2001, 'Account missing: {id}.', [], ['id']],
      [429, undefined, 'Too many.', [], []],
    ]);
    expect(failures[1]?.evidence.map(({ pointer }) => pointer)).toEqual([
      '/item/0/response/1',
      '/item/0/response/2',
    ]);
  });

  test('a response without a status has the one in its prose', () => {
    const { responses, failures, diagnostics } = read({
      name: '**HTTP Status Code:** `404`<br>**Error Code:** `1001`<br>Not there.',
    });
    expect(responses).toEqual([]);
    expect(failures.map(({ status, code }) => [status, code])).toEqual([[404, 1001]]);
    expect(diagnostics).toEqual([]);
  });

  test('an object that shows nothing is no evidence of what comes', () => {
    const { responses } = read({ name: 'Created.', code: 201, body: '{}' });
    expect(responses).toMatchObject([{ status: 201, kind: 'any', schema: {} }]);
    const refused = read(
      { name: 'You do not have the permission.', code: 200, body: '{}' },
      json({ a: 1 }, 201),
    );
    expect(refused.failures).toMatchObject([{ status: 200 }]);
    expect(refused.responses.map(({ status }) => status)).toEqual([201]);
  });

  test('says what it could not read, and what it mended', () => {
    const { responses, diagnostics } = read(
      { name: 'No status', body: '{}' },
      { name: 'OK', code: 200, body: 'words', _postman_previewlanguage: 'json' },
      { name: 'Created', code: 201, body: '{"a": [1', _postman_previewlanguage: 'json' },
      { name: 'Bad', code: 400, body: 'words', _postman_previewlanguage: 'json' },
    );
    expect(responses).toHaveLength(2);
    expect(diagnostics.map(({ code, place }) => [code, place.pointer])).toEqual([
      ['response-without-status', '/item/0/response/0'],
      ['response-invalid-json', '/item/0/response/1/body'],
      ['response-mended', '/item/0/response/2/body'],
      ['response-invalid-json', '/item/0/response/3/body'],
    ]);
    const other = read(json({ a: 1 }), {
      name: 'OK',
      code: 200,
      body: 'words',
      _postman_previewlanguage: 'json',
    });
    expect(other.responses[0]?.kind).toBe('json');
    expect(other.diagnostics[0]?.hint).toContain('others of that status');
  });

  test('data without any status is taken for a 200, but not beside a success, nor a failure', () => {
    const data = { name: 'List', body: '{"items":[]}' };
    const assumed = read(data);
    expect(assumed.responses).toMatchObject([{ status: 200, kind: 'json' }]);
    expect(assumed.diagnostics.map(({ code }) => code)).toEqual(['response-status-assumed']);
    for (const [other, count] of [
      [[data, json({ a: 1 }, 201)], 1],
      [[{ name: 'No', body: '{"error":"x","items":[]}' }], 0],
      [[{ name: 'No', body: '{"code":1,"message":"x"}' }], 0],
      [[{ name: 'You do not have the permission.', body: '{"items":[]}' }], 0],
      [[{ name: 'Words', body: 'words' }], 0],
    ] as const) {
      const { responses, diagnostics } = read(...other);
      expect(responses).toHaveLength(count);
      expect(diagnostics.map(({ code }) => code)).toEqual(['response-without-status']);
    }
  });

  test('the bodies of failures, merged by status', () => {
    const { errorResponses } = read(
      json({ a: 1 }),
      json({ code: 1, why: 'x' }, 400, 'Bad.'),
      json({ code: 2 }, 400, 'Worse.'),
      { name: 'No.', code: 404, body: '<html>' },
      { name: 'Wait.', code: 429, header: [{ key: 'Retry-After', value: '1' }] },
      json({ code: 3 }, 302, 'Elsewhere'),
    );
    expect(errorResponses.map(({ status, schema, headers }) => [status, schema, headers])).toEqual([
      [
        400,
        {
          type: 'object',
          properties: { code: { type: 'number' }, why: { type: 'string' } },
          required: ['code'],
        },
        [],
      ],
      [429, undefined, ['retry-after']],
    ]);
    const under200 = read(
      { name: '**Error Code:** `300`<br>Not allowed.', code: 200, body: '{"code":300}' },
      json({ a: 1 }, 201),
    );
    expect(under200.errorResponses.map(({ status }) => status)).toEqual([200]);
  });

  test('the headers of all examples of a status, and no body where HEAD asks for none', () => {
    const header = (...keys: string[]) => keys.map((key) => ({ key, value: '1' }));
    const { responses } = read(
      { ...json({}), header: header('Link', 'Date') },
      { ...json({}, 200, 'Again'), header: header('ETag', 'link') },
    );
    expect(responses[0]?.headers).toEqual(['etag', 'link']);
    const item = { request: { method: 'head' }, response: [json({ a: 1 })] };
    expect(responsesOf(item, ['Do it'], '/item/0').responses).toMatchObject([{ kind: 'none' }]);
  });

  const typed = (body: string, type = 'application/json', code: unknown = 200) => ({
    name: 'x',
    code,
    body,
    header: type === '' ? [] : [{ key: 'Content-Type', value: type }],
  });
  const a = { type: 'object', properties: { a: { type: 'number' } }, required: ['a'] };

  test.for<[string, object[], string, unknown?]>([
    [
      'text and JSON',
      [typed('{"a":1}'), typed('hi', 'text/plain')],
      'any',
      { anyOf: [{ type: 'string' }, a] },
    ],
    ['events', [typed('', 'text/event-stream')], 'events', undefined],
    ['events and JSON', [typed('{"a":1}'), typed('data: 1', 'text/event-stream')], 'events', a],
    ['lines', [typed('{"a":1}\n{"a":2}', 'application/jsonl')], 'jsonLines', a],
    [
      'bytes and JSON',
      [typed('{"a":1}'), typed('', 'application/pdf')],
      'binary',
      { type: 'string', format: 'binary' },
    ],
    ['JSON and nothing', [typed('{"a":1}'), typed('')], 'json', a],
    ['text and an empty object', [typed('{}'), typed('hi', 'text/plain')], 'any', {}],
    ['null', [typed('null')], 'any', {}],
    ['JSON without content', [typed('')], 'any', {}],
    [
      'a long integer',
      [typed('{"a":12345678901234567890}')],
      'json',
      {
        ...a,
        properties: {
          a: {
            anyOf: [
              { type: 'string', format: 'int64' },
              { type: 'integer', format: 'int64' },
            ],
          },
        },
      },
    ],
  ])('%s', ([, examples, kind, schema]) => {
    for (const order of [examples, examples.toReversed()]) {
      const [response] = read(...order).responses;
      expect(response?.kind).toBe(kind);
      expect(response?.schema).toEqual(schema);
    }
  });
});
