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

  test('says what it could not read', () => {
    const { responses, diagnostics } = read(
      { name: 'No status', body: '{}' },
      { name: 'OK', code: 200, body: '{', _postman_previewlanguage: 'json' },
    );
    expect(responses).toHaveLength(1);
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'response-without-status',
      'response-invalid-json',
    ]);
  });
});
