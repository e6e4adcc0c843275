import { gzipSync } from 'node:zlib';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenLinks, repeatedIds } from './links.test-helper.ts';
import { folderWith, pageWith, referenceWith, rowWith } from './reference.test-helper.ts';
import { siteFiles } from './site.ts';

const page = pageWith({
  path: 'users/get',
  title: 'Get a user',
  functionName: 'getUser',
  folder: ['users'],
  description: 'Gets **one** user.',
  deprecated: true,
  scopes: ['user:read'],
  rateLimit: 'LIGHT',
  prerequisites: ['A *paid* plan.'],
  notes: ['Comes in *pages*.'],
  auth: 'API key in the header `X-Key`',
  groups: [
    { place: 'path', required: true, rows: [rowWith({ name: 'id', required: true })] },
    {
      place: 'body',
      mediaType: 'multipart/form-data',
      required: true,
      rows: [
        rowWith({
          name: 'users',
          type: 'JSON text of a list of objects',
          rows: [rowWith({ name: 'email', rows: [rowWith({ name: 'domain' })] })],
        }),
        rowWith({
          name: 'kind',
          values: [{ value: '1', meaning: 'Basic.', member: 'GetUserKind.Basic' }, { value: '2' }],
        }),
        rowWith({ name: 'order', values: [{ value: 'up' }, { value: 'down' }] }),
      ],
    },
    { place: 'query', required: false, rows: [], type: 'Blob' },
  ],
  responses: [
    {
      status: 200,
      description: 'A user.',
      content: 'application/json',
      headers: ['link'],
      rows: [rowWith({ name: 'id' }), rowWith({ name: '', type: 'object' })],
      example: '{ "id": 1 }',
    },
  ],
  failures: [
    {
      status: 404,
      code: 1001,
      messages: ['No such user.', 'Gone.'],
      member: 'GetUserErrorCode.NoSuchUser',
      truncated: true,
      example: '{ "code": 1001 }',
    },
    {
      status: 404,
      code: 1002,
      messages: ['Nor this.'],
      truncated: false,
      example: '{ "code": 1001 }',
    },
    { status: 777, messages: ['Odd.'], truncated: false },
  ],
  errorEnum: 'GetUserErrorCode',
  samples: [
    { language: 'ruby', label: 'Ruby', program: 'puts "<b>"', reader: 'puts id' },
    { language: 'dataflex', label: 'DataFlex', program: 'Showln "x"' },
  ],
  item: '{ "name": "Get a user" }',
});
const reference = referenceWith([pageWith()], [folderWith('users', [page])]);
const files = siteFiles(reference);

function textOf(path: string): string {
  return files.find((file) => file.path === path)?.text ?? '';
}

describe('the page of an operation', () => {
  const html = textOf('users/get.html');

  it.each([
    ['its title', '<h1>Get a user</h1>'],
    ['method and path', '>GET</span>'],
    ['path parameters that lead to their description', '<a href="#path.id">{id}</a>'],
    ['description', '<p>Gets <strong>one</strong> user.</p>'],
    ['that it is deprecated', '<strong>Deprecated.</strong>'],
    ['the client’s function', '<code>getUser</code> of <code>acme-api-client/users</code>'],
    ['auth', 'API key in the header <code>X-Key</code>'],
    ['scopes', '<code>user:read</code>'],
    ['the class of the rate limit', '<dd>LIGHT</dd>'],
    ['prerequisites', '<p>A <em>paid</em> plan.</p>'],
    ['the media type of the body', '<span class="media">multipart/form-data</span>'],
    ['nested properties, each with its own link', 'id="body.users.email.domain"'],
    ['types', 'JSON text of a list of objects'],
    ['allowed values', '<code>up</code> <code>down</code>'],
    ['meanings', '<dt><code>1</code></dt><dd><p>Basic.</p>'],
    ['members of enums', 'GetUserKind.<wbr>Basic<wbr>'],
    ['what a body without rows is', '<span class="type">Blob</span>'],
    ['statuses', '200 OK'],
    ['what else there is to know of the answer', '<p>Comes in <em>pages</em>.</p>'],
    ['response headers', '<code>link</code>'],
    ['the status of a failure', '404 Not Found'],
    ['a status that nobody else knows', '>777 '],
    ['failures by status and code', 'id="failure.404.1001"'],
    ['all messages of a code', '<p>Gone.</p>'],
    ['that a message is cut off', 'cuts this message off'],
    ['the member to catch it by', 'GetUserErrorCode.<wbr>NoSuchUser<wbr>'],
    ['samples, encoded', 'puts "&lt;b&gt;"'],
    ['the code that reads the answer', 'puts id'],
    ['the sample response', '{ "id": 1 }'],
    ['the item', '{ "name": "Get a user" }'],
  ])('says %s', (_, part) => {
    expect(html).toContain(part);
  });

  it('shows a saved body once, however many codes share it', () => {
    expect(html.split('{ "code": 1001 }').length).toBe(2);
  });

  it('leaves out what there is nothing to say of', () => {
    const bare = textOf('getThing.html');
    for (const part of [
      'Failures',
      'Responses',
      'Samples',
      'Scopes',
      'Collection item',
      'Deprecated',
    ])
      expect(bare).not.toContain(part);
  });
});

describe('every page', () => {
  const pages = files.filter(({ path }) => path.endsWith('.html'));

  it('runs no script of its own, and loads nothing from elsewhere', () => {
    for (const { text } of pages) {
      expect(text).toContain(
        `content="default-src 'none'; script-src 'self'; style-src 'self'; img-src data:;`,
      );
      expect(text).not.toMatch(
        /<script(?! (?:defer )?src="(?:\.\.\/)*assets\/[\w-]+\.js"><\/script>)/,
      );
      expect(text).not.toMatch(/<style|\sstyle=|\son\w+=|unsafe-inline/);
      expect(text).not.toMatch(/\s(?:src|href)="https?:/);
    }
  });

  it('links to files and places that are there', () => {
    expect(brokenLinks(files)).toEqual([]);
  });

  it('has each id once', () => {
    for (const { text } of pages) expect(repeatedIds(text)).toEqual([]);
  });
});

describe('a site', () => {
  it('shows the document of GraphQL that is sent, and colours it', () => {
    const document = 'query { a(b: "<i>") }\n';
    const group = { place: 'body', required: true, rows: [], document } as const;
    const made = siteFiles(referenceWith([pageWith({ groups: [group] })]));
    const find = (path: string) => made.find((file) => file.path === path)?.text ?? '';
    expect(find('getThing.html')).toContain('<code>query { a(b: "&lt;i&gt;") }</code>');
    expect(find('assets/prism.js')).toContain('Prism.languages.graphql');
    expect(textOf('assets/prism.js')).not.toContain('Prism.languages.graphql');
  });

  it('of pages whose paths are attacks stays in its folder', () => {
    const paths = [
      '../../../x',
      '/etc/passwd',
      '..\\..\\x',
      'assets/site.css',
      'index',
      'a/../../b',
    ];
    const hostile = siteFiles(referenceWith(paths.map((path) => pageWith({ path }))));
    for (const { path } of hostile) {
      expect(posix.normalize(path)).toBe(path);
      expect(path).toMatch(/^[^/.\\][^\\]*$/);
    }
    expect(new Set(hostile.map(({ path }) => path)).size).toBe(hostile.length);
    expect(brokenLinks(hostile)).toEqual([]);
  });

  it('of folders without end lists their pages together', () => {
    let deep = folderWith('a', [pageWith({ path: 'a/getLast' })]);
    for (let depth = 0; depth < 1000; depth += 1) deep = folderWith('a', [], [deep]);
    const nested = siteFiles(referenceWith([], [deep]));
    expect(nested.find(({ path }) => path === 'index.html')?.text).toContain(
      'href="a/getLast.html"',
    );
    expect(brokenLinks(nested)).toEqual([]);
  });

  it('is the same each time', () => {
    expect(siteFiles(reference)).toEqual(files);
  });

  it('weighs little: what a page loads first', () => {
    const loaded = files.filter(({ path }) => /site\.css|users\/get|(?<!index)\.js$/.test(path));
    const bytes = loaded.reduce((sum, { text }) => sum + gzipSync(text).length, 0);
    expect(bytes).toBeLessThan(30_000);
  });
});
