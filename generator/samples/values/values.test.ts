import { describe, expect, test } from 'vitest';
import { madeUpView, savedView } from '../viewOf.test-helper.ts';

const at = (path: string, more: object = {}) => ({
  method: 'GET',
  url: {
    raw: `{{baseUrl}}${path}`,
    host: ['{{baseUrl}}'],
    path: path.slice(1).split('/'),
    ...more,
  },
});

const row = (key: string, value: string, more: object = {}) => ({ key, value, ...more });

const post = (body: object, more: object = {}) => ({
  method: 'POST',
  url: '{{baseUrl}}/boats',
  body,
  ...more,
});

const form = (...formdata: object[]) => post({ mode: 'formdata', formdata });

const raw = (value: unknown) =>
  post({
    mode: 'raw',
    raw: typeof value === 'string' ? value : JSON.stringify(value),
    options: { raw: { language: 'json' } },
  });

const partsOf = (...rows: object[]) =>
  savedView(form(...rows)).body.multipart?.parts.map(({ name, text, filename }) => [
    name,
    text ?? filename,
  ]);

describe('path values', () => {
  test.for([
    [
      'what the list of variables says',
      '/boats/:id',
      [row('id', '85746065')],
      {},
      '/boats/85746065',
    ],
    [
      'a value of two words is one segment',
      '/boats/:id',
      [row('id', 'a b/c?d#é')],
      {},
      '/boats/a%20b%2Fc%3Fd%23%C3%A9',
    ],
    [
      'a variable of the collection',
      '/boats/:id',
      [row('id', '{{boat}}')],
      { boat: '7' },
      '/boats/7',
    ],
    ['a variable in the path itself', '/boats/{{boat}}', [], { boat: 'argo' }, '/boats/argo'],
    ['no value: its name', '/boats/:boatId', [row('boatId', '')], {}, '/boats/boatId'],
    [
      'a variable without value: its name',
      '/boats/:boatId',
      [row('boatId', '{{id}}')],
      {},
      '/boats/boatId',
    ],
    [
      'a word for its type: its name',
      '/boats/:boatId',
      [row('boatId', '<string>')],
      {},
      '/boats/boatId',
    ],
    [
      'what would climb the path: its name',
      '/boats/:boatId',
      [row('boatId', '..')],
      {},
      '/boats/boatId',
    ],
    ['encoded already', '/boats/:id', [row('id', 'a%20b')], {}, '/boats/a%20b'],
    ['an id that was left in the path', '/boats/73621118', [], {}, '/boats/73621118'],
    ['leading zeros stay', '/boats/:id', [row('id', '007')], {}, '/boats/007'],
  ] as const)('%s', ([, path, variable, variables, expected]) => {
    const view = savedView(at(path, { variable }), {
      collection: {
        variable: [
          { key: 'baseUrl', value: 'https://api.example.com' },
          ...Object.entries(variables).map(([key, value]) => ({ key, value })),
        ],
      },
    });
    expect(view.url.whole).toBe(`https://api.example.com${expected}`);
  });

  test('a token that was left in the path is not shown', () => {
    const { whole } = savedView(at('/bot110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw/send')).url;
    expect(whole).toBe('https://api.example.com/v2/bottoken/send');
  });
});

describe('query values', () => {
  test.for([
    ['what is enabled, encoded', [row('q', 'a b&c')], 'q=a%20b%26c'],
    ['nothing that is disabled', [row('q', 'a', { disabled: true })], undefined],
    ['nothing of an empty text', [row('q', '')], undefined],
    [
      'a made-up value where it is required',
      [row('q', '', { description: '(Required) What.' })],
      'q=q',
    ],
    [
      'one of the allowed values in place of another',
      [row('state', 'sunk', { description: '(This can only be one of afloat,docked)' })],
      'state=afloat',
    ],
    [
      'the allowed one that it is',
      [row('state', 'docked', { description: '(This can only be one of afloat,docked)' })],
      'state=docked',
    ],
    [
      'an allowed value, where a variable has none',
      [row('state', '{{s}}', { description: '(This can only be one of afloat,docked)' })],
      'state=afloat',
    ],
    ['a number for what is said to be one', [row('page', '<integer>')], 'page=1'],
    ['a list that repeats its name', [row('tag', 'a'), row('tag', 'b')], 'tag=a&tag=b'],
    [
      'names in brackets',
      [row('f[a]', '1'), row('f[b][0]', 'x y')],
      'f%5Ba%5D=1&f%5Bb%5D%5B0%5D=x%20y',
    ],
    ['a value that names a variable within', [row('q', 'of {{who}}')], 'q=of%20who'],
    ['what is encoded already', [row('q', 'a%2Fb')], 'q=a%2Fb'],
    ['a per cent sign that encodes nothing', [row('q', '100% é')], 'q=100%25%20%C3%A9'],
  ] as const)('%s', ([, query, expected]) => {
    const { target } = savedView(at('/boats', { query })).url;
    expect(target.split('?')[1]).toBe(expected);
  });

  test('a secret gives way to its name', () => {
    const { target } = savedView(
      at('/boats', { query: [row('session_secret', 'hunter2hunter2')] }),
    ).url;
    expect(target).toBe('/v2/boats?session_secret=session_secret');
  });

  test('so does what is one by its name, be its form what it may', () => {
    const query = [row('api_key', 'letmein'), row('sig', 'a/b'), row('next_page_token', 'w75')];
    const { target } = savedView(at('/boats', { query })).url;
    expect(target).toBe('/v2/boats?api_key=api_key&sig=sig&next_page_token=w75');
  });

  test('a variable that is one by its name shows nothing', () => {
    const variable = [
      { key: 'baseUrl', value: 'https://api.example.com' },
      { key: 'adminPassword', value: 'letmein' },
    ];
    const query = [row('q', '{{adminPassword}}'), row('of', 'x {{adminPassword}} y')];
    const { target } = savedView(
      at('/boats/:pass', { query, variable: [row('pass', '{{adminPassword}}')] }),
      {
        collection: { variable },
      },
    ).url;
    expect(target).toBe('/boats/pass?q=q&of=x%20adminPassword%20y');
  });
});

test('headers are those of the caller, less what no header can hold', () => {
  const header = [
    row('X-Trace', ' 1 '),
    row('x-odd', 'a\r\nb: c'),
    row('X-Off', 'x', { disabled: true }),
    row('Authorization', 'Bearer abc'),
    row('X-Api-Key', 'letmein'),
    row('Content-Type', 'text/plain'),
    row('Accept', 'application/json'),
  ];
  expect(savedView({ ...at('/boats'), header }).headers).toEqual([
    { name: 'Accept', value: 'application/json' },
    { name: 'X-Trace', value: '1' },
    { name: 'x-odd', value: 'x-odd' },
    { name: 'X-Api-Key', value: 'X-Api-Key' },
  ]);
});

describe('fields of a form', () => {
  test('each has its own value, and JSON stays one field', () => {
    const registrants = '[{"id":"a1", "email":"ada@example.com"}]';
    expect(partsOf(row('action', 'approve'), row('registrants', registrants))).toEqual([
      ['action', 'approve'],
      ['registrants', '[{"id":"a1","email":"ada@example.com"}]'],
    ]);
  });

  test('files go by their name alone, in plain characters', () => {
    expect(
      partsOf(
        row('photo', '', { type: 'file', src: '/C:/Users/ada/Mein Föto;1.png' }),
        row('scans', '', { type: 'file', src: ['/a.pdf', '../../b.pdf'] }),
        row('none', '', { type: 'file', src: [] }),
      ),
    ).toEqual([
      ['photo', 'Mein-Foto-1.png'],
      ['scans', 'a.pdf'],
      ['scans', 'b.pdf'],
      ['none', 'none.bin'],
    ]);
  });

  test('values that do not fit are made up: numbers, booleans, placeholders, secrets', () => {
    expect(
      partsOf(
        row('size', '<number>'),
        row('sail', 'true'),
        row('name', '{{name}}'),
        row('password', 'hunter22x'),
        row('require_password_for', 'guests'),
      ),
    ).toEqual([
      ['size', '1'],
      ['sail', 'true'],
      ['name', 'name'],
      ['password', 'password'],
      ['require_password_for', 'guests'],
    ]);
  });

  test('names in brackets go out as they came', () => {
    const rows = [row('a[b][c]', '1'), row('a[b][d][]', 'x'), row('a[b][d][]', 'y')];
    expect(partsOf(...rows)).toEqual([
      ['a[b][c]', '1'],
      ['a[b][d][]', 'x'],
      ['a[b][d][]', 'y'],
    ]);
  });

  test('urlencoded ones have one text besides', () => {
    const urlencoded = [row('name', 'a b+c'), row('é', '&=')];
    expect(savedView(post({ mode: 'urlencoded', urlencoded })).body.urlencoded).toEqual({
      fields: [
        { name: 'name', value: 'a b+c' },
        { name: 'é', value: '&=' },
      ],
      text: 'name=a%20b%2Bc&%C3%A9=%26%3D',
    });
  });
});

describe('bodies', () => {
  const textOf = (request: unknown) => savedView(request).body.text;

  test('JSON is as saved, indented where it is long', () => {
    expect(textOf(raw({ name: 'Argo', crew: [1, 2] }))).toEqual({
      mediaType: 'application/json',
      text: '{ "name": "Argo", "crew": [1, 2] }',
      isJson: true,
      value: { name: 'Argo', crew: [1, 2] },
    });
    expect(textOf(raw({ name: 'a'.repeat(80) }))?.text).toBe(`{\n  "name": "${'a'.repeat(80)}"\n}`);
  });

  test('an integer that no number can hold keeps its digits', () => {
    const text = '{ "id": 12345678901234567890 }';
    expect(textOf(raw(text))?.text).toBe(text);
    expect(savedView(raw(text)).client.call).toContain("{ id: '12345678901234567890' }");
  });

  test('variables, placeholders, comments and secrets are out of it', () => {
    const text = `{ "name": "{{name}}", "about": "of {{who}}", "size": {{size}}, // how long
      "kind": "<string>", "password": "s3cret99x", "count": {{count}} }`;
    const around = {
      collection: {
        variable: [
          { key: 'baseUrl', value: 'https://api.example.com' },
          { key: 'size', value: '12' },
          { key: 'who', value: 'Ada' },
        ],
      },
    };
    expect(JSON.parse(savedView(raw(text), around).body.text?.text ?? '')).toEqual({
      name: 'name',
      about: 'of Ada',
      size: 12,
      kind: 'kind',
      password: 'password',
      count: 'count',
    });
  });

  test('one that nobody would read to its end is made up', () => {
    const { text } = savedView(
      raw({ boats: Array.from({ length: 2000 }, (_, id) => ({ id })) }),
    ).body;
    expect(text?.value).toEqual({ boats: [{ id: 1 }] });
  });

  test('XML and text are sent as they are, a variable by its name', () => {
    const request = post({
      mode: 'raw',
      raw: '<id>{{id}}</id>\n',
      options: { raw: { language: 'xml' } },
    });
    expect(textOf(request)).toEqual({
      mediaType: 'application/xml',
      text: '<id>id</id>\n',
      isJson: false,
    });
  });

  test('a GraphQL document goes with its variables', () => {
    const graphql = {
      query: 'query ($id: ID!) { boat(id: $id, name: "{{name}}") { id } }',
      variables: '{ "id": "{{id}}" }',
    };
    const around = {
      collection: {
        variable: [
          { key: 'baseUrl', value: 'https://api.example.com' },
          { key: 'id', value: 'b7' },
          { key: 'name', value: 'a "b"' },
        ],
      },
    };
    const view = savedView(post({ mode: 'graphql', graphql }), around);
    expect(view.body.text?.value).toEqual({
      query: String.raw`query ($id: ID!) { boat(id: $id, name: "a \"b\"") { id } }`,
      variables: { id: 'b7' },
    });
    expect(view.client.call).toContain('variables: {');
  });

  test('a file is sent by its name', () => {
    const view = savedView(post({ mode: 'file', file: { src: '/tmp/boat.png' } }));
    expect(view.body.file).toEqual({ mediaType: 'application/octet-stream', filename: 'boat.png' });
    expect(view.client.call).toContain(
      "body: new File([await openAsBlob('boat.png')], 'boat.png')",
    );
    expect(view.client.imports[0]).toBe("import { openAsBlob } from 'node:fs';");
  });
});

describe('made-up values', () => {
  test('say nothing of what the collection shows', () => {
    const request = {
      ...form(row('name', 'Argo', { description: '(Required)' }), row('captain', 'Jason')),
      url: {
        raw: '',
        host: ['{{baseUrl}}'],
        path: ['boats', ':id'],
        variable: [row('id', '4711')],
        query: [row('q', 'secret')],
      },
      header: [row('X-Trace', 'abcdef')],
    };
    const text = JSON.stringify(madeUpView(request));
    for (const value of ['Argo', 'Jason', '4711', 'secret', 'abcdef'])
      expect(text).not.toContain(value);
    const { url, body } = madeUpView(request);
    expect(url.target).toBe('/v2/boats/id');
    expect(body.multipart?.parts).toEqual([
      { name: 'name', text: 'name' },
      { name: 'captain', text: 'captain' },
    ]);
  });

  test('are no more than a person cares to read, where nothing is required', () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`field${index}`, index]),
    );
    const marked = at('/marked', { query: [row('q', '', { description: '(Required)' })] });
    const item = [
      { name: 'Do it', request: raw(many) },
      { name: 'Marked', request: marked },
    ];
    const { text } = madeUpView(raw(many), { collection: { item } }).body;
    expect(Object.keys(Object(text?.value))).toHaveLength(8);
  });
});

test('XML has the line ends that are easy to write in every language, other text its own', () => {
  const text = '<boat>\r\n  <id/>\r\n</boat>';
  const bodyOf = (language: string) =>
    savedView(post({ mode: 'raw', raw: text, options: { raw: { language } } })).body.text?.text;
  expect(bodyOf('xml')).toBe('<boat>\n  <id/>\n</boat>');
  expect(bodyOf('text')).toBe(text);
});
