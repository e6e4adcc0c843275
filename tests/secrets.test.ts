import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { describe, expect, test } from 'vitest';
import { generate } from '../generator/index.ts';
import { manifestText } from '../generator/output/manifest.ts';

// Put together here, so that no scanner of this repository takes a made-up key for a real one.
const random = 'q7Zk2Vw9Xr4Tn8Bd1Mf6Hs3Jp5Lc0Yg2Ue4A';
const secrets: Readonly<Record<string, string>> = {
  'an AWS key': `AKIA${'Q3E7Z2W5X4T6N2BD'}`,
  'a GitHub token': `ghp_${random}`,
  'a Stripe key': `sk_live_${random.slice(0, 24)}`,
  'a Slack token': `xoxb-${'284756391022'}-${'284756391022'}-${random.slice(0, 24)}`,
  'a web token': ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxMiJ9', 'Rq3vZ8k2Lw7xB5nM'].join('.'),
};

/** Where a text can stand in a collection. */
const places: Readonly<Record<string, (secret: string) => object>> = {
  'the collection’s name': (s) => ({ info: { name: `Acme ${s}` } }),
  'the collection’s description': (s) => ({ info: { name: 'Acme', description: `Key: ${s}` } }),
  'a variable': (s) => ({ variable: [{ key: 'baseUrl', value: `https://a.example/${s}/v1` }] }),
  'a variable of the host': (s) => ({
    variable: [{ key: 'baseUrl', value: `https://u:${s}@a.example` }],
  }),
  'an auth setting': (s) => ({ auth: { type: 'bearer', bearer: [{ key: 'token', value: s }] } }),
  'an auth setting’s name': (s) => ({
    auth: { type: 'apikey', apikey: [{ key: 'key', value: s }] },
  }),
  'a kind of auth': (s) => ({ auth: { type: s } }),
  'a folder’s name': (s) => ({ item: [{ name: `Things ${s}`, item: [item({})] }] }),
  'a folder’s description': (s) => ({
    item: [{ name: 'Things', description: s, item: [item({})] }],
  }),
  'an empty folder’s name': (s) => ({ item: [{ name: s, item: [] }, item({})] }),
  'an item that is nothing': (s) => ({ item: [{ name: s }, item({})] }),
  'a request’s name': (s) => ({ item: [{ ...item({}), name: `Get ${s}` }] }),
  'a name that is an address': (s) => ({
    item: [{ ...item({}), name: `https://a.example/x?key=${s}` }],
  }),
  'a description': (s) =>
    request({ description: `curl -H "Authorization: Bearer ${s}" https://a.example` }),
  'a description in HTML': (s) => request({ description: `<p>Use <code>${s}</code></p>` }),
  'a scope': (s) => request({ description: `Gets it.\n\n**Scopes:** \`${s}\`` }),
  'a prerequisite': (s) => request({ description: `**Prerequisites:**\n* The key ${s}` }),
  'a method': (s) => request({ method: `GET ${s}` }),
  'a path': (s) => request({ url: `https://a.example/v1/${s}/x` }),
  'a host': (s) => request({ url: `https://u:${s}@a.example/x` }),
  'a path variable’s name': (s) => request({ url: `https://a.example/v1/:${s}` }),
  'a path variable': (s) =>
    request({
      url: {
        host: ['a', 'example'],
        path: [':id'],
        variable: [{ key: 'id', value: s, description: `as ${s}` }],
      },
    }),
  'a query’s value': (s) => request({ url: `https://a.example/x?token=${s}` }),
  'a query’s name': (s) => request({ url: `https://a.example/x?${s}=1` }),
  'a query’s description': (s) =>
    request({
      url: { host: ['a', 'example'], query: [{ key: 'q', description: `such as ${s}` }] },
    }),
  'a query’s allowed values': (s) =>
    request({
      url: {
        host: ['a', 'example'],
        query: [{ key: 'q', description: `(This can only be one of a,${s})` }],
      },
    }),
  'a header’s value': (s) =>
    request({
      header: [
        { key: 'X-Key', value: s },
        { key: 'Authorization', value: `Bearer ${s}` },
      ],
    }),
  'a header’s name': (s) =>
    request({
      header: [
        { key: s, value: 'a' },
        { key: `x ${s}`, value: 'b' },
      ],
    }),
  'a content type': (s) =>
    request({
      method: 'POST',
      header: [{ key: 'Content-Type', value: `text/${s}` }],
      body: { mode: 'raw', raw: 'x' },
    }),
  'a JSON value': (s) => body({ mode: 'raw', raw: JSON.stringify({ a: { token: s }, list: [s] }) }),
  'a JSON key': (s) => body({ mode: 'raw', raw: JSON.stringify({ a: { [s]: 1, b: 2 } }) }),
  'a comment in JSON': (s) => body({ mode: 'raw', raw: `{"a":1 // ${s}\n}` }),
  'broken JSON': (s) =>
    body({ mode: 'raw', raw: `{"a": ${s}`, options: { raw: { language: 'json' } } }),
  'a text body': (s) => body({ mode: 'raw', raw: `key=${s}` }),
  'a form’s value': (s) => body({ mode: 'urlencoded', urlencoded: [{ key: 'a', value: s }] }),
  'a form’s name': (s) =>
    body({ mode: 'formdata', formdata: [{ key: s, value: 'a' }, { key: 'b' }] }),
  'a form’s JSON': (s) =>
    body({ mode: 'formdata', formdata: [{ key: 'a', value: JSON.stringify({ [s]: s }) }] }),
  'a form’s file': (s) =>
    body({ mode: 'formdata', formdata: [{ key: 'a', type: 'file', src: `/home/${s}` }] }),
  'a body’s mode': (s) => body({ mode: s }),
  'a GraphQL document': (s) =>
    body({
      mode: 'graphql',
      graphql: { query: `{ login(token: "${s}") { id } }`, variables: JSON.stringify({ [s]: s }) },
    }),
  'a file body': (s) => body({ mode: 'file', file: { src: `/home/${s}`, content: s } }),
  'a response’s name': (s) => response({ name: `The key ${s}`, code: 200 }),
  'a failure’s message': (s) =>
    response({ name: `**Error Code:** \`1001\`<br>Wrong key ${s}.`, code: 400 }),
  'a failure’s code': (s) => response({ name: `**Error Code:** \`${s}\`<br>Wrong.`, code: 400 }),
  'a response without a status': (s) => response({ name: s }),
  'a response’s body': (s) => response({ code: 200, body: JSON.stringify({ token: s }) }),
  'a response’s key': (s) =>
    response({ code: 200, body: JSON.stringify({ [s]: { id: 1 }, plain: 1 }) }),
  'a response’s header': (s) =>
    response({
      code: 200,
      header: [
        { key: 'Set-Cookie', value: s },
        { key: s, value: '1' },
      ],
    }),
  'a response’s text': (s) => response({ code: 200, body: `hello ${s}` }),
  'an original request': (s) =>
    response({
      code: 200,
      originalRequest: { url: `https://a.example/x?a=${s}`, body: { mode: 'raw', raw: s } },
    }),
  'a script': (s) => ({ event: [{ listen: 'test', script: { exec: [`const key = '${s}';`] } }] }),
  'an example': (s) => response({ code: 200, body: '{}', cookie: [{ value: s }] }),
};

function item(more: object): object {
  return { name: 'Get thing', request: { url: 'https://a.example/x', ...more } };
}

function request(more: object): object {
  return { item: [item(more)] };
}

function body(given: object): object {
  return request({ method: 'POST', body: given });
}

function response(saved: object): object {
  return { item: [{ ...item({}), response: [saved] }] };
}

interface Outcome {
  /** Every file, the manifest, and what a person is told. */
  readonly texts: readonly string[];
  readonly diagnostics: readonly string[];
}

async function outcomeOf(collection: object): Promise<Outcome> {
  const whole = { info: { name: 'Acme' }, item: [item({})], ...collection };
  const bytes = Buffer.from(JSON.stringify(whole));
  const result = await generate({ name: 'acme.json', bytes });
  if (!result.ok) return { texts: Object.values(result.problem), diagnostics: [] };
  const { named, files, manifest } = result.value;
  return {
    texts: [
      ...files.filter(({ path }) => !path.startsWith('src/runtime/')).map(({ text }) => text),
      manifestText(manifest),
      JSON.stringify(named.api.diagnostics),
    ],
    diagnostics: named.api.diagnostics.map(({ code }) => code),
  };
}

describe.each(Object.entries(places))('a secret in %s', (_, place) => {
  test.each(Object.entries(secrets))('%s is in no file and no message', async (__, secret) => {
    const { texts } = await outcomeOf(place(secret));
    const holding = texts.filter((text) => text.toLowerCase().includes(secret.toLowerCase()));
    expect(holding.map((text) => text.slice(0, 2000))).toEqual([]);
  });
});

test('the person is told, and not what it was', async () => {
  const [secret = ''] = Object.values(secrets);
  const { diagnostics } = await outcomeOf(request({ description: `use ${secret}` }));
  expect(diagnostics).toContain('secret-removed');
  const { diagnostics: none } = await outcomeOf(request({ description: 'use YOUR_API_KEY' }));
  expect(none).not.toContain('secret-removed');
});

test('what the collection uses as its password is not in its prose either', async () => {
  const auth = { type: 'basic', basic: [{ key: 'password', value: 'opensesame1' }] };
  const { texts } = await outcomeOf({
    auth,
    item: [item({ description: 'Log in with opensesame1, then go on.' })],
  });
  expect(texts.filter((text) => text.includes('opensesame1'))).toEqual([]);
  expect(texts.filter((text) => text.includes('Log in with'))).not.toEqual([]);
});

test('a path that has a secret in it is called with one', async () => {
  const { texts } = await outcomeOf(
    request({ url: `https://a.example/hooks/${secrets['a GitHub token']}/x` }),
  );
  expect(texts.join('\n')).toContain("path: '/hooks/{token}/x'");
});

test('a kept scanner finds nothing either, and would', async () => {
  const rules = [{ id: 'recommended', rule: creator, options: {} }];
  const found = async (content: string): Promise<number> => {
    const source = { content, filePath: 'a.ts', ext: '.ts', contentType: 'text' as const };
    const { messages } = await lintSource({ source, options: { config: { rules } } });
    return messages.length;
  };
  for (const secret of ['a Slack token', 'a GitHub token'])
    expect(await found(`const a = '${secrets[secret]}';`)).toBeGreaterThan(0);
  for (const secret of Object.values(secrets)) {
    const outcomes = await Promise.all(
      Object.values(places).map((place) => outcomeOf(place(secret))),
    );
    expect(await found(outcomes.flatMap(({ texts }) => texts).join('\n'))).toBe(0);
  }
});
