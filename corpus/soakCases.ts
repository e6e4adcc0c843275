/** Input too large or too deep for anybody to have made it by hand: the text of a file, piece by piece. */
export type SoakCase = () => Iterable<string>;

const url = 'https://a.example.com/x';
const before = '{"info":{"name":"Acme"},"item":[';

function* once(item: string): Iterable<string> {
  yield `${before}${item}]}`;
}

function requestOf(request: object, more: object = {}): string {
  return JSON.stringify({ name: 'Get thing', request: { url, ...request }, ...more });
}

function* repeated(begin: string, piece: string, times: number, end: string): Iterable<string> {
  yield begin;
  const batch = piece.repeat(1000);
  for (let count = 0; count < times; count += 1000) yield batch;
  yield end;
}

const million = 1_000_000;
const deep = 100_000;
const nestedList = '['.repeat(deep) + ']'.repeat(deep);
const nestedObject = '{"a":'.repeat(deep) + '1' + '}'.repeat(deep);
const cutObject = '{"a":'.repeat(deep);
const longText = (piece: string, length = 50 * million): string =>
  piece.repeat(Math.ceil(length / piece.length));
const body = (raw: string): object => ({ method: 'POST', body: { mode: 'raw', raw } });
const field = (value: string): object => ({
  method: 'POST',
  body: { mode: 'formdata', formdata: [{ key: 'a', value }] },
});
const graphql = (variables: string): object => ({
  method: 'POST',
  body: { mode: 'graphql', graphql: { query: 'query { a }', variables } },
});

/** The cases, by name. */
export const soakCases: Readonly<Record<string, SoakCase>> = {
  '100,000 nested folders': () =>
    once('{"item":['.repeat(deep) + requestOf({}) + ']}'.repeat(deep)),
  '400 nested folders': () =>
    once('{"name":"folder","item":['.repeat(400) + requestOf({}) + ']}'.repeat(400)),
  '100,000 requests': () => repeated(before, `${requestOf({})},`, deep, `${requestOf({})}]}`),
  '100,000 folders': () =>
    repeated(before, `{"name":"folder","item":[]},`, deep, `${requestOf({})}]}`),
  '100,000 saved responses': () =>
    once(
      requestOf(
        {},
        { response: Array.from({ length: deep }, () => ({ code: 200, body: '{"a":1}' })) },
      ),
    ),
  '100,000 failures in prose': () =>
    once(
      requestOf(
        {},
        {
          response: Array.from({ length: deep }, (_, at) => ({
            code: 400,
            name: `**Error Code:** \`${at}\`<br>Wrong ${at}.`,
          })),
        },
      ),
    ),
  '100,000 query parameters': () =>
    once(
      requestOf({
        url: { host: ['a'], query: Array.from({ length: deep }, (_, at) => ({ key: `k${at}` })) },
      }),
    ),
  '100,000 fields': () =>
    once(
      requestOf({
        method: 'POST',
        body: {
          mode: 'urlencoded',
          urlencoded: Array.from({ length: deep }, (_, at) => ({ key: `k[${at}]` })),
        },
      }),
    ),
  '100,000 headers': () =>
    once(
      requestOf({
        header: Array.from({ length: deep }, (_, at) => ({ key: `x-${at}`, value: 'a' })),
      }),
    ),
  '100,000 path segments': () =>
    once(requestOf({ url: `https://a.example.com/${'a/:b/'.repeat(deep / 2)}` })),
  '100,000 variables': () => [
    `{"variable":${JSON.stringify(Array.from({ length: deep }, (_, at) => ({ key: `v${at}`, value: `{{v${at + 1}}}` })))},` +
      `"item":[${requestOf({ url: '{{v0}}/x' })}]}`,
  ],
  '100,000 JSON keys': () =>
    once(
      requestOf(
        body(
          JSON.stringify(
            Object.fromEntries(Array.from({ length: deep }, (_, at) => [`k${at}`, at])),
          ),
        ),
      ),
    ),
  'a body of lists 100,000 deep': () => once(requestOf(body(nestedList))),
  'a body of objects 100,000 deep': () => once(requestOf(body(nestedObject))),
  'a body cut off 100,000 deep': () =>
    once(
      requestOf({
        ...body(cutObject),
        header: [{ key: 'Content-Type', value: 'application/json' }],
      }),
    ),
  'a response 100,000 deep': () =>
    once(requestOf({}, { response: [{ code: 200, body: nestedObject }] })),
  'a field 100,000 deep': () => once(requestOf(field(nestedObject))),
  'a field of brackets 100,000 deep': () =>
    once(
      requestOf({
        method: 'POST',
        body: { mode: 'urlencoded', urlencoded: [{ key: `a${'[b]'.repeat(deep)}`, value: '1' }] },
      }),
    ),
  'a query of brackets 100,000 deep': () =>
    once(requestOf({ url: `${url}?a${'[b]'.repeat(deep)}=1` })),
  'variables 100,000 deep': () => once(requestOf(graphql(nestedObject))),
  'a GraphQL document 100,000 deep': () =>
    once(
      requestOf({
        method: 'POST',
        body: {
          mode: 'graphql',
          graphql: { query: `query ${'{a'.repeat(deep)}${'}'.repeat(deep)}` },
        },
      }),
    ),
  'a request 100,000 deep': () =>
    once(`{"name":"x","request":${nestedObject.slice(0, -1)},"url":"${url}"}}`),
  'a file 100,000 deep': () => [nestedList],
  'a name of 50 MB': () => once(JSON.stringify({ name: longText('name '), request: { url } })),
  'a name of 50 MB without spaces': () =>
    once(JSON.stringify({ name: longText('n'), request: { url } })),
  'a folder of 50 MB': () =>
    once(JSON.stringify({ name: longText('a/'), item: [{ name: 'a', request: url }] })),
  'a description of 50 MB': () =>
    once(requestOf({ description: longText('Words `of` **prose**. ') })),
  'a description of 50 MB of HTML': () =>
    once(requestOf({ description: longText('<p>Words <b>of</b></p> ') })),
  'a body of 50 MB': () => once(requestOf(body(`[${longText('{"a":1},')}{"a":2}]`))),
  'a body of 50 MB that is no JSON': () =>
    once(
      requestOf({
        ...body(longText('{"a":')),
        header: [{ key: 'Content-Type', value: 'application/json' }],
      }),
    ),
  'a text body of 50 MB': () => once(requestOf(body(longText('<a>b</a>')))),
  'a URL of 50 MB': () => once(requestOf({ url: `https://a.example.com/${longText('a/')}` })),
  'a URL of 50 MB of variables': () => once(requestOf({ url: longText('{{a}}') })),
  'a query of 50 MB': () => once(requestOf({ url: `https://a.example.com/?${longText('a=b&')}` })),
  'a host of 50 MB': () => once(requestOf({ url: `https://${longText('a.')}` })),
  'a response of 50 MB': () =>
    once(requestOf({}, { response: [{ code: 200, body: `[${longText('{"a":1},')}{"a":2}]` }] })),
  'a response’s name of 50 MB': () =>
    once(requestOf({}, { response: [{ code: 400, name: longText('Error Code: `1` Wrong. ') }] })),
  'a key of 50 MB': () =>
    once(requestOf({ url: { host: ['a'], query: [{ key: longText('k') }] } })),
  'a collection’s name of 50 MB': () => [
    `{"info":{"name":"${longText('Acme ')}"},"item":[${requestOf({})}]}`,
  ],
  'a file of 200 MB of requests': () =>
    repeated(
      before,
      `${requestOf({ description: 'Words of prose. '.repeat(600) })},`,
      20_000,
      `${requestOf({})}]}`,
    ),
  'a file of 200 MB of samples': () =>
    repeated(
      before,
      `${requestOf({}, { response: [{ code: 200, body: JSON.stringify(Array.from({ length: 2000 }, (_, id) => ({ id, name: 'thing' }))) }] })},`,
      3000,
      `${requestOf({})}]}`,
    ),
  'a file of 200 MB of white space': () =>
    repeated(before, ' '.repeat(1000), 200_000, `${requestOf({})}]}`),
  'a file of 200 MB that is no JSON': () => repeated(before, '{"a":'.repeat(200), 200_000, ''),
  'a file of 500 MB': () => repeated(before, ' '.repeat(1000), 500_000, `${requestOf({})}]}`),
};
