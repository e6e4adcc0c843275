import { describe, expect, test } from 'vitest';
import { generate } from '../generator/generate.ts';
import { endOf } from './mutations/ends.ts';
import { processorClock } from './processorClock.ts';
import { createWorkspace } from './workspace.ts';

/** A collection of one request, with whatever is wrong about it. */
function collection(request: object, more: object = {}, name = 'Acme'): unknown {
  const url = 'https://a.example.com/x';
  return { info: { name }, item: [{ name: 'Get thing', request: { url, ...request }, ...more }] };
}

async function generated(document: unknown): Promise<string> {
  const bytes = Buffer.from(JSON.stringify(document));
  const result = await generate({ name: 'hostile.json', bytes });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value.files.map(({ text }) => text).join('\n');
}

const long = 100_000;
const url = 'https://a.example.com';
/** A value that cannot become text. */
const obstinate = { toString: 1 };

const json = [{ key: 'Content-Type', value: 'application/json' }];
const nested = '{"a":'.repeat(long) + '1' + '}'.repeat(long);

/** A piece so many times, its `#` numbered. */
function numbered(piece: string, times: number): string {
  return Array.from({ length: times }, (_, at) => piece.replace('#', String(at))).join('');
}

describe('ends in time, whatever it is given', () => {
  test.for<[string, unknown]>([
    ['white space without end', collection({ description: `\`${' '.repeat(long)}x\`` })],
    ['line breaks in names', collection({}, { name: `${'\n'.repeat(long)}x` }, '\n'.repeat(long))],
    ['combining marks', collection({}, { name: '\u0300\u0316'.repeat(long) })],
    ['letters of no package name', collection({}, {}, `x ${'日 '.repeat(long)}x`)],
    ['variables in a URL', collection({ url: '{{a}}'.repeat(long) })],
    ['a query of many parts', collection({ url: `${url}/x?${'a=b&'.repeat(long)}` })],
    [
      'query parameters',
      collection({
        url: { host: ['a'], query: Array.from({ length: long }, (_, at) => ({ key: `k${at}` })) },
      }),
    ],
    [
      'failures in prose',
      collection(
        {},
        { response: [{ code: 400, name: numbered('**Error Code:** `#`<br>Wrong.\n', long / 5) }] },
      ),
    ],
    [
      'brackets in a form',
      collection({
        method: 'POST',
        body: { mode: 'urlencoded', urlencoded: [{ key: `a${'[b]'.repeat(long)}` }] },
      }),
    ],
    [
      'brackets in a query',
      collection({ url: { host: ['a'], query: [{ key: `a${'[b]'.repeat(long)}` }] } }),
    ],
    [
      'JSON cut off in its depths',
      collection({ header: json, body: { mode: 'raw', raw: '{"a":'.repeat(long) } }),
    ],
    [
      'a field nested without end',
      collection({ body: { mode: 'formdata', formdata: [{ key: 'a', value: nested }] } }),
    ],
    [
      'GraphQL variables nested without end',
      collection({ body: { mode: 'graphql', graphql: { query: '{a}', variables: nested } } }),
    ],
    [
      'a GraphQL document nested without end',
      collection({ body: { mode: 'graphql', graphql: { query: `{a`.repeat(long) } } }),
    ],
    ['a response nested without end', collection({}, { response: [{ code: 200, body: nested }] })],
    [
      'comments without end in JSON',
      collection({ header: json, body: { mode: 'raw', raw: `{"a":1}${'/*'.repeat(long)}` } }),
    ],
    [
      'open braces in JSON',
      collection({ header: json, body: { mode: 'raw', raw: `{${'{{a '.repeat(long)}` } }),
    ],
    [
      'digits in JSON',
      collection({ header: json, body: { mode: 'raw', raw: `[${'9'.repeat(long)}]` } }),
    ],
    [
      'quotes in JSON',
      collection({ header: json, body: { mode: 'raw', raw: `{"${'\\"'.repeat(long)}` } }),
    ],
    [
      'folders side by side',
      {
        item: [...Array.from({ length: long }, () => ({ name: 'a', item: [] })), { request: url }],
      },
    ],
    ['slashes behind the host', collection({ url: { host: [`a.b${'/'.repeat(long)}x`] } })],
    ['braces in a path', collection({ url: { host: ['a.b'], path: ['{{'.repeat(long)] } })],
    ['one brace and another', collection({ url: { host: ['a.b'], path: ['{a'.repeat(long)] } })],
    ['colons in a path', collection({ url: { host: ['a.b'], path: [':a'.repeat(long)] } })],
    [
      'letters and digits in a path',
      collection({ url: { host: ['a.b'], path: ['a1'.repeat(long)] } }),
    ],
    ['numbers before a name', collection({}, { name: `${'1.'.repeat(long)} x` })],
    [
      'what is accepted',
      collection({ header: [{ key: 'Accept', value: `a/b${' ;'.repeat(long)}` }] }),
    ],
    [
      'an authorization of many words',
      collection({ header: [{ key: 'Authorization', value: `a${' '.repeat(long)}{{` }] }),
    ],
    [
      'scopes without end',
      collection({ auth: { type: 'oauth2', oauth2: { scope: 'a '.repeat(long) } } }),
    ],
    ['a folder of many parts', { item: [{ name: 'a/'.repeat(long), item: [{ request: url }] }] }],
    [
      'items that are nothing',
      { item: [...Array.from({ length: long }, () => null), { request: url }] },
    ],
    [
      'JSON nested without end',
      collection({ body: { mode: 'raw', raw: '['.repeat(long) + ']'.repeat(long) } }),
    ],
    [
      'two thousand requests alike',
      { item: Array.from({ length: 2000 }, () => ({ name: 'Get', request: url })) },
    ],
  ])('%s', async ([, document]) => {
    const spent = processorClock();
    await expect(generated(document)).resolves.toContain('createClient');
    expect(spent()).toBeLessThan(10_000);
  });
});

describe('takes values of the wrong kind for none', () => {
  test.for<[string, unknown]>([
    ['a number for a host', collection({ url: { host: 5 } })],
    ['an object for a path', collection({ url: { path: { a: 1 } } })],
    [
      'no text anywhere in a URL',
      collection({
        url: {
          protocol: obstinate,
          host: [obstinate],
          path: [obstinate],
          query: [{ key: obstinate }],
        },
      }),
    ],
    ['no number for a status', collection({}, { response: [{ name: 'x', code: obstinate }] })],
    [
      'a language that every object has',
      collection({
        body: { mode: 'raw', raw: 'x', options: { raw: { language: 'constructor' } } },
      }),
    ],
    [
      'numbers that TypeScript cannot write',
      collection({
        url: {
          host: ['a'],
          query: [{ key: 'q', description: '(This can only be one of Infinity,-Infinity,1)' }],
        },
      }),
    ],
  ])('%s', async ([, document]) => {
    await expect(generated(document)).resolves.toContain('getThing');
  });
});

test('a thing called by an attack stays in its folder, and in its strings', async () => {
  using workspace = createWorkspace();
  for (const [index, name] of attacks.entries()) {
    const end = await endOf(JSON.stringify(calledAll(name)), true);
    expect({ name, end }).toMatchObject({ end: { kind: 'package' } });
    if (end.kind === 'package') workspace.add(String(index), end.files);
  }
  expect((await workspace.check()).complaints).toEqual([]);
  expect(Object.keys(Object.prototype)).toEqual([]);
}, 60_000);

const attacks = [
  '../../x',
  '/etc/passwd',
  'C:\\x',
  '\\\\host\\x',
  'CON',
  'NUL',
  'aux.ts',
  'a\0b',
  '.',
  '..',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '*/ x /*',
  "';x;'",
  '`${x}`',
  '\u2028',
];

/** A collection in which everything that can have a name has this one. */
function calledAll(name: string): unknown {
  const rows = [{ key: name, value: name, description: `(This can only be one of a,${name})` }];
  const sample = `{${JSON.stringify(name)}:{${JSON.stringify(name)}:${JSON.stringify(name)}}}`;
  const saved = {
    name: `Error Code: \`${name}\` ${name}`,
    code: 404,
    header: rows,
    body: sample,
  };
  const bodies = [
    { mode: 'raw', raw: sample },
    { mode: 'formdata', formdata: [...rows, { key: 'b', value: sample }] },
    { mode: 'urlencoded', urlencoded: rows },
    { mode: 'graphql', graphql: { query: `{ ${name} }`, variables: sample } },
  ];
  const item = bodies.map((body) => ({
    name,
    request: {
      method: 'POST',
      url: { host: ['{{baseUrl}}'], path: [name, `:${name}`], query: rows, variable: rows },
      header: rows,
      body,
      description: name,
    },
    response: [saved, { ...saved, code: 200 }],
  }));
  return { info: { name }, variable: rows, item: [{ name, item, variable: rows }] };
}

test('keeps what is secret in an address out of the package', async () => {
  const variable = [
    { key: 'h', value: 'https://user:HUSH@h.example.com/?token=HUSH#HUSH\n\n# HUSH' },
  ];
  const document = { variable, item: [{ name: 'a', request: '{{h}}/x' }] };
  const text = await generated(document);
  expect(text).toContain('https://h.example.com');
  expect(text).not.toContain('HUSH');
  const named = collection({}, { name: 'https://api.example.com/x?api_key=HUSH' });
  expect(await generated(named)).not.toContain('HUSH');
  const header = [{ key: 'Content-Type', value: 'text/plain; boundary=HUSH' }];
  const body = { mode: 'raw', raw: 'x' };
  expect(await generated(collection({ header, body }))).not.toContain('HUSH');
});

test('codes that differ only in punctuation are members of their own', async () => {
  const name = 'Error Code: `A-1` Thing.\nError Code: `A_1` Thing.';
  const text = await generated(collection({}, { response: [{ name, code: 404 }] }));
  const members = [...text.matchAll(/^ {2}(\w+) = 'A.1',$/gm)].map(([, member]) => member);
  expect(new Set(members).size).toBe(2);
});
