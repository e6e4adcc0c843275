import { spawn, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildCommand, main, project, runIn, shellEnvironment } from './builtCommand.ts';

// `generate --watch` as a person runs it, in a process of its own. Each step waits for what is said, not for a time.

vi.setConfig({ testTimeout: 60_000 });

const folders: string[] = [];
const running: ChildProcess[] = [];
beforeAll(buildCommand, 60_000);
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const words = ['generate', 'in.json', '--out', 'out', '--watch'];

describe.concurrent('a change of the collection', () => {
  it('is told on a line, when it is in the package', async () => {
    const { at, save, watching, run } = scene();
    save('List');
    const { out, end } = await watching(words);
    expect(out[0]).toMatch(/^out small-client: 1 operation, .* written/);
    expect(out[1]).toBe('watching in.json; Ctrl+C stops it');

    save('List', 'Count');
    expect(await told(out, 2)).toMatch(
      /^\d\d:\d\d:\d\d 1\.1\.0 \(minor\): 1 feature; \d+ files written$/,
    );
    expect(readFileSync(at('out/src/count.ts'), 'utf8')).toContain('export function count');
    save('Count');
    expect(await told(out, 3)).toMatch(
      / 2\.0\.0 \(major\): 1 breaking change; \d+ files written, 2 deleted$/,
    );
    expect(existsSync(at('out/src/list.ts'))).toBe(false);
    expect(await end('SIGINT')).toEqual({ code: 0, signal: null, out: out.slice(0, 4), err: [] });
    expect(run(...words.slice(0, -1)).out).toContain('nothing changed');
  });

  it('that is noise is not told', async () => {
    const { at, save, watching, stamps } = scene();
    save('List');
    const { out, end } = await watching(words);
    const before = stamps();
    writeFileSync(at('in.json'), JSON.stringify(small(['List']), null, 4));
    await until(() => stamps() !== before);
    save('List', 'Count');
    expect(await told(out, 2)).toContain('1.1.0');
    expect((await end('SIGTERM')).out).toHaveLength(3);
  });

  it('that comes with twenty saves in a row is told a few times, and the last one counts', async () => {
    const { at, save, watching } = scene();
    save('List');
    const { end } = await watching(words);
    for (let number = 1; number <= 20; number += 1) {
      writeFileSync(
        at('next.json'),
        JSON.stringify(small(['List', `Count ${'x'.repeat(number)}`])),
      );
      renameSync(at('next.json'), at('in.json'));
      await setTimeout(10);
    }
    await until(() => existsSync(at(`out/src/count${cased(20)}.ts`)));
    const { out: all } = await end('SIGINT');
    expect(all.length - 2).toBeLessThanOrEqual(4);
    expect(readdirSync(at('out/src')).filter((name) => name.startsWith('countX'))).toHaveLength(1);
  });

  it('may be one of the configuration, which is read again', async () => {
    const { at, save, watching } = scene();
    save('List');
    const configure = (operations: object): void =>
      writeFileSync(
        at('postwright.config.mjs'),
        `export default ${JSON.stringify({ collection: 'in.json', out: 'out', operations })};`,
      );
    configure({});
    const { out, end } = await watching(['generate', '--watch']);
    expect(out[1]).toBe('watching in.json, postwright.config.mjs; Ctrl+C stops it');
    configure({ list: { name: 'listAll' } });
    expect(await told(out, 2)).toMatch(/ 1\.1\.0 \(minor\): .*; \d+ files written/);
    expect(existsSync(at('out/src/listAll.ts'))).toBe(true);
    expect((await end('SIGINT')).code).toBe(0);
  });

  it('may be one of a folder, or of an environment', async () => {
    const { at, watching } = scene();
    cpSync(join(project, 'fixtures', 'v3-collection', 'collection'), at('api'), {
      recursive: true,
    });
    const environment = (baseUrl: string): void =>
      writeFileSync(
        at('dev.json'),
        JSON.stringify({ values: [{ key: 'baseUrl', value: baseUrl }] }),
      );
    environment('https://one.example');
    const more = ['--environment', 'dev.json', '--out', 'out', '--watch', '--json'];
    const { out, end } = await watching(['generate', 'api', ...more]);
    environment('https://another.example');
    const first = JSON.parse(await told(out, 1)) as Told;
    expect(first).toMatchObject({ ok: true, bump: expect.any(String) as string });
    expect(readFileSync(at('out/src/client.ts'), 'utf8')).toContain('https://another.example');
    rmSync(at('api/b-orders/pay.request.yaml'));
    const second = JSON.parse(await told(out, 2)) as Told;
    expect(second.deleted).toContain('src/orders/payOrder.ts');
    await end('SIGINT');
  });
});

describe.concurrent('a problem', () => {
  it('is told once, leaves the package as it was, and is told of when it is mended', async () => {
    const { at, save, watching } = scene();
    save('List');
    const { out, err, end } = await watching(words);
    const before = readFileSync(at('out/postwright.json'), 'utf8');
    writeFileSync(at('in.json'), '{\n  "info": oops\n}');
    expect(await told(err, 0)).toMatch(
      /^\d\d:\d\d:\d\d error input-not-json: in\.json is not JSON.* \(in\.json:2:11\) \S.*\.$/,
    );
    save('List');
    expect(await told(out, 2)).toMatch(/^\d\d:\d\d:\d\d mended: nothing changed$/);
    rmSync(at('in.json'));
    expect(await told(err, 1)).toMatch(/ error input-not-found: There is no file in\.json\./);
    expect(readFileSync(at('out/postwright.json'), 'utf8')).toBe(before);
    save('List', 'Count');
    expect(await told(out, 3)).toMatch(/ mended: 1\.1\.0 \(minor\): 1 feature; \d+ files written$/);
    const { code, out: lines, err: problems } = await end('SIGINT');
    expect([code, lines.length, problems.length]).toEqual([0, 4, 2]);
  });

  it('that is a file edited by hand is refused, and the watch goes on', async () => {
    const { at, save, watching } = scene();
    save('List');
    const { out, err, end } = await watching(words);
    const own = readFileSync(at('out/package.json'), 'utf8');
    writeFileSync(at('out/package.json'), `${own}\n`);
    save('List', 'Count');
    expect(await told(err, 0)).toMatch(/ error output-edited: 1 generated file .*package\.json/);
    expect(readFileSync(at('out/package.json'), 'utf8')).toBe(`${own}\n`);
    writeFileSync(at('out/package.json'), own);
    save('List', 'Count', 'Sum');
    expect(await told(out, 2)).toMatch(/ mended: 1\.1\.0 \(minor\): 2 features; /);
    await end('SIGINT');
  });

  it('of the collection’s text at the start does not end the watch', async () => {
    const { at, save, watching } = scene();
    writeFileSync(at('in.json'), '{');
    const { out, err, end } = await watching(words);
    expect(err[0]).toMatch(/^error in\.json is not JSON/);
    save('List');
    expect(await told(out, 1)).toMatch(/ mended: 1\.0\.0: \d+ files written$/);
    await end('SIGINT');
  });
});

describe.concurrent('as data', () => {
  it('is one object a line', async () => {
    const { at, save, watching } = scene();
    save('List');
    const { out, end } = await watching([...words, '--json']);
    save('List', 'Count');
    await told(out, 1);
    writeFileSync(at('in.json'), '[');
    await told(out, 2);
    save('List', 'Count');
    await told(out, 3);
    const { code, out: lines, err } = await end('SIGTERM');
    expect({ code, err }).toEqual({ code: 0, err: [] });
    const [first, change, problem, mended] = lines.map((line) => JSON.parse(line) as Told);
    expect(first).toMatchObject({ ok: true, out: 'out', operations: 1 });
    expect(change).toMatchObject({ ok: true, mended: false, bump: 'minor', operations: 2 });
    expect(change?.time).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(change?.changes).toEqual({ breaking: 0, feature: 1, fix: 0 });
    expect(problem).toMatchObject({ ok: false, problem: { code: 'input-not-json' } });
    expect(mended).toMatchObject({ ok: true, mended: true, written: [] });
  });
});

describe.concurrent('an address', () => {
  it('is asked once at first, and the end need not wait for the next time', async () => {
    const { watching } = scene();
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end(JSON.stringify(small(['List'])));
    });
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', done);
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.json`;
    const { out, end } = await watching([
      'generate',
      `${url}?key=SECRET`,
      '--out',
      'out',
      '--watch',
    ]);
    expect(out[1]).toBe(`watching ${url}; Ctrl+C stops it`);
    const started = performance.now();
    expect(await end('SIGINT')).toMatchObject({ code: 0, signal: null, err: [] });
    expect(performance.now() - started).toBeLessThan(3000);
    expect(asked).toBe(1);
    server.close();
  });
});

describe('what cannot be watched', () => {
  it.each([
    ['standard input', ['generate', '-', '--watch'], /--watch cannot look at standard input again/],
    [
      'with --check',
      ['generate', 'in.json', '--watch', '--check'],
      /--check and --watch do not go/,
    ],
    [
      'a file that is not there',
      ['generate', 'gone.json', '--watch'],
      /There is no file gone\.json/,
    ],
  ])('%s ends at once', (_, given, said) => {
    const { save, run } = scene();
    save('List');
    const { code, out, err } = run(...given);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(said);
    expect(err).toMatch(/^error .+\nhint .+\n$/);
    expect(JSON.parse(run(...given, '--json').out)).toMatchObject({ ok: false });
  });
});

interface Told {
  readonly ok: boolean;
  readonly time?: string;
  readonly deleted?: readonly string[];
  readonly changes?: unknown;
}

/** A folder of a test's own, and what is done in it. */
function scene() {
  const folder = mkdtempSync(join(tmpdir(), 'watch-'));
  folders.push(folder);
  mkdirSync(at('node_modules'));
  return { at, save, watching, stamps, run };

  function at(path: string): string {
    return join(folder, path);
  }

  function save(...names: readonly string[]): void {
    writeFileSync(at('in.json'), JSON.stringify(small(names)));
  }

  /** Starts a watch and waits until its first report, and problem, is out. */
  async function watching(given: readonly string[]) {
    const child = spawn(process.execPath, [main, ...given], {
      cwd: folder,
      env: shellEnvironment(),
    });
    running.push(child);
    const [out, err] = [linesOf(child.stdout), linesOf(child.stderr)];
    const closed = new Promise<{ readonly code: number | null; readonly signal: string | null }>(
      (resolve) => child.on('close', (code, signal) => resolve({ code, signal })),
    );
    await until(
      () => out.some((line) => /^(?:watching |\{)/.test(line)) || child.exitCode !== null,
    );
    const end = async (how: 'SIGINT' | 'SIGTERM') => {
      child.kill(how);
      return { ...(await closed), out, err };
    };
    return { out, err, end };
  }

  function run(...given: readonly string[]) {
    return runIn(folder, given);
  }

  /** What the runs remember of their inputs: another text after each run. */
  function stamps(): string {
    const cache = at('node_modules/.cache/postwright');
    return readdirSync(cache)
      .filter((name) => !name.endsWith('.memory.json'))
      .map((name) => readFileSync(join(cache, name), 'utf8'))
      .join('');
  }
}

/** The whole lines that came, growing. */
function linesOf(stream: NodeJS.ReadableStream): readonly string[] {
  const lines: string[] = [];
  let rest = '';
  stream.on('data', (chunk) => {
    const parts = (rest + String(chunk)).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
  });
  return lines;
}

/** A line by its number, as soon as it is there. */
async function told(lines: readonly string[], number: number): Promise<string> {
  await until(() => lines.length > number);
  return lines[number] ?? '';
}

async function until(isSo: () => boolean): Promise<void> {
  const end = performance.now() + 30_000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error('What was waited for did not come.');
    await setTimeout(20);
  }
}

function small(names: readonly string[]) {
  const item = names.map((name) => ({
    name,
    request: { method: 'GET', url: `https://a.example/${name.toLowerCase().replaceAll(' ', '')}` },
    response: [{ code: 200, body: '{"id":1}' }],
  }));
  return { info: { name: 'Small' }, item };
}

function cased(number: number): string {
  return `X${'x'.repeat(number - 1)}`;
}
