import { describe, expect, test } from 'vitest';
import { createClient, type Client } from './index.js';
import { anything, list, seen } from './operations.test-helper.js';
import { caught, serve } from './server.test-helper.js';

const target = async (operation?: string, option?: string): Promise<string> => {
  let url = '';
  const fetch = async (request: Request): Promise<Response> => {
    ({ url } = request);
    return new Response('{}');
  };
  await anything(
    createClient({ baseUrl: 'http://client', fetch }),
    operation ? { baseUrl: operation } : {},
    {},
    { baseUrl: option },
  );
  return url;
};

describe('the request', () => {
  test('joins base path, template, encoded values and query', async () => {
    const { method, url } = await seen((client) =>
      anything(
        { ...client, baseUrl: `${client.baseUrl}?key=1` },
        { method: 'GET', path: '/a/{x}/{y}' },
        {
          path: { x: 'a/b?c#d e%2f{y}ü', y: 3 },
          query: { q: 'a&b', tags: ['x', null, 'y'], no: undefined, nil: null, t: true, zero: 0 },
        },
      ),
    );
    expect(method).toBe('GET');
    expect(url).toBe(
      '/v2/a/a%2Fb%3Fc%23d%20e%252f%7By%7D%C3%BC/3?key=1&q=a%26b&tags=x&tags=y&t=true&zero=0',
    );
  });

  test.for([undefined, null, '', '.', '..'])('refuses the path value %j', async (value) => {
    let sent = 0;
    const client = await serve((_, response) => {
      sent += 1;
      response.end();
    });
    const error = await caught(anything(client, { path: '/a/{id}' }, { path: { id: value } }));
    expect(error).toMatchObject({ reason: 'request', status: 0, request: undefined });
    expect(error.cause).toBeInstanceOf(RangeError);
    expect(String(error.cause)).toContain('path.id');
    expect(sent).toBe(0);
  });

  test('does not take an inherited property for a path value', async () => {
    const error = await caught(
      anything(createClient({ baseUrl: 'http://x' }), { path: '/{constructor}' }, { path: {} }),
    );
    expect(String(error.cause)).toContain('path.constructor');
  });

  test('layers headers: client, request, call; undefined ones are not sent', async () => {
    const { headers } = await seen((client) =>
      anything(
        { ...client, headers: { 'X-One': 'client', 'x-two': 'client', 'x-three': 'client' } },
        {},
        { headers: { 'x-one': 'request', 'x-two': 'request', 'x-no': undefined, 'X-Three': null } },
        { headers: { 'X-ONE': 'call', 'x-two': undefined, 'x-four': [1, undefined, 'b'] } },
      ),
    );
    expect(headers).toMatchObject({
      'x-one': 'call',
      'x-two': 'request',
      'x-three': 'client',
      'x-four': '1, b',
    });
    expect(headers).not.toHaveProperty('x-no');
  });

  test('has the headers of its operation, unless a caller says otherwise', async () => {
    const operation = { headers: { accept: 'application/pdf' } };
    const accept = async (more: Partial<Client>, request = {}): Promise<string | undefined> => {
      const said = await seen((client) => anything({ ...client, ...more }, operation, request));
      return said.headers.accept;
    };
    expect(await accept({})).toBe('application/pdf');
    expect(await accept({ headers: { Accept: 'text/plain' } })).toBe('text/plain');
    expect(await accept({}, { headers: { Accept: 'text/csv' } })).toBe('text/csv');
  });

  test('base URL: of the call, else of the operation, else of the client', async () => {
    expect(await target()).toBe('http://client/');
    expect(await target('http://operation')).toBe('http://operation/');
    expect(await target('http://operation', 'http://option')).toBe('http://option/');
  });

  test('a base URL that is none fails as request', async () => {
    expect(await caught(list(createClient({ baseUrl: 'nowhere' })))).toMatchObject({
      reason: 'request',
    });
  });
});
