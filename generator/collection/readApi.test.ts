import { describe, expect, test } from 'vitest';
import type { Operation } from '../api/index.ts';
import { readApi } from './readApi.ts';

/** One request → its operation, in a collection with a base URL. */
function read(request: unknown, more: Record<string, unknown> = {}, item: object = {}): Operation {
  const [operation] = readAll([{ name: 'Do it', request, ...item }], more).operations;
  if (operation === undefined) throw new Error('no operation');
  return operation;
}

function readAll(item: readonly unknown[], more: Record<string, unknown> = {}) {
  const document = {
    info: { name: 'A' },
    variable: [{ key: 'baseUrl', value: 'https://a.example' }],
    item,
    ...more,
  };
  const api = readApi({ sourceName: 'file.json', document, pointer: '' });
  if (!api.ok) throw new Error(api.problem.message);
  // That nothing is saved to learn from is true of all requests here, and said once.
  const diagnostics = api.value.diagnostics.filter(({ code }) => code !== 'response-unknown');
  return { ...api.value, diagnostics };
}

const form = (...formdata: unknown[]) => ({
  method: 'POST',
  url: '{{baseUrl}}/x',
  body: { mode: 'formdata', formdata },
});

describe('operations', () => {
  test('are identified by method and path, with their place where two share it', () => {
    const same = { method: 'post', url: '{{baseUrl}}/x/:id' };
    const ids = readAll([
      { name: 'f', item: [{ name: 'one', request: same }] },
      { name: 'two', request: same },
      { name: 'two', request: same },
      { name: 'three', request: '{{baseUrl}}/y' },
    ]).operations.map(({ id }) => id);
    expect(ids).toEqual([
      'POST /x/{id} (f/one)',
      'POST /x/{id} (two)',
      'POST /x/{id} (two) #2',
      'GET /y',
    ]);
  });

  test('take the commonest base URL for the Api’s and keep their own where it differs', () => {
    const api = readAll([
      { name: 'a', request: '{{baseUrl}}/a' },
      { name: 'b', request: '{{baseUrl}}/b' },
      { name: 'c', request: 'https://other.example/c' },
    ]);
    expect(api.baseUrl).toBe('https://a.example');
    expect(api.operations.map(({ baseUrl }) => baseUrl)).toEqual([
      undefined,
      undefined,
      'https://other.example',
    ]);
  });

  test('inherit auth, override it, or have it from a header written by hand', () => {
    const types = readAll(
      [
        { name: 'inherits', request: '{{baseUrl}}/a' },
        { name: 'overrides', request: { url: '{{baseUrl}}/b', auth: { type: 'noauth' } } },
        {
          name: 'folder',
          auth: { type: 'basic' },
          item: [{ name: 'inner', request: '{{baseUrl}}/c' }],
        },
      ],
      { auth: { type: 'oauth2' } },
    ).operations.map(({ security }) => security.type);
    expect(types).toEqual(['oauth2', 'none', 'basic']);
    expect(
      read({ url: '{{baseUrl}}/a', header: [{ key: 'Authorization', value: 'Bearer x' }] })
        .security,
    ).toEqual({ type: 'bearer' });
  });

  test('are proved by hand only where no auth is declared', () => {
    const header = [{ key: 'authorization', value: 'Basic {{credentials}}' }];
    const url = '{{baseUrl}}/a';
    const securities = readAll(
      [
        { name: 'none', request: { url, header, auth: { type: 'noauth' } } },
        { name: 'declared', request: { url, header } },
        { name: 'nothing', request: { url, auth: { type: 'noauth' } } },
        { name: 'null', request: { url, auth: null } },
        { name: 'saved', request: { url }, response: [{ originalRequest: { url, header } }] },
      ],
      { auth: { type: 'bearer' } },
    ).operations.map(({ security, scheme }) => [security.type, scheme]);
    expect(securities).toEqual([
      ['basic', 'basic'],
      ['bearer', 'bearer'],
      ['none', undefined],
      ['bearer', 'bearer'],
      ['bearer', 'bearer'],
    ]);
    expect(read('https://ada:hush@b.example/a').security).toEqual({ type: 'basic' });
  });

  test('leave to the auth what it sends, and to nobody else', () => {
    const given = {
      url: '{{baseUrl}}/a?key=1&x=2',
      header: [{ key: 'KEY', value: '1' }],
    };
    const names = (place: string) =>
      read({
        ...given,
        auth: { type: 'apikey', apikey: { key: 'key', in: place } },
      }).parameters.map(({ in: where, name }) => `${where} ${name}`);
    expect(names('query')).toEqual(['query x', 'header KEY']);
    expect(names('header')).toEqual(['query key', 'query x']);
  });

  test('have what they accept, or leave it to the caller', () => {
    const accepting = (value: string) =>
      read({ url: '{{baseUrl}}/a', header: [{ key: 'Accept', value }] });
    expect(accepting('application/pdf').accept).toBe('application/pdf');
    expect(accepting('application/pdf').parameters).toEqual([]);
    expect(accepting('{{format}}').accept).toBeUndefined();
    expect(accepting('{{format}}').parameters).toMatchObject([{ in: 'header', name: 'Accept' }]);
    expect(accepting('*/*')).not.toHaveProperty('accept');
  });

  test('say what of their URL is lost, left out, or not sent', () => {
    const token = '4fz9QpLm27XcVb81KdTn63Hs';
    const api = readAll(
      [
        { name: 'a', request: { url: '{{baseUrl}}/a?{{q}}=1&b=2' } },
        {
          name: 'b',
          request: {
            url: {
              raw: '',
              host: ['{{baseUrl}}'],
              path: ['b'],
              query: [
                { key: null, value: 'x' },
                { key: null, value: null },
              ],
            },
          },
        },
        { name: 'c', request: `{{baseUrl}}/hooks/${token}` },
        { name: 'd', request: `https://a.example/x` },
        { name: 'e', request: { method: 'trace', url: '{{baseUrl}}/e' } },
        { name: 'f', request: { url: '{{hook}}/f' } },
        { name: 'g', request: { url: '{{hook}}/g' } },
      ],
      {
        variable: [
          { key: 'baseUrl', value: 'https://a.example' },
          { key: 'hook', value: `https://b.example/${token}` },
        ],
      },
    );
    expect(api.diagnostics.map(({ code, place }) => [code, place.pointer])).toEqual([
      ['query-unnamed', '/item/0/request/url/query/0'],
      ['query-unnamed', '/item/1/request/url/query/0'],
      ['url-secret', '/item/2/request/url/path'],
      ['method-unusual', '/item/4/request/method'],
      ['url-secret', '/item/5/request/url'],
    ]);
    expect(JSON.stringify(api)).not.toContain(token);
    expect(api.operations[2]?.path).toBe('/hooks/{token}');
  });

  test('a request without URL and one with an impossible method are reported, not dropped', () => {
    const api = readAll([
      { name: 'no url', request: { method: 'GET' } },
      { name: 'odd', request: { method: 'GE T', url: '{{baseUrl}}/a' } },
      { name: 'refused', request: { method: 'trace', url: '{{baseUrl}}/a' } },
    ]);
    expect(api.operations.map(({ method }) => method)).toEqual(['GET', 'GET', 'TRACE']);
    expect(api.diagnostics.map(({ code }) => code)).toEqual([
      'url-missing',
      'method-unusual',
      'method-unusual',
    ]);
  });

  test('says which host it does not know, which auth it cannot sign, which header has no name', () => {
    const api = readAll([
      { name: 'a', request: '{{baseUrl}}/a' },
      {
        name: 'b',
        request: {
          url: 'https://{{other}}/b',
          auth: { type: 'awsv4' },
          header: [{ key: 'X-{{n}}', value: '1' }],
        },
      },
    ]);
    expect(api.diagnostics.map(({ code, place }) => [code, place.pointer])).toEqual([
      ['header-unnamed', '/item/1/request/header/0'],
      ['base-url-unknown', '/item/1/request/url'],
      ['auth-unsupported', '/item/1'],
    ]);
    const none = readAll([{ name: 'a', request: '{{host}}/a' }]);
    expect(none.diagnostics.map(({ code }) => code)).toEqual(['base-url-unknown']);
    expect(none.baseUrl).toBeUndefined();
    const most = readAll([
      { name: 'a', request: '{{host}}/a' },
      { name: 'b', request: '{{host}}/b' },
      { name: 'c', request: '{{baseUrl}}/c' },
    ]);
    expect(most.baseUrl).toBeUndefined();
    expect(most.diagnostics.map(({ code }) => code)).toEqual([
      'base-url-unknown',
      'server-differs',
    ]);
    expect(most.operations.map(({ baseUrl }) => baseUrl)).toEqual([
      undefined,
      undefined,
      'https://a.example',
    ]);
  });
});

describe('required', () => {
  const parameters = (required: boolean) => ({
    url: {
      raw: '{{baseUrl}}/x/:id',
      host: ['{{baseUrl}}'],
      path: ['x', ':id'],
      query: [{ key: 'q', value: '1', ...(required ? { description: '(Required) Query.' } : {}) }],
    },
    method: 'POST',
    body: {
      mode: 'formdata',
      formdata: [
        { key: 'f', value: 'x', type: 'text' },
        { key: 'off', value: 'x', type: 'text', disabled: true },
      ],
    },
  });

  test('with markers anywhere, what is not marked is optional but a path variable', () => {
    const operation = read(parameters(true));
    expect(operation.parameters.map(({ name, required }) => [name, required])).toEqual([
      ['id', true],
      ['q', true],
    ]);
    expect(operation.requestBody).toMatchObject({
      required: false,
      fields: [
        { name: 'f', required: false },
        { name: 'off', required: false },
      ],
    });
  });

  test('without markers, a body field that every example enables is required, a query is not', () => {
    const operation = read(parameters(false));
    expect(operation.parameters.map(({ name, required }) => [name, required])).toEqual([
      ['id', true],
      ['q', false],
    ]);
    expect(operation.requestBody).toMatchObject({
      required: true,
      fields: [
        { name: 'f', required: true },
        { name: 'off', required: false },
      ],
    });
  });
});

test('says once how many requests have no saved success', () => {
  const item = ['a', 'b'].map((name) => ({ name, request: '{{baseUrl}}/x' }));
  const api = readApi({ sourceName: 'file.json', document: { item }, pointer: '' });
  expect(api.ok && api.value.diagnostics.at(-1)).toMatchObject({
    code: 'response-unknown',
    message: expect.stringContaining('2 requests'),
  });
});

describe('request bodies', () => {
  test('form fields go out as text, as JSON or as files', () => {
    const { requestBody } = read(
      form(
        { key: 'text', value: 'word', type: 'text' },
        { key: 'flag', value: 'true', type: 'text' },
        { key: 'count', value: '3', type: 'text' },
        { key: 'user_id', value: '3', type: 'text' },
        { key: 'list', value: '[{"a":1}]', type: 'text' },
        { key: 'broken', value: '[{"a":1}', type: 'text' },
        { key: 'file', type: 'file', src: null },
        { key: 'tag', value: 'x', type: 'text' },
        { key: 'tag', value: 'y', type: 'text' },
      ),
    );
    expect(
      requestBody?.kind === 'multipart'
        ? requestBody.fields.map(({ name, encoding, schema }) => [name, encoding, schema])
        : [],
    ).toEqual([
      ['text', 'text', { type: 'string' }],
      ['flag', 'text', { type: 'boolean' }],
      ['count', 'text', { type: 'number' }],
      ['user_id', 'text', { anyOf: [{ type: 'string' }, { type: 'number' }] }],
      [
        'list',
        'json',
        {
          type: 'array',
          items: { type: 'object', properties: { a: { type: 'number' } }, required: ['a'] },
        },
      ],
      ['broken', 'text', { type: 'string' }],
      ['file', 'file', { type: 'string', format: 'binary' }],
      ['tag', 'text', { type: 'array', items: { type: 'string' } }],
    ]);
  });

  test('saved requests are examples too', () => {
    const request = form({ key: 'a', value: '{"x":1}', type: 'text' });
    const saved = form(
      { key: 'a', value: '{"x":null,"y":"s"}', type: 'text' },
      { key: 'b', value: '1', type: 'text' },
    );
    const { requestBody } = read(
      request,
      {},
      { response: [{ code: 200, originalRequest: saved }] },
    );
    expect(requestBody).toMatchObject({
      fields: [
        {
          name: 'a',
          required: true,
          schema: {
            properties: {
              x: { anyOf: [{ type: 'number' }, { type: 'null' }] },
              y: { type: 'string' },
            },
            required: ['x'],
          },
        },
        { name: 'b', required: false, schema: { type: 'number' } },
      ],
    });
  });

  test.for<{ body: object; want: object | undefined; contentType?: string }>([
    { body: { mode: 'raw', raw: '{"a":1}' }, want: { kind: 'json', schema: { type: 'object' } } },
    { body: { mode: 'raw', raw: '' }, want: undefined },
    {
      body: { mode: 'raw', raw: '{"a":', options: { raw: { language: 'json' } } },
      want: { kind: 'json', schema: {} },
    },
    {
      body: { mode: 'raw', raw: '<a/>', options: { raw: { language: 'xml' } } },
      want: { kind: 'text', mediaType: 'application/xml' },
    },
    {
      body: { mode: 'raw', raw: 'hello' },
      contentType: 'text/csv',
      want: { kind: 'text', mediaType: 'text/csv' },
    },
    { body: { mode: 'file' }, want: { kind: 'binary', mediaType: 'application/octet-stream' } },
    {
      body: { mode: 'graphql', graphql: { query: '{ a }', variables: '{"n":1}' } },
      want: { kind: 'graphql', document: { text: '{ a }' } },
    },
    {
      body: { mode: 'urlencoded', urlencoded: [{ key: 'a', value: '1' }] },
      want: { kind: 'urlencoded', fields: [{ name: 'a' }] },
    },
    { body: { mode: 'formdata', formdata: [] }, want: undefined },
    { body: {}, want: undefined },
    { body: { mode: 'raw', raw: '{"a":1}', disabled: true }, want: undefined },
  ])('$body', ({ body, want, contentType }) => {
    const header = contentType === undefined ? [] : [{ key: 'Content-Type', value: contentType }];
    const { requestBody } = read({ method: 'POST', url: '{{baseUrl}}/x', header, body });
    if (want === undefined) expect(requestBody).toBeUndefined();
    else expect(requestBody).toMatchObject(want);
  });
});

describe('parameters', () => {
  test('the transport’s and the auth’s headers are nobody’s parameters', () => {
    const operation = read(
      {
        url: '{{baseUrl}}/x?key=1&q=2',
        header: [
          { key: 'Accept', value: '*/*' },
          { key: 'X-Trace', value: '1' },
          { key: 'x-trace', value: '2' },
          { key: '{{name}}', value: '1' },
        ],
      },
      {
        auth: {
          type: 'apikey',
          apikey: [
            { key: 'key', value: 'key' },
            { key: 'in', value: 'query' },
          ],
        },
      },
    );
    expect(operation.parameters.map((parameter) => [parameter.in, parameter.name])).toEqual([
      ['query', 'q'],
      ['header', 'x-trace'],
    ]);
  });

  test('a path parameter is text or number whatever its sample, unless the prose lists its values', () => {
    const variable = [
      { key: 'id', value: 'x' },
      { key: 'kind', value: 'x', description: '(This can only be one of a,b)' },
    ];
    const { parameters } = read({
      url: {
        raw: '{{baseUrl}}/:id/:kind',
        host: ['{{baseUrl}}'],
        path: [':id', ':kind'],
        variable,
      },
    });
    expect(parameters.map(({ schema }) => schema)).toEqual([
      { anyOf: [{ type: 'string' }, { type: 'number' }] },
      { type: 'string', enum: ['a', 'b'] },
    ]);
  });
});
