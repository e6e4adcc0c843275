import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFiles, type FileServer } from './serveFiles.ts';

let server: FileServer;
beforeAll(async () => {
  const files = new Map([
    ['index.html', '<p>é</p>'],
    ['assets/search-index.js', 'globalThis.searchIndex = [];'],
  ]);
  const started = await serveFiles(0, () => files, false);
  if (!started.ok) throw new Error(started.problem.message);
  server = started.value;
});
afterAll(() => server.close());

/** What a path is answered, which no URL parser has put in order. */
async function answerTo(path: string, { method = 'GET', host = '127.0.0.1' } = {}) {
  const { port } = new URL(server.url);
  return new Promise<{ status: number; headers: Readonly<Record<string, unknown>>; body: string }>(
    (resolve, reject) => {
      request({ port, host: '127.0.0.1', path, method, headers: { host } }, (response) => {
        let body = '';
        response
          .setEncoding('utf8')
          .on('data', (text: string) => (body += text))
          .on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
          );
      })
        .on('error', reject)
        .end();
    },
  );
}

test('a file is given by its name, `/` is the list of all, and HEAD has no body', async () => {
  expect(await answerTo('/?q#x')).toMatchObject({ status: 200, body: '<p>é</p>' });
  expect(await answerTo('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
});

test.for(['/../package.json', '/..%2f..%2fetc%2fpasswd', '/%00', '/%zz', '//x/', '/__proto__'])(
  '%s leads nowhere',
  async (path) => {
    expect((await answerTo(path)).status).toBe(404);
  },
);

test.for(['evil.example', '127.0.0.1.evil.example', '0.0.0.0', '[::1]'])(
  'who calls it %s is not answered',
  async (host) => {
    expect(await answerTo('/', { host })).toMatchObject({ status: 421 });
  },
);

test('nothing is changed by a request', async () => {
  expect(await answerTo('/', { method: 'POST' })).toMatchObject({ status: 405 });
});

test('no page of another origin may load the index as its script, or frame a page', async () => {
  expect((await answerTo('/assets/search-index.js')).headers).toMatchObject({
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': "frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
  });
});
