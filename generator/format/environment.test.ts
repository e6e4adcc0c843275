import { describe, expect, test } from 'vitest';
import { explain } from '../generate.ts';
import type { Source } from '../source/source.ts';
import { parseEnvironments } from './environment.ts';

const source = (text: string, name = 'e.json'): Source => ({ name, bytes: Buffer.from(text) });

const values = '[{"key":"a","value":"1","enabled":true},{"key":"b","value":"2","enabled":false}]';
const want = [
  { key: 'a', value: '1', type: '' },
  { key: 'b', value: '2', type: '', disabled: true },
];

test.for<[what: string, text: string, name: string]>([
  ['an export', `{"name":"E","values":${values}}`, 'e.json'],
  ['an export with a mark', `\uFEFF{"values":${values}}`, 'e.json'],
  ['the API’s answer', `{"environment":{"values":${values}}}`, 'e.json'],
  ['globals', `{"values":${values},"_postman_variable_scope":"globals"}`, 'standard input'],
  [
    'YAML',
    'name: E\nvalues:\n  - {key: a, value: "1"}\n  - {key: b, value: "2", enabled: false}\n',
    'Dev.environment.yaml',
  ],
])('reads %s', ([, text, name]) => {
  expect(parseEnvironments([source(text, name)])).toEqual({ ok: true, value: want });
});

test.for<[what: string, given: Source, says: RegExp]>([
  ['a collection', source('{"info":{},"item":[]}'), /it is a collection/],
  ['the API’s collection', source('{"collection":{"item":[]}}'), /it is a collection/],
  [
    'a request of v3',
    source('$kind: http-request\nurl: x\n', 'x.request.yaml'),
    /it is a collection/,
  ],
  ['a folder', { name: 'f', files: [] }, /it is a collection/],
  ['something else', source('{}'), /no list “values”/],
  ['a list', source('[]'), /no object/],
  ['no JSON', source('{'), /not JSON/],
  ['no YAML', source('a: {{x}}/y', 'e.yaml'), /not YAML: line 1/],
])('refuses %s', ([, given, says]) => {
  const read = parseEnvironments([given]);
  expect(read).toMatchObject({ ok: false, problem: { message: expect.stringMatching(says) } });
});

describe('the values of environments', () => {
  const collection = source(
    JSON.stringify({
      info: { name: 'C' },
      variable: [{ key: 'base', value: 'https://own.example' }],
      item: [{ name: 'a', request: { method: 'GET', url: '{{base}}/x' } }],
    }),
  );
  const environment = (row: object): Source =>
    source(JSON.stringify({ values: [{ key: 'base', ...row }] }));
  const baseUrl = (...environments: readonly Source[]): unknown => {
    const api = explain(collection, { environments });
    return api.ok ? api.value.baseUrl : api.problem;
  };

  test.for<[what: string, environments: readonly Source[], want: string | undefined]>([
    [
      'win over the collection’s',
      [environment({ value: 'https://env.example' })],
      'https://env.example',
    ],
    [
      'win by being later',
      [environment({ value: 'https://a.example' }), environment({ value: 'https://b.example' })],
      'https://b.example',
    ],
    [
      'do nothing where they are off',
      [environment({ value: 'https://env.example', enabled: false })],
      'https://own.example',
    ],
    ['stay secret', [environment({ value: 'https://env.example', type: 'secret' })], undefined],
    [
      'stay secret by a flag',
      [environment({ value: 'https://env.example', secret: true })],
      undefined,
    ],
    ['are the collection’s own where there are none', [], 'https://own.example'],
  ])('%s', ([, environments, expected]) => {
    expect(baseUrl(...environments)).toBe(expected);
  });
});
