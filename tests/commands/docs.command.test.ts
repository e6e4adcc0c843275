import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

// `postwright docs` as a person runs it, in a process of its own.

const project = fileURLToPath(new URL('../../', import.meta.url));
const main = join(project, 'dist', 'cli', 'main.js');

vi.setConfig({ testTimeout: 60_000 });

const folders: string[] = [];
const running: ChildProcess[] = [];
beforeAll(() => {
  if (existsSync(main)) return;
  const tsc = join(project, 'node_modules', '.bin', 'tsc');
  spawnSync(tsc, ['-p', join(project, 'tsconfig.build.json')], { stdio: 'inherit' });
}, 60_000);
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe.concurrent('postwright docs', () => {
  it('writes a site, and says what is in it and what is lacking', () => {
    const { save, run, tree } = scene();
    save('List boats', 'Count boats');
    const { code, out, err } = run('docs', 'in.json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^info of 2 operations, 2 have no description, 2 no documented failure\nsite Boats: 2 pages in \d+ languages; (\d+) files of \d+ kB, \1 written \(\d/,
    );
    const pages = Object.keys(tree('site'));
    expect(pages).toContain('index.html');
    expect(pages.filter((path) => /(?:list|count)Boats\.html$/.test(path))).toHaveLength(2);
  });

  it('writes only what changed, and deletes the pages of what is gone', () => {
    const { save, run, at } = scene();
    save('List boats', 'Count boats');
    run('docs', 'in.json');
    expect(run('docs', 'in.json').out).toContain('nothing changed');
    save('List boats');
    const { deleted, written } = json(run('docs', 'in.json', '--json').out);
    expect(deleted).toEqual([expect.stringContaining('countBoats')]);
    expect(written).toContain('index.html');
    expect(existsSync(at(`site/${String([deleted].flat()[0])}`))).toBe(false);
  });

  it('leaves files alone that it did not write', () => {
    const { save, run, put, tree } = scene();
    save('List boats', 'Count boats');
    put('site/notes.txt', 'mine');
    const refused = run('docs', 'in.json');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain(
      'site holds files that Postwright did not write, such as notes.txt',
    );
    expect(tree('site')).toEqual({ 'notes.txt': 'mine' });

    run('docs', 'in.json', '--out', 'pages');
    put('pages/notes.txt', 'mine');
    save('List boats');
    expect(run('docs', 'in.json', '--out', 'pages').code).toBe(0);
    expect(tree('pages')).toMatchObject({ 'notes.txt': 'mine' });
  });

  it('does not write over a page that was edited, unless it is told to, and then keeps it', () => {
    const { save, run, put, tree } = scene();
    save('List boats');
    run('docs', 'in.json');
    put('site/index.html', 'mine');
    save('List boats', 'Count boats');
    const before = tree('site');
    const refused = run('docs', 'in.json', '--json');
    expect(json(refused.out)).toMatchObject({
      ok: false,
      problem: { code: 'output-edited', files: ['index.html'] },
    });
    expect(tree('site')).toEqual(before);
    expect(run('docs', 'in.json', '--force').out).toContain(
      'index.html is kept as index.html.orig',
    );
    expect(tree('site')).toMatchObject({ 'index.html.orig': 'mine' });
  });

  it('has a language of the user’s, and ours of that name no more', () => {
    const { save, run, put, tree } = scene();
    save('List boats');
    put('own/kotlin.hbs', '{{!-- label: Kotlin; order: 5 --}}\nfun main() = send("{{method}}")\n');
    const report = json(run('docs', 'in.json', '--samples', 'own', '--json').out);
    expect(report['languages']).toEqual(expect.arrayContaining(['Kotlin', 'TypeScript']));
    const page = Object.entries(tree('site')).find(([path]) => path.endsWith('listBoats.html'));
    expect(page?.[1]).toContain('fun main()');
  });

  it('speaks of the package that is configured: its name, its names, and corrections', () => {
    const { save, run, put, tree } = scene();
    save('List boats');
    const config = {
      collection: 'in.json',
      out: 'client',
      name: '@acme/boats',
      operations: {
        'GET /list-boats': { failures: [{ status: 404, code: 9, message: 'The boat sank.' }] },
      },
    };
    put('postwright.config.ts', `export default ${JSON.stringify(config)};\n`);
    expect(run('generate')).toMatchObject({ code: 0, err: '' });
    // Another of the same name: the one that has it in the package keeps it.
    const [another] = boats(['Count boats']).item.map((item) => ({ ...item, name: 'List boats' }));
    const { item: before } = boats(['List boats']);
    put('in.json', JSON.stringify({ ...boats([]), item: [another, ...before] }));
    expect(run('docs')).toMatchObject({ code: 0, err: '' });
    const page = tree('site')['listBoats.html'] ?? '';
    for (const text of ['@acme/boats', 'The boat sank.', '/list-boats'])
      expect(page).toContain(text);
  });
});

describe.concurrent('what cannot be done', () => {
  it.each<
    [what: string, files: Readonly<Record<string, string>>, words: readonly string[], says: RegExp]
  >([
    ['no collection', {}, ['docs', 'none.json'], /none\.json/],
    ['a collection that is none', { 'a.json': '{"a":1}' }, ['docs', 'a.json'], /a\.json/],
    ['no word at all', {}, ['docs'], /No collection is named/],
    [
      'a template that does not parse',
      { 'own/x.hbs': '{{!-- label: X; order: 1 --}}\n{{#if method}}' },
      ['docs', 'in.json', '--samples', 'own'],
      /own.x\.hbs/,
    ],
    [
      'a template that asks for what is not there',
      { 'own/x.hbs': '{{!-- label: X; order: 1 --}}\n{{process.env.HOME}}' },
      ['docs', 'in.json', '--samples', 'own'],
      /own.x\.hbs/,
    ],
    [
      'a folder without templates',
      { 'own/a.txt': '' },
      ['docs', 'in.json', '--samples', 'own'],
      /own/,
    ],
    [
      'a port that is none',
      {},
      ['docs', 'in.json', '--serve', '--port', '70000'],
      /--port takes a number/,
    ],
    ['a port without a server', {}, ['docs', 'in.json', '--port', '80'], /--port is for --serve/],
    [
      'standard input to be watched',
      {},
      ['docs', '-', '--watch'],
      /--watch cannot look at standard input/,
    ],
    [
      'a file in place of the folder',
      { site: 'mine' },
      ['docs', 'in.json'],
      /site cannot be written/,
    ],
  ])('%s ends with a sentence, and nothing is written', (_, files, words, says) => {
    const { save, run, put, tree } = scene();
    save('List boats');
    for (const [path, text] of Object.entries(files)) put(path, text);
    const before = tree('.');
    const { code, out, err } = run(...words);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(says);
    expect(err).toMatch(/^error .*\nhint {2}.*\n$/);
    expect(tree('.')).toEqual(before);
  });

  it('a port that is in use is told, and the pages are there all the same', async () => {
    const { save, run, at } = scene();
    save('List boats');
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const { code, err } = run('docs', 'in.json', '--serve', '--port', String(port));
    server.close();
    expect(code).toBe(1);
    expect(err).toContain(`cannot be served on 127.0.0.1:${port}: it is in use`);
    expect(existsSync(at('site/index.html'))).toBe(true);
  });
});

describe.concurrent('postwright docs --serve --watch', () => {
  it('serves the pages, fresh after a change, and ends in good order', async () => {
    const { save, started } = scene();
    save('List boats');
    const { lines, end } = await started('docs', 'in.json', '--serve', '--port', '0', '--watch');
    const line = await lineWith(lines, /pages at/);
    const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(line)?.[0] ?? '';
    const index = await fetch(url);
    expect(index.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(index.headers.get('cache-control')).toBe('no-store');
    expect(await index.text()).toContain('List boats');
    await lineWith(lines, /^watching in\.json/);

    save('List boats', 'Count boats');
    expect(await lineWith(lines, /^\d\d:\d\d:\d\d /)).toMatch(/^\d\d:\d\d:\d\d \d+ written$/);
    expect(await (await fetch(url)).text()).toContain('Count boats');
    expect(await end('SIGINT')).toEqual({ code: 0, signal: null });
  });

  it('loads a page again that changed, by a script that is in no file', async () => {
    const { save, started, tree } = scene();
    save('List boats');
    const { lines, end } = await started('docs', 'in.json', '--serve', '--port', '0', '--watch');
    const line = await lineWith(lines, /pages at/);
    const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(line)?.[0] ?? '';
    const made = async (): Promise<string | undefined> =>
      /\.reload\.js\?made=(\d+)"/.exec(await (await fetch(url)).text())?.[1];
    const first = await made();
    expect(first).toMatch(/^\d+$/);
    expect((await fetch(`${url}.reload.js`)).headers.get('content-type')).toContain('javascript');
    const changes = await fetch(`${url}.changes`);
    expect(changes.headers.get('content-type')).toBe('text/event-stream');
    const told = changes.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await told?.read())?.value).toBe(`data: ${first}\n\n`);
    await lineWith(lines, /^watching in\.json/);
    save('List boats', 'Count boats');
    const next = (await told?.read())?.value;
    expect(next).not.toBe(`data: ${first}\n\n`);
    expect(next).toBe(`data: ${await made()}\n\n`);
    expect(Object.values(tree('site')).join('')).not.toContain('.reload.js');
    expect(await end('SIGINT')).toEqual({ code: 0, signal: null });
  });

  it('is no way to any other file, and answers nobody elsewhere', async () => {
    const { save, put, started } = scene();
    save('List boats');
    put('secret.txt', 'mine');
    const { lines } = await started('docs', 'in.json', '--serve', '--port', '0', '--json');
    const { url } = json(await lineWith(lines, /"listening"/));
    const { port } = new URL(String(url));
    const asked = (path: string, { method = 'GET', host = `127.0.0.1:${port}` } = {}) =>
      new Promise<number | undefined>((resolve, reject) => {
        request({ port, path, method, headers: { host } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .once('error', reject)
          .end();
      });
    expect(await asked('/')).toBe(200);
    expect(await asked('/index.html?x=1')).toBe(200);
    for (const path of [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/secret.txt',
      '//etc/passwd',
      '/%',
      '/__proto__',
      '/postwright-site.json',
    ])
      expect([path, await asked(path)]).toEqual([path, 404]);
    expect(await asked('/', { method: 'POST' })).toBe(405);
    expect(await asked('/', { host: 'evil.example' })).toBe(421);
  });
});

function scene() {
  const folder = mkdtempSync(join(tmpdir(), 'docs-'));
  folders.push(folder);
  const at = (path: string): string => join(folder, path);
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  };
  const { FORCE_COLOR: _, NO_COLOR: __, ...env } = process.env;
  return {
    at,
    put,
    save: (...names: readonly string[]) => put('in.json', JSON.stringify(boats(names))),
    run(...words: readonly string[]) {
      const settings = { cwd: folder, env, encoding: 'utf8' as const, input: '' };
      const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], settings);
      return { code: status, out: stdout, err: stderr };
    },
    /** Every file below, by path. */
    tree(path: string): Readonly<Record<string, string>> {
      const entries = readdirSync(at(path), { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile());
      return Object.fromEntries(
        files.map((entry) => {
          const file = join(entry.parentPath, entry.name);
          return [file.slice(at(path).length + 1), readFileSync(file, 'utf8')];
        }),
      );
    },
    started(...words: readonly string[]) {
      const child = spawn(process.execPath, [main, ...words], { cwd: folder, env });
      running.push(child);
      const lines: string[] = [];
      let rest = '';
      child.stdout.on('data', (chunk) => {
        const parts = (rest + String(chunk)).split('\n');
        rest = parts.pop() ?? '';
        lines.push(...parts);
      });
      const closed = new Promise((resolve) =>
        child.on('close', (code, signal) => resolve({ code, signal })),
      );
      return {
        lines,
        end(how: 'SIGINT' | 'SIGTERM') {
          child.kill(how);
          return closed;
        },
      };
    },
  };
}

/** A collection of requests with such names. */
function boats(names: readonly string[]) {
  return {
    info: { name: 'Boats' },
    item: names.map((name) => ({
      name,
      request: {
        method: 'GET',
        url: `https://boats.example/${name.toLowerCase().replace(' ', '-')}`,
      },
      response: [{ name: 'OK', code: 200, body: '{"id":1}' }],
    })),
  };
}

async function lineWith(lines: readonly string[], what: RegExp): Promise<string> {
  const end = performance.now() + 40_000;
  for (;;) {
    const line = lines.find((one) => what.test(one));
    if (line !== undefined) return line;
    if (performance.now() > end) throw new Error(`No line with ${what} among: ${lines.join('\n')}`);
    await setTimeout(20);
  }
}

function json(text: string): Readonly<Record<string, unknown>> {
  return JSON.parse(text) as Readonly<Record<string, unknown>>;
}
