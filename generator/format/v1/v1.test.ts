import { describe, expect, test } from 'vitest';
import { documentOf } from './document.ts';
import { headersOf } from './headers.ts';
import { processorClock } from '../../../tests/processorClock.ts';

type Item = Readonly<Record<string, unknown>>;

function convert(collection: Item) {
  const converted = documentOf({ name: 'C', ...collection }, 500);
  if (converted === undefined) throw new Error('too deep');
  return { items: converted.document['item'] as readonly Item[], ...converted };
}

const named = (...ids: readonly string[]) =>
  ids.map((id) => ({ id, name: id, url: `http://a.example/${id}`, method: 'GET' }));

const names = (items: readonly Item[]): unknown[] =>
  items.map(({ name, item }) =>
    item === undefined ? name : { [String(name)]: names(item as readonly Item[]) },
  );

describe('the tree', () => {
  test.for<{ what: string; given: Item; want: unknown[]; missing?: number }>([
    {
      what: 'the orders',
      given: {
        order: ['b', 'a'],
        folders_order: ['g', 'f'],
        folders: [
          { id: 'f', name: 'F', order: ['c'] },
          { id: 'g', name: 'G', order: ['e', 'd'] },
        ],
        requests: named('a', 'b', 'c', 'd', 'e'),
      },
      want: [{ G: ['e', 'd'] }, { F: ['c'] }, 'b', 'a'],
    },
    { what: 'no order at all', given: { requests: named('a', 'b') }, want: ['a', 'b'] },
    {
      what: 'requests that no order lists',
      given: {
        order: ['b'],
        folders: [{ id: 'f', name: 'F', order: null }],
        requests: [...named('a', 'b'), { ...named('c')[0], folder: 'f' }],
      },
      want: [{ F: ['c'] }, 'b', 'a'],
    },
    {
      what: 'ids that lead nowhere',
      given: { order: ['x', 'a'], folders_order: ['y'], requests: named('a') },
      want: ['a'],
      missing: 2,
    },
    {
      what: 'a request in two places, once',
      given: {
        order: ['a', 'a'],
        folders: [{ id: 'f', name: 'F', order: ['a'] }],
        requests: named('a'),
      },
      want: [{ F: [] }, 'a'],
    },
    {
      what: 'two requests of one id',
      given: { order: ['a'], requests: named('a', 'a') },
      want: ['a', 'a'],
    },
    {
      what: 'folders that hold each other',
      given: {
        folders: [
          { id: 'f', name: 'F', folders_order: ['g'], order: ['a'] },
          { id: 'g', name: 'G', folders_order: ['f', 'g'] },
        ],
        requests: named('a'),
      },
      want: [{ F: [{ G: [] }, 'a'] }],
    },
    {
      what: 'folders that name their parent',
      given: {
        folders: [
          { id: 'g', name: 'G', folder: 'f' },
          { id: 'f', name: 'F' },
        ],
        requests: [],
      },
      want: [{ F: [{ G: [] }] }],
    },
    {
      what: 'bare URLs',
      given: { requests: ['http://a.example/x'] },
      want: ['http://a.example/x'],
    },
  ])('follows $what', ({ given, want, missing }) => {
    const { items, diagnostics } = convert(given);
    expect(names(items)).toEqual(want);
    const said =
      missing === undefined ? [] : [expect.objectContaining({ code: 'item-unreadable' })];
    expect(diagnostics).toEqual(said);
  });

  test('is refused where it nests without end', () => {
    const folders = Array.from({ length: 600 }, (_, index) => ({
      id: String(index),
      folders_order: [String(index + 1)],
    }));
    expect(documentOf({ requests: [], folders, folders_order: ['0'] }, 500)).toBeUndefined();
  });
});

describe('a request', () => {
  const only = (request: Item): Item => {
    const [item] = convert({
      requests: [{ url: 'http://a.example/x', method: 'POST', ...request }],
    }).items;
    return (item?.['request'] ?? {}) as Item;
  };

  test.for<[what: string, request: Item, want: Item]>([
    ['raw data', { dataMode: 'raw', rawModeData: '{}' }, { body: { mode: 'raw', raw: '{}' } }],
    [
      'fields',
      { dataMode: 'urlencoded', data: [null, { key: 'a', value: 'b', enabled: false }] },
      { body: { mode: 'urlencoded', urlencoded: [{ key: 'a', value: 'b', disabled: true }] } },
    ],
    ['no body', { dataMode: null, data: [{ key: 'a' }] }, { body: undefined }],
    [
      'an old helper',
      { currentHelper: 'basicAuth', helperAttributes: { username: 'u' } },
      { auth: { type: 'basic' } },
    ],
    [
      'no auth',
      { auth: { type: 'noauth' }, currentHelper: null, helperAttributes: null },
      { auth: { type: 'noauth' } },
    ],
    [
      'a description object',
      { description: { content: 'D', type: 'text/plain' } },
      { description: { content: 'D' } },
    ],
    [
      'null everywhere',
      {
        headers: null,
        headerData: null,
        data: null,
        dataMode: null,
        responses: null,
        variables: null,
        pathVariableData: null,
        queryParams: null,
        events: null,
        name: null,
        description: null,
        auth: null,
      },
      { method: 'POST' },
    ],
  ])('with %s', ([, request, want]) => {
    expect(only(request)).toMatchObject(want);
  });

  test('keeps all of its responses, in their order, ids or none', () => {
    const responses = [
      { name: 'x', responseCode: { code: 200 }, text: '1' },
      null,
      { id: 'b', name: 'y', responseCode: { code: 400 }, text: '2', request: 'r' },
      {
        id: 'a',
        name: 'z',
        responseCode: null,
        request: '{"method":"PUT","url":"http://b.example/y"}',
      },
    ];
    const [item] = convert({
      requests: [
        {
          id: 'r',
          url: 'http://a.example/x',
          method: 'POST',
          responses,
          responses_order: ['a', 'b'],
        },
      ],
    }).items;
    expect(item?.['response']).toMatchObject([
      { name: 'z', originalRequest: { method: 'PUT' } },
      { name: 'y', code: 400, originalRequest: { method: 'POST' } },
      { name: 'x', code: 200, body: '1' },
    ]);
  });

  test('that cannot be converted keeps method and URL, and is said', () => {
    const { items, diagnostics } = convert({
      requests: [
        {
          name: 'a',
          url: 'http://a.example',
          method: 'PUT',
          dataMode: 'urlencoded',
          data: 'x',
          pathVariables: 1,
          responses: [{ cookies: [null] }],
        },
      ],
    });
    expect(items).toEqual([{ name: 'a', request: { method: 'PUT', url: 'http://a.example' } }]);
    expect(diagnostics).toEqual([
      expect.objectContaining({ place: { path: ['a'], pointer: '/requests/0' } }),
    ]);
  });

  test('says where in the file it stands, in whatever order the folders have it', () => {
    const { places } = convert({
      folders: [
        { id: 'f', name: 'F', order: ['2', '1'] },
        { id: 'g', name: 'G', folder: 'f', order: ['3'] },
      ],
      requests: [
        { id: '1', name: 'a', url: '' },
        { id: '2', name: 'b', url: '' },
        { id: '3', name: 'c', url: '' },
      ],
    });
    expect(Object.fromEntries(places)).toEqual({
      '/item/0': '/folders/0',
      '/item/0/item/0': '/folders/1',
      '/item/0/item/0/item/0': '/requests/2',
      '/item/0/item/1': '/requests/1',
      '/item/0/item/2': '/requests/0',
    });
  });

  test('that is none is left for the reader to say so', () => {
    expect(convert({ requests: [null, 7] }).items).toEqual([{}, {}]);
  });
});

test.for<[headers: unknown, data: unknown, want: unknown]>([
  [
    'A: 1\nB:2:3\r\n//C: 4\nno colon\n: x',
    null,
    [
      { key: 'A', value: '1' },
      { key: 'B', value: '2:3' },
      { key: 'C', value: '4', disabled: true },
    ],
  ],
  [
    'A: 1\nB: 2',
    [{ key: 'A', value: 'one', enabled: false }],
    [
      { key: 'A', value: 'one', disabled: true },
      { key: 'B', value: '2' },
    ],
  ],
  [[{ key: '// A', value: '1' }, null], undefined, [{ key: 'A', value: '1', disabled: true }]],
  [null, null, []],
])('headers %j with %j', ([headers, data, want]) => {
  expect(headersOf(headers, data).map((header) => JSON.parse(JSON.stringify(header)))).toEqual(
    want,
  );
});

test('headers take linear time', () => {
  const spent = processorClock();
  headersOf(`A: ${' '.repeat(1e6)}\n${'x'.repeat(1e6)}`, []);
  expect(spent()).toBeLessThan(500);
});
