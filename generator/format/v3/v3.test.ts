import { describe, expect, test } from 'vitest';
import { documentOf } from './document.ts';
import { exportedTree } from './exported.ts';
import { treeOf, type V3File } from './files.ts';

function convert(files: Readonly<Record<string, string>>, name = 'api/Acme') {
  const given = Object.entries(files).map(([path, text]): V3File => ({ path, text }));
  const tree = treeOf(given, name);
  if (!tree.ok) throw new Error(tree.problem.place);
  return { ...documentOf(tree.value.root), stray: tree.value.stray };
}

/** The one request of a file. */
function request(text: string) {
  const { document, diagnostics } = convert({ 'a.request.yaml': text });
  const [item] = document['item'] as readonly { readonly request?: unknown }[];
  return { request: item?.request as Record<string, unknown>, diagnostics };
}

describe('the tree', () => {
  const names = (list: unknown): unknown =>
    (list as readonly { name: string; item?: unknown }[]).map(({ name, item }) =>
      item === undefined ? name : { [name]: names(item) },
    );

  test('is in the order that the files say, folders among requests; then by name', () => {
    const { document } = convert({
      'z.request.yaml': 'order: 1000',
      'y.request.yml': 'order: -5',
      'B/.resources/definition.yaml': 'order: 1500',
      'B/x.request.yaml': '',
      'a.request.yaml': 'url: x',
      'C/D/w.request.yaml': '',
    });
    expect(names(document['item'])).toEqual(['y', 'z', { B: ['x'] }, { C: [{ D: ['w'] }] }, 'a']);
  });

  test('takes names from inside the files, else from the files', () => {
    const { document } = convert({
      '.resources/definition.yaml': 'name: "Acme: API"',
      'a-b.request.yaml': 'name: a/b',
      'F-G/.resources/definition.yml': 'name: F/G',
      'F-G/c.request.yaml': '',
    });
    expect(document['info']).toMatchObject({ name: 'Acme: API' });
    expect(names(document['item'])).toEqual([{ 'F/G': ['c'] }, 'a/b']);
    expect(convert({ 'a.request.yaml': '' }).document['info']).toMatchObject({ name: 'Acme' });
  });

  test('keeps what is no request, for the reader to say so', () => {
    const { document } = convert({ 'a.request.yaml': '- 1', 'b.request.yaml': '' });
    expect(document['item']).toEqual([{ name: 'a' }, { name: 'b' }]);
  });

  test('stops at a file that is no YAML', () => {
    expect(() => convert({ 'F/a.request.yaml': 'url: {{x}}/y' })).toThrow(
      /^api\/Acme\/F\/a\.request\.yaml:1:\d+$/,
    );
  });

  test('is refused where it nests without end', () => {
    expect(() => convert({ [`${'a/'.repeat(600)}x.request.yaml`]: '' })).toThrow('api/Acme');
  });
});

describe('examples', () => {
  const example = (name: string) =>
    `name: ${name}\nresponse: {statusCode: 200, body: {type: json, content: '{}'}}`;
  const found = (files: Readonly<Record<string, string>>) => {
    const { document, stray } = convert(files);
    const [item] = document['item'] as readonly { response: readonly { name: string }[] }[];
    return { names: item?.response.map(({ name }) => name), stray };
  };

  test('stand where they usually do, in their order', () => {
    expect(
      found({
        'a.request.yaml': 'url: x',
        '.resources/a.resources/examples/1.example.yaml': `${example('late')}\norder: 2`,
        '.resources/a.resources/examples/2.example.yml': `${example('early')}\norder: 1`,
        '.resources/a.resources/examples/unnamed.example.yml': 'order: 3',
      }),
    ).toEqual({ names: ['early', 'late', 'unnamed'], stray: [] });
  });

  test('stand where the request says', () => {
    expect(
      found({ 'a.request.yaml': 'examples: ./saved/', 'saved/1.example.yaml': example('there') }),
    ).toEqual({ names: ['there'], stray: [] });
  });

  test('that no request looks for are told', () => {
    expect(
      found({ 'a.request.yaml': 'url: x', '.resources/b.resources/examples/1.example.yaml': '' }),
    ).toEqual({ names: [], stray: ['.resources/b.resources/examples/1.example.yaml'] });
  });

  test('bring status, headers, body and the request that they answered', () => {
    const { document } = convert({
      'a.request.yaml': 'url: x',
      '.resources/a.resources/examples/1.example.yaml': [
        'request: {url: "http://a.example/x?q=1", method: PUT, body: {type: text, content: hi}}',
        'response:',
        '  statusCode: 201',
        '  statusText: Created',
        '  headers: {Link: [a, b]}',
        '  body: {type: json, content: {id: 1}}',
      ].join('\n'),
    });
    const [item] = document['item'] as readonly { response: readonly unknown[] }[];
    expect(item?.response).toEqual([
      expect.objectContaining({
        name: '1',
        code: 201,
        status: 'Created',
        _postman_previewlanguage: 'json',
        header: [
          { key: 'Link', value: 'a' },
          { key: 'Link', value: 'b' },
        ],
        body: '{\n  "id": 1\n}',
        originalRequest: expect.objectContaining({
          method: 'PUT',
          body: { mode: 'raw', raw: 'hi', options: { raw: { language: 'text' } } },
        }),
      }),
    ]);
  });
});

describe('a request', () => {
  test.for<[what: string, yaml: string, want: object | undefined]>([
    ['nothing', '', undefined],
    ['none', '{type: none}', undefined],
    [
      'json',
      '{type: json, content: "{}"}',
      { mode: 'raw', raw: '{}', options: { raw: { language: 'json' } } },
    ],
    [
      'structure',
      '{type: json, content: {a: 1}}',
      { mode: 'raw', raw: '{\n  "a": 1\n}', options: { raw: { language: 'json' } } },
    ],
    [
      'xml',
      '{type: xml, content: <a/>}',
      { mode: 'raw', raw: '<a/>', options: { raw: { language: 'xml' } } },
    ],
    ['bare text', 'hello', { mode: 'raw', raw: 'hello' }],
    [
      'a map of fields',
      '{type: urlencoded, content: {a: x}}',
      { mode: 'urlencoded', urlencoded: [{ key: 'a', value: 'x' }] },
    ],
    ['no fields', '{type: urlencoded, content: }', { mode: 'urlencoded', urlencoded: [] }],
    [
      'fields',
      '{type: formdata, content: [{key: f, type: file, src: x}]}',
      { mode: 'formdata', formdata: [{ key: 'f', type: 'file', src: 'x' }] },
    ],
    ['a file', '{type: file, content: {src: ./x}}', { mode: 'file', file: { src: './x' } }],
    ['a file’s path', '{type: file, content: ./x}', { mode: 'file', file: { src: './x' } }],
    [
      'graphql',
      '{type: graphql, content: {query: q, variables: {a: 1}}}',
      { mode: 'graphql', graphql: { query: 'q', variables: '{\n  "a": 1\n}' } },
    ],
    ['another kind', '{type: protobuf, content: x}', { mode: 'protobuf' }],
  ])('with a body: %s', ([, yaml, want]) => {
    expect(request(`body: ${yaml}`).request['body']).toEqual(want);
  });

  test('has its query from the list, and from the URL what the list lacks', () => {
    const { request: made } = request(
      [
        'url: "https://a.example/x/:id?one=1&b%23=2&three=3"',
        'queryParams:',
        '  - {key: one, value: "1", description: First}',
        '  - {key: "b#", value: "2"}',
        '  - {key: off, value: x, disabled: true}',
        'pathVariables: {id: "7"}',
      ].join('\n'),
    );
    expect(made['url']).toMatchObject({
      host: ['a', 'example'],
      path: ['x', ':id'],
      query: [
        { key: 'one', value: '1', description: 'First' },
        { key: 'b#', value: '2' },
        { key: 'off', value: 'x', disabled: true },
        { key: 'three', value: '3' },
      ],
      variable: [{ key: 'id', value: '7' }],
    });
  });

  test.for<[string, object | undefined]>([
    ['{type: noauth}', { type: 'noauth' }],
    [
      '{type: bearer, credentials: {token: x}}',
      { type: 'bearer', bearer: [{ key: 'token', value: 'x' }] },
    ],
    [
      '[{type: basic, credentials: [{key: username, value: x}]}]',
      { type: 'basic', basic: [{ key: 'username', value: 'x' }] },
    ],
    ['~', undefined],
  ])('with auth %s', ([yaml, want]) => {
    expect(request(`auth: ${yaml}`).request['auth']).toEqual(want);
  });

  test('with several kinds of auth takes the first, and says so', () => {
    const { diagnostics } = request('auth: [{type: basic}, {type: bearer}]');
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: 'auth-unsupported',
        place: { path: ['a'], pointer: '/a.request.yaml/request/auth' },
      }),
    ]);
  });

  test('says in which file it stands, whatever is left out before it', () => {
    const { places } = convert({
      'F/a.request.yaml': '$kind: grpc-request',
      'F/b~/c.request.yaml': 'url: http://a.example',
      'F/d.request.yaml': 'url: http://a.example',
    });
    expect(Object.fromEntries(places)).toMatchObject({
      '/item/0': '/F',
      '/item/0/item/0/item/0': '/F/b~0/c.request.yaml',
      '/item/0/item/1': '/F/d.request.yaml',
    });
  });

  test('of GraphQL is a POST with its query', () => {
    const made = request(
      '$kind: graphql-request\nurl: http://a.example/g\nquery: q\nvariables: "{}"',
    );
    expect(made.request).toMatchObject({
      method: 'POST',
      body: { mode: 'graphql', graphql: { query: 'q', variables: '{}' } },
    });
  });

  test('of MCP over HTTP posts its message, and says so', () => {
    const made = request(
      `$kind: mcp-request\ntransport: sse\nurl: http://a.example/m\nmessage: '{"method": "tools/list"}'`,
    );
    const { method, body } = made.request as { method: string; body: { raw: string } };
    expect(method).toBe('POST');
    expect(JSON.parse(body.raw)).toEqual({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
    expect(made.diagnostics).toEqual([
      expect.objectContaining({
        code: 'request-kind',
        place: { path: ['a'], pointer: '/a.request.yaml' },
      }),
    ]);
  });

  test.for<[kind: string, says: string]>([
    ['grpc-request', 'gRPC'],
    ['websocket-request', 'WebSocket'],
    ['socket.io-request', 'Socket.IO'],
    ['mqtt-request', 'MQTT'],
    ['llm-request', 'language model'],
    ['mcp-request', 'MCP over standard input'],
    ['carrier-pigeon', '“carrier-pigeon”'],
  ])('of the kind %s is left out, and said', ([kind, says]) => {
    const { document, diagnostics } = convert({
      'F/a.request.yaml': `$kind: ${kind}\ncommand: x`,
      'F/b.request.yaml': 'url: http://a.example',
    });
    expect(document['item']).toMatchObject([{ item: [{ name: 'b' }] }]);
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: 'request-kind',
        message: expect.stringContaining(says),
        place: { path: ['F', 'a'], pointer: '/F/a.request.yaml' },
      }),
    ]);
  });
});

test('variables are a map or a list, secret ones by type or by flag', () => {
  const { document } = convert({
    '.resources/definition.yaml': 'variables: {a: x}',
    'F/.resources/definition.yaml':
      'variables: [{key: b, value: y, disabled: true}, {key: c, value: z, secret: true}]',
    'F/x.request.yaml': '',
  });
  expect(document['variable']).toEqual([{ key: 'a', value: 'x' }]);
  expect(document['item']).toMatchObject([
    {
      variable: [
        { key: 'b', value: 'y', disabled: true },
        { key: 'c', value: 'z', type: 'secret' },
      ],
    },
  ]);
});

test('a collection in one document is the same one', () => {
  const tree = exportedTree(
    {
      $kind: 'collection',
      name: 'Acme',
      items: [
        { $kind: 'http-request', name: 'b', url: 'http://a.example', order: 2 },
        { $kind: 'collection', name: 'F', order: 1, items: [null, { name: 'c', url: 'x' }] },
      ],
    },
    500,
  );
  const { document } = tree === undefined ? { document: {} } : documentOf(tree);
  expect(document).toMatchObject({
    info: { name: 'Acme' },
    item: [{ name: 'F', item: [{ name: '' }, { name: 'c' }] }, { name: 'b' }],
  });
  let nested: object = { items: [] };
  for (let depth = 0; depth < 600; depth += 1) nested = { items: [nested] };
  expect(exportedTree({ $kind: 'collection', ...nested }, 500)).toBeUndefined();
});

test('in one piece, a request stands where its list has it, not where its order puts it', () => {
  const definition = { url: 'http://a.example' };
  const tree = exportedTree(
    {
      name: 'A',
      items: [
        { ...definition, order: 2000 },
        { items: [definition], order: 1000 },
      ],
    },
    500,
    '/collection',
  );
  if (tree === undefined) throw new Error('too deep');
  expect(Object.fromEntries(documentOf(tree).places)).toEqual({
    '/item/0': '/collection/items/1',
    '/item/0/item/0': '/collection/items/1/items/0',
    '/item/1': '/collection/items/0',
  });
});
