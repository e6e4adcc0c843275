import { describe, expect, test } from 'vitest';
import { bodyOf } from './body.ts';
import { processorClock } from '../../../tests/processorClock.ts';

function read(query: unknown, sample: unknown = '', saved: readonly unknown[] = []) {
  const body = (one: unknown) => ({ mode: 'graphql', graphql: { query, variables: one } });
  const { body: found, diagnostics } = bodyOf({
    method: 'POST',
    body: body(sample),
    contentType: '',
    responses: saved.map((one) => ({ originalRequest: { body: body(one) } })),
    variables: () => undefined,
    path: ['Ask'],
    pointer: '/item/0/request/body',
    responsesPointer: '/item/0/response',
    rules: { required: 'seen' },
  });
  if (found?.kind !== 'graphql') throw new Error('no GraphQL body');
  const { variables, operationName } = found.schema.properties;
  return { ...found, codes: diagnostics.map(({ code }) => code), variables, operationName };
}

const id = { anyOf: [{ type: 'string' }, { type: 'number' }] };

describe('variables', () => {
  test.for([
    ['ID!', id],
    ['ID', { anyOf: [...id.anyOf, { type: 'null' }] }],
    ['Int!', { type: 'integer' }],
    ['Float!', { type: 'number' }],
    ['String!', { type: 'string' }],
    ['Boolean!', { type: 'boolean' }],
    ['[Boolean!]!', { type: 'array', items: { type: 'boolean' } }],
    ['[[Int!]!]!', { type: 'array', items: { type: 'array', items: { type: 'integer' } } }],
    ['[Int]!', { type: 'array', items: { anyOf: [{ type: 'integer' }, { type: 'null' }] } }],
    ['Colour!', {}],
    ['Colour', {}],
  ])('of type %s', ([type, schema]) => {
    const got = read(`query ($a: ${String(type)}) { b(a: $a) }`);
    expect(got.variables).toMatchObject({ properties: { a: schema } });
  });

  test('of types that the document only names are typed by the samples', () => {
    const got = read(
      'query ($a: In!, $b: [In!]!, $c: In) { x(a: $a, b: $b, c: $c) }',
      '{"a": {"n": 1, "v": {{v}}}, "b": [{"n": 1}], "c": "C", "unused": 1} // so',
      ['{"a": {"n": null}}', 'not JSON', '{{payload}}', null],
    );
    expect(got.variables).toEqual({
      type: 'object',
      properties: {
        a: {
          type: 'object',
          properties: { n: { anyOf: [{ type: 'number' }, { type: 'null' }] }, v: {} },
          required: ['n'],
        },
        b: {
          type: 'array',
          items: { type: 'object', properties: { n: { type: 'number' } }, required: ['n'] },
        },
        c: { anyOf: [{ type: 'string' }, { type: 'null' }] },
      },
      required: ['a', 'b'],
    });
  });

  test('with a default, or that may be null, need not be given', () => {
    const got = read('query ($a: Int! = 1, $b: Int, $c: Int!) { x(a: $a, b: $b, c: $c) }');
    expect(got).toMatchObject({ required: true, variables: { required: ['c'] } });
    const none = read('query ($a: Int! = 1, $b: Int) { x(a: $a, b: $b) }');
    expect(none).toMatchObject({ required: false, schema: { required: [] } });
  });

  test('are any where the document has none', () => {
    expect(read('{ a }')).toMatchObject({
      required: false,
      variables: { properties: {}, additionalProperties: {} },
    });
  });

  test('may be given as an object', () => {
    const got = read('query ($a: In!) { x(a: $a) }', { a: [1] });
    expect(got.variables).toMatchObject({
      properties: { a: { type: 'array', items: { type: 'number' } } },
    });
  });

  test('have as names what no object has as members', () => {
    const got = read('query ($__proto__: Int!, $constructor: In!) { x }', '{"n": 1}');
    const { variables } = got.schema.properties;
    const names = variables?.type === 'object' ? Object.keys(variables.properties) : [];
    expect(names).toEqual(['__proto__', 'constructor']);
  });
});

describe('several operations', () => {
  test('have to be chosen from, and a variable is required where all require it', () => {
    const got = read('query A($a: Int!, $b: Int!) { x } mutation B($b: Int!) { y }');
    expect(got).toMatchObject({
      schema: { required: ['variables', 'operationName'] },
      operationName: { type: 'string', enum: ['A', 'B'] },
      variables: { required: ['b'] },
    });
  });

  test('are no matter where there is one', () => {
    expect(read('query A { ...F } fragment F on X { y }').schema.properties).not.toHaveProperty(
      'operationName',
    );
  });
});

describe('variables in the text', () => {
  test('between quotes are text, in place of a value one without quotes', () => {
    const got = read(
      '{ a(b: "{{ my id }}", c: "x {{y}}{{z}}", d: {{d}}, e: [{{e}}], f: {g: {{y}}}) }',
    );
    expect(got.document).toMatchObject({ isTemplate: true, bareVariables: ['y', 'd', 'e'] });
    expect(got.variables).toMatchObject({
      properties: { 'my id': id, z: id, d: { anyOf: [...id.anyOf, { type: 'boolean' }] } },
      required: ['my id', 'y', 'z', 'd', 'e'],
    });
  });

  test('stand beside those of the document', () => {
    const got = read('query ($n: Int) { a(b: "{{b}}", n: $n) }', '{"n": 1}');
    expect(got.variables).toMatchObject({ required: ['b'] });
    expect(Object.keys(got.variables?.type === 'object' ? got.variables.properties : {})).toEqual([
      'n',
      'b',
    ]);
  });

  test('in comments are words', () => {
    expect(read('{ a } # {{b}}').variables).toMatchObject({ properties: {} });
  });

  test.each([
    '{{query}}',
    '',
    '  \n',
    null,
    '{ a { {{fields}} } }',
    '{ {{field}}(a: 1) }',
    '{ a(b: 1{{n}}) }',
    '{ a(b: T{{n}}) }',
    '{ a({{name}}: 1) }',
    'query ($a: {{Type}}) { a }',
    '{ a(b: """{{text}}""") }',
    '{ a(b: "{{broken}}" }',
    'query ($a: Int) { b(a: $a, c: "{{a}}") }',
    '{ a(b: ${{n}}) }',
  ])('leave the document to the caller where they are part of it: %s', (query) => {
    const got = read(query);
    expect(got.document).toBeUndefined();
    expect(got).toMatchObject({ required: true, codes: ['graphql-document-unknown'] });
    expect(got.schema.required).toContain('query');
  });
});

test('lists within lists are followed as far as any API goes', () => {
  const got = read(`query ($a: ${'['.repeat(900)}Int${']'.repeat(900)}) { x(a: $a) }`);
  const lists = JSON.stringify(got.variables).match(/"items"/g);
  expect(lists).toHaveLength(10);
});

describe('a document that cannot be read', () => {
  test('is sent as it is, with variables as the sample has them', () => {
    const got = read('query ($a: Int! { x }', '{"a": "s"}');
    expect(got).toMatchObject({
      document: { text: 'query ($a: Int! { x }', isTemplate: false },
      variables: { properties: { a: { type: 'string' } } },
      codes: [],
    });
  });

  test('takes no time to speak of, however long and deep', () => {
    const spent = processorClock();
    for (const piece of ['{a', '[', '"', '"""', '{{x}}', '"{{x}}"', '#', '$a:', 'a(b:"{{x}}")']) {
      read(`{${piece.repeat(50_000)}`, piece.repeat(10_000));
      read(`{${piece.repeat(1000)}${'}'.repeat(1001)}`);
    }
    expect(spent()).toBeLessThan(5000);
  });
});
