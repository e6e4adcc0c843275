import { describe, expect, test } from 'vitest';
import { createClient, graphql, graphqlTemplate, type Encoder } from './index.js';
import { anything, seen } from './operations.test-helper.js';
import { caught } from './server.test-helper.js';

async function sent(body: Encoder, value: unknown): Promise<unknown> {
  const { body: text, headers } = await seen((c) => anything(c, { body }, { body: value }));
  expect(headers['content-type']).toBe('application/json');
  return JSON.parse(text);
}

describe('a document', () => {
  test('goes out line by line, with the variables', async () => {
    const body = { variables: { id: 1 }, operationName: 'A' };
    expect(await sent(graphql('query A {', '  a', '}'), body)).toEqual({
      query: 'query A {\n  a\n}',
      ...body,
    });
  });

  test('gives way to the caller’s own', async () => {
    expect(await sent(graphql('{ a }'), { query: '{ b }' })).toEqual({ query: '{ b }' });
    expect(await sent(graphql('{ a }'), { query: undefined })).toEqual({ query: '{ a }' });
  });
});

describe('a document with variables in its text', () => {
  const document = graphqlTemplate(
    ['n'],
    '{ a(id: "{{id}}", name: "The { {{ the name }} }", n: {{n}}, again: "{{id}}", v: $v) }',
  );

  test('has them filled in, and no variables of that name', async () => {
    const variables = { id: 7, 'the name': 'Eddy', n: 2.5, v: [1] };
    expect(await sent(document, { variables })).toEqual({
      query: '{ a(id: "7", name: "The { Eddy }", n: 2.5, again: "7", v: $v) }',
      variables: { v: [1] },
    });
    expect(variables).toHaveProperty('id', 7);
  });

  test.each(['") { secrets } #', 'a\n"', '\\', '\\"', '$&', '{{n}}', '\u2028"""'])(
    'keeps %j between its quotes',
    async (id) => {
      const variables = { id, 'the name': 'x', n: 'ENUM' };
      const { query } = (await sent(document, { variables })) as { query: string };
      const [, inside = ''] =
        /^\{ a\(id: ("(?:[^"\\]|\\.)*"), name: "The \{ x \}"/.exec(query) ?? [];
      expect(JSON.parse(inside)).toBe(id);
    },
  );

  test.each([
    ['n', 'A) { secrets'],
    ['n', '"a"'],
    ['n', ''],
    ['n', undefined],
    ['n', { a: 1 }],
    ['id', undefined],
    ['the name', null],
  ])('fails the call where %s is %j', async (name, value) => {
    const client = createClient({ baseUrl: 'http://x' });
    const variables = { id: '1', 'the name': 'x', n: 1, [name]: value };
    const error = await caught(anything(client, { body: document }, { body: { variables } }));
    expect(error).toMatchObject({ reason: 'request', cause: expect.any(TypeError) });
    expect(String(error.cause)).toContain(`variables.${name}`);
  });

  test('gives way to the caller’s own, which has all variables', async () => {
    const body = { query: '{ b(id: "{{id}}") }', variables: { id: 1 } };
    expect(await sent(document, body)).toEqual(body);
  });
});
