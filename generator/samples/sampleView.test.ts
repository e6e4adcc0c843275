import { describe, expect, test } from 'vitest';
import { answer, madeUpView, savedView } from './viewOf.test-helper.ts';

const get = { method: 'GET', url: '{{baseUrl}}/boats' };

describe('the URL', () => {
  const urlOf = (baseUrl: string, more = '') =>
    savedView(`{{baseUrl}}/boats${more}`, {
      collection: { variable: [{ key: 'baseUrl', value: baseUrl }] },
    }).url;

  test.for([
    ['https://api.example.com/v2', 'api.example.com', 443, '/v2/boats', true],
    ['http://localhost:8080', 'localhost', 8080, '/boats', false],
    ['http://api.example.com/', 'api.example.com', 80, '/boats', false],
    ['http://[::1]:8080/x', '::1', 8080, '/x/boats', false],
  ] as const)('%s is taken apart', ([baseUrl, host, port, target, isSecure]) => {
    expect(urlOf(baseUrl)).toMatchObject({ host, port, target, isSecure, nextSeparator: '?' });
  });

  test('says what goes in front of one more parameter', () => {
    expect(urlOf('https://api.example.com', '?a=1')).toMatchObject({
      whole: 'https://api.example.com/boats?a=1',
      nextSeparator: '&',
    });
  });

  test('is an example where the collection gives none', () => {
    const { url, client } = savedView('{{host}}/boats', { collection: { variable: [] } });
    expect(url.whole).toBe('https://api.example.com/boats');
    expect(client.options).toBe("{ baseUrl: 'https://api.example.com' }");
  });

  test('has nothing in its path that no URL may have', () => {
    expect(urlOf('https://api.example.com', '/a[b]|c').target).toBe('/boats/a%5Bb%5D%7Cc');
    expect(urlOf('https://api.example.com', '/100%/a%20b').target).toBe('/boats/100%25/a%20b');
  });
});

describe('credentials', () => {
  const authOf = (auth: object) => {
    const { auth: view, client } = savedView({ ...get, auth });
    return { view, options: client.options, imports: client.imports };
  };
  const apiKey = (...rows: readonly (readonly [string, string])[]) => ({
    type: 'apikey',
    apikey: rows.map(([key, value]) => ({ key, value })),
  });

  test('of bearer tokens come from a variable that is named after the API', () => {
    expect(authOf({ type: 'bearer', bearer: [{ key: 'token', value: 'abc' }] })).toEqual({
      view: {
        variables: ['ACME_API_TOKEN'],
        token: { header: 'Authorization', prefix: 'Bearer ', variable: 'ACME_API_TOKEN' },
      },
      options: "{ auth: bearer(process.env.ACME_API_TOKEN ?? '') }",
      imports: ["import { bearer, createClient, doIt } from 'acme-api-client';"],
    });
  });

  test('of basic auth are two', () => {
    expect(authOf({ type: 'basic' })).toMatchObject({
      view: {
        variables: ['ACME_API_USER', 'ACME_API_PASSWORD'],
        basic: { userVariable: 'ACME_API_USER', passwordVariable: 'ACME_API_PASSWORD' },
      },
      options:
        "{ auth: basic(process.env.ACME_API_USER ?? '', process.env.ACME_API_PASSWORD ?? '') }",
    });
  });

  test('of a key go where the collection has them', () => {
    expect(authOf(apiKey(['key', 'X-Key'], ['in', 'header'])).view.token).toEqual({
      header: 'X-Key',
      prefix: '',
      variable: 'ACME_API_KEY',
    });
    expect(authOf(apiKey(['key', 'k'], ['in', 'query']))).toMatchObject({
      view: { query: { name: 'k', variable: 'ACME_API_KEY' } },
      options: "{ auth: apiKey('k', process.env.ACME_API_KEY ?? '', 'query') }",
    });
    const byHand = { ...get, header: [{ key: 'Authorization', value: 'Token {{t}}' }] };
    expect(savedView(byHand).auth.token).toMatchObject({ prefix: 'Token ' });
    expect(savedView(byHand).client.options).toBe(
      "{ auth: apiKey('Authorization', `Token ${process.env.ACME_API_KEY ?? ''}`) }",
    );
  });

  test('that no line can sign are named, and none are sent where none are asked for', () => {
    expect(authOf({ type: 'awsv4' }).view).toEqual({ variables: [], other: 'awsv4' });
    expect(authOf({ type: 'noauth' })).toMatchObject({ view: { variables: [] }, options: '' });
  });
});

describe('what is read of an answer', () => {
  const readerOf = (...bodies: readonly unknown[]) => {
    const response = bodies.map((body, at) => Object(answer(body, 200 + at)).response[0]);
    const { reader, readerStatus } = savedView(get, { item: { response } });
    return { reader, readerStatus };
  };

  test('its fields, its objects and its lists, each by its way', () => {
    const body = { id: 1, owner: { name: 'Ada' }, boats: [{ name: 'Argo', tags: ['a'] }] };
    const { reader } = readerOf(body);
    expect(reader).toEqual({
      kind: 'object',
      fields: [{ from: 'data', way: ['id'], expression: 'data.id', name: 'id', type: 'number' }],
      objects: [
        {
          name: 'owner',
          value: {
            kind: 'object',
            fields: [
              {
                from: 'data',
                way: ['owner', 'name'],
                expression: 'data.owner.name',
                name: 'name',
                type: 'string',
              },
            ],
            objects: [],
            lists: [],
          },
        },
      ],
      lists: [
        {
          name: 'boats',
          value: {
            kind: 'list',
            from: 'data',
            way: ['boats'],
            expression: 'data.boats',
            element: 'boat',
            items: {
              kind: 'object',
              fields: [
                {
                  from: 'boat',
                  way: ['name'],
                  expression: 'boat.name',
                  name: 'name',
                  type: 'string',
                },
              ],
              objects: [],
              lists: [
                {
                  name: 'tags',
                  value: {
                    kind: 'list',
                    from: 'boat',
                    way: ['tags'],
                    expression: 'boat.tags',
                    element: 'tag',
                    items: 'string',
                  },
                },
              ],
            },
          },
        },
      ],
    });
  });

  test('what may be absent or null is asked for with care', () => {
    const request = { ...get };
    const response = [
      Object(answer({ owner: { 'first name': 'Ada' }, boats: [{ name: 'Argo' }] })).response[0],
      { ...Object(answer({ owner: null })).response[0], name: 'other' },
    ];
    const { reader } = savedView(request, { item: { response } });
    expect(reader?.kind === 'object' && reader.objects[0]?.value.fields[0]?.expression).toBe(
      "data.owner?.['first name']",
    );
    expect(reader?.kind === 'object' && reader.lists[0]?.value.expression).toBe('data.boats ?? []');
  });

  test('a list that is the whole answer', () => {
    expect(readerOf([{ id: 1 }]).reader).toMatchObject({
      kind: 'list',
      from: 'data',
      way: [],
      element: 'item',
    });
  });

  test('is of the status that carries it, where others carry something else', () => {
    expect(readerOf({ id: 1 }).readerStatus).toBeUndefined();
    expect(readerOf({ id: 1 }, { name: 'x' }).readerStatus).toBe(200);
  });

  test('is no more than a person cares to read, and never without a field', () => {
    const fields = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`f${at}`, at]));
    const body = {
      ...fields,
      a: { ...fields, b: { ...fields, c: { ...fields } } },
      l: [[[[fields]]]],
    };
    const text = JSON.stringify(readerOf(body).reader);
    expect(text.match(/"type":/g)?.length).toBeLessThanOrEqual(12);
    expect(readerOf({}).reader).toBeUndefined();
    expect(readerOf({ empty: {}, list: [] }).reader).toMatchObject({ kind: 'object', objects: [] });
  });
});

test('a title is one line, and documented failures are told with it', () => {
  const view = madeUpView(get, {
    collection: {
      item: [
        {
          name: 'Do\nit */ now',
          request: get,
          response: [
            {
              name: 'gone',
              code: 404,
              body: '',
              status: 'Not Found',
              originalRequest: {},
              _postman_previewlanguage: 'text',
            },
          ],
        },
      ],
    },
  });
  expect(view.title).toBe('Do it */ now');
  expect(view.failures.map(({ status }) => status)).toEqual([404]);
});

test('a function that is named like something in a program gets another name there', () => {
  const { client } = savedView(get, {
    collection: {
      item: [{ name: 'boats', item: [{ name: 'result', request: get }] }],
    },
  });
  expect(client.imports).toContain(
    "import { result as resultOperation } from 'acme-api-client/boats';",
  );
  expect(client.call).toBe('resultOperation(client)');
});
