import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { main, project } from '../commands/builtCommand.ts';
import { folderOfEach } from '../commands/folderOfEach.ts';
import { treeIn } from '../tree.ts';
import { boats } from './boats.ts';

// A project with a configuration: what the built command makes of it, the first time and after the vendor changed things.

const collection = readFileSync(boats, 'utf8');
const { at, put, run, text } = folderOfEach('project');
beforeEach(() => {
  mkdirSync(at('node_modules'));
  put('boats.json', collection);
});

const asJson = `'POST /boats/{id}/bookings': { body: 'json' },`;
const gone = `'GET /ships/{shipId}/crew': { skip: true },`;

describe('a configuration', () => {
  it('says all that generate asks', () => {
    put('env.json', '{ "values": [] }');
    config(asJson, `environments: ['env.json'], name: '@boats/client', enums: 'const',`);
    expect(run('generate').code).toBe(0);
    expect(text('out/package.json')).toContain('"@boats/client"');
    expect(text('out/src/boats/bookSeats.ts')).toContain('body: json()');
    expect(text('out/src/boats/bookSeats.ts')).toContain('Object.freeze');
  });

  it('gives way to flags', () => {
    config(asJson);
    expect(run('generate', 'boats.json', '--out', 'other', '--name', 'boats').code).toBe(0);
    expect(text('other/package.json')).toContain('"boats"');
    expect(existsSync(at('out'))).toBe(false);
  });

  it('that is named says what is beside it', async () => {
    put('clients/boats.json', collection);
    config(asJson, '', 'clients/mine.ts');
    rmSync(at('boats.json'));
    expect(run('generate').err).toContain('No collection is named');
    expect(run('generate', '--config', 'clients/mine.ts').code).toBe(0);
    expect(text('clients/out/src/boats/bookSeats.ts')).toContain('body: json()');
  });

  it('names the collection that explain and diff read', () => {
    config(asJson);
    expect(run('explain').out).toContain('POST /boats/{boatId}/bookings');
    const { code, out } = run('explain', 'post /boats/{id}/bookings');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('boats.bookSeats') });
    expect(out).not.toContain('GET /boats');
    expect(run('explain', 'boats.json', 'POST /boats/:boat/bookings').out).toBe(out);
    expect(run('explain', 'other.json').err).toContain('There is no file other.json');
    put('old.json', collection.replaceAll('bookings', 'orders'));
    const changes = run('diff', 'old.json').out;
    expect(changes).toContain('/boats/{boatId}/bookings');
    expect(run('diff', 'old.json', 'boats.json').out).toBe(changes);
  });

  it('names the collection that diff takes as it was committed, without arguments', () => {
    const git = (...words: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@a.example', ...words], {
        cwd: at('.'),
      });
    config('');
    git('init', '-q');
    git('add', 'boats.json');
    git('commit', '-qm', 'boats');
    expect(run('diff').out).toContain('nothing changed');
    put('boats.json', collection.replaceAll('bookings', 'orders'));
    expect(run('diff').out).toContain('/boats/{boatId}/orders');
  });

  it('is missing: explain and diff say what to name', () => {
    expect(run('explain').err).toContain('No collection is named');
    expect(run('diff').err).toContain('No collections are named');
    expect(run('diff', 'boats.json').err).toContain('Only one collection is named');
  });

  it('that is wrong is one sentence, and nothing is written', () => {
    config(`'GET /boats': { requird: {} },`);
    const { code, err } = run('generate');
    expect({ code, out: existsSync(at('out')) }).toEqual({ code: 1, out: false });
    expect(err).toContain(
      'postwright.config.ts: operations["GET /boats"].requird is nothing that is known here.',
    );
    expect(err).toContain('Did you mean “required”?');
  });

  it('that computes is run every time, and one of literals is known again', () => {
    put('body.ts', `export const body = 'json';`);
    config(
      `'POST /boats/{id}/bookings': { body },`,
      '',
      undefined,
      `import { body } from './body.ts';\n`,
    );
    run('generate');
    expect(text('out/src/boats/bookSeats.ts')).toContain('body: json()');
    put('body.ts', `export const body = 'urlencoded';`);
    run('generate');
    expect(text('out/src/boats/bookSeats.ts')).toMatch(/body: .*urlencoded/);
    config(asJson);
    for (const written of [true, false]) {
      expect(ranJson('generate').written.length > 0).toBe(written);
      expect(text('out/src/boats/bookSeats.ts')).toContain('body: json()');
    }
  });
});

describe('the README’s example', () => {
  it('is right for Zoom’s collection, every line of it', () => {
    const readme = readFileSync(join(project, 'README.md'), 'utf8');
    const [, example = ''] = /^```ts\n(import \{ defineConfig \}[^]*?)^```$/m.exec(readme) ?? [];
    put('postwright.config.ts', example);
    const zoom = join(project, 'fixtures', 'zoom-registrants', 'collection.json');
    put('zoom.postman_collection.json', readFileSync(zoom, 'utf8'));
    expect(ranJson('generate')).toMatchObject({
      out: 'packages/zoom',
      operations: 3,
      corrections: [],
    });
  });
});

describe('corrections', () => {
  it('change their operation’s file, the version and the changelog; without them all is as it was', () => {
    config('');
    run('generate');
    const before = treeIn(at('out'));
    config(asJson);
    expect(ranJson('generate', '--check', 'fails')).toMatchObject({
      fresh: false,
      reasons: ['corrections changed'],
    });
    expect(ranJson('generate').bump).not.toBe('none');
    expect(text('out/CHANGELOG.md')).toContain('The body is sent as `application/json`');
    const after = treeIn(at('out'));
    const differ = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(differ.toSorted()).toEqual([
      'CHANGELOG.md',
      'package.json',
      'postwright.api.jsonl',
      'postwright.json',
      'reference/boats/bookSeats.md',
      'src/boats/bookSeats.ts',
    ]);
    config('');
    expect(ranJson('generate').bump).not.toBe('none');
    expect(text('out/src/boats/bookSeats.ts')).toBe(before['src/boats/bookSeats.ts']);
  });

  it('rename a function, whose former name stays, and find it by either', () => {
    config('');
    run('generate');
    config(`'boats.bookSeats': { name: 'reserve', body: 'json' },`);
    expect(ranJson('generate')).toMatchObject({ bump: 'minor', corrections: [] });
    expect(text('out/src/boats/reserve.ts')).toContain('export function reserve');
    expect(text('out/src/boats/reserve.ts')).toMatch(/@deprecated[^]*reserve as bookSeats/);
    config(`'boats.reserve': { name: 'reserve', body: 'json' },`);
    expect(ranJson('generate')).toMatchObject({ written: [], corrections: [] });
    config('');
    run('generate');
    expect(text('out/src/boats/bookSeats.ts')).toContain('export function bookSeats');
    expect(text('out/src/boats/bookSeats.ts')).toMatch(/@deprecated[^]*bookSeats as reserve/);
  });

  it('that name a function as another one is named are told', () => {
    config(`'boats.bookSeats': { name: 'listBoats' },`);
    const { corrections } = ranJson('generate');
    expect(corrections).toMatchObject([{ code: 'correction-name-taken' }]);
    config(`'boats.bookSeats': { name: 'bookSeats' },`);
    expect(ranJson('generate', '--out', 'b').corrections).toMatchObject([
      { code: 'correction-needless' },
    ]);
  });

  it('survive what the vendor changes elsewhere', () => {
    config(
      `'POST /boats/{id}/bookings': { name: 'book', body: 'json', required: { 'body.guests': true } },`,
    );
    run('generate');
    const before = text('out/src/boats/book.ts');
    put(
      'boats.json',
      collection
        .replaceAll('boatId', 'boat')
        .replaceAll('"List boats"', '"All boats"')
        .replace('"total', '"sum'),
    );
    expect(ranJson('generate')).toMatchObject({ corrections: [] });
    expect(text('out/src/boats/book.ts')).toBe(before.replaceAll('boatId', 'boat'));
    expect(text('out/src/boats/allBoats.ts')).toContain('sum');
  });

  it('that the vendor has made since, and whose target is gone, are reported until they are removed', async () => {
    config(
      `'POST /boats/{id}/bookings': { required: { 'body.guests': true, 'body.kind': true } },`,
    );
    expect(ranJson('generate').corrections).toEqual([]);
    const next = JSON.parse(collection) as Collection;
    const fields = next.item[0]?.item[1]?.request.body?.formdata ?? [];
    for (const field of fields) if (field.key === 'guests') field.description = '(Required)';
    fields.pop();
    put('boats.json', JSON.stringify(next));
    const said = [
      {
        code: 'correction-needless',
        message: expect.stringContaining('required["body.guests"]') as string,
      },
      {
        code: 'correction-unmatched',
        message: expect.stringContaining('required["body.kind"]') as string,
      },
    ];
    expect(ranJson('generate').corrections).toMatchObject(said);
    // Nothing else has changed, and nothing is generated anew.
    expect(ranJson('generate')).toMatchObject({ written: [], corrections: said });
    const { out, code } = run('generate');
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(/needless[\s\S]*unmatched[\s\S]*nothing changed/),
    });
    expect(ranJson('generate', '--check')).toMatchObject({ fresh: true, corrections: said });
    expect(run('generate', '--check').out).toMatch(/needless[\s\S]*unmatched[\s\S]*fresh/);
    rmSync(at('node_modules'), { recursive: true });
    expect(ranJson('generate', '--check')).toMatchObject({ fresh: true, corrections: said });
    // The vendor's own fact alone is reason to look again, but none to write.
    config('');
    expect(ranJson('generate')).toMatchObject({ written: [], corrections: [] });
  });

  it('hold where a collection is explained', () => {
    config(asJson + gone);
    const { operations, diagnostics } = ranJson('explain', 'boats.json');
    expect(operations.map(({ requestBody }) => requestBody?.kind)).toContain('json');
    expect(diagnostics.map(({ code }) => code)).toContain('correction-unmatched');
  });

  it('hold for a mock, which needs no more than the configuration', async () => {
    config(
      `${gone} 'GET /boats': { failures: [{ status: 418, code: 9, message: 'No boats.' }] },
       'POST /boats/{id}/bookings': { skip: true },`,
      `baseUrl: 'https://api.boats.example/v9',`,
    );
    const [first = '', ...said] = await firstLines(4, 'mock', '--port', '0');
    expect(said.join('\n')).toMatch(/^warning correction-unmatched \(1\)\n.*ships/);
    const [, url] = /: 3 operations at (http:\S+:\d+\/v9) /.exec(first) ?? [];
    const headers = { prefer: 'status=418, code=9' };
    expect(await (await fetch(`${url}/boats`, { headers })).json()).toMatchObject({
      code: 9,
      message: 'No boats.',
    });
    const booked = await fetch(`${url}/boats/7/bookings`, { method: 'POST' });
    expect(await booked.json()).toMatchObject({ code: 'mock-operation-unknown' });
  });

  it('hold for a mock that says what is out of date in a line of JSON', async () => {
    config(gone, '', 'mine/own.ts');
    const [line = ''] = await firstLines(
      1,
      'mock',
      'boats.json',
      '--config=mine/own.ts',
      '--port=0',
      '--json',
    );
    expect(JSON.parse(line)).toMatchObject({
      event: 'listening',
      corrections: [{ code: 'correction-unmatched' }],
    });
    rmSync(at('mine'), { recursive: true });
    expect(run('mock', '--port=0').err).toMatch(
      /^error No collection is named\.\nhint {2}postwright mock <collection>, or \{ collection \}/,
    );
  });

  it('hold for both sides of a comparison', () => {
    const sent = collection
      .replace('"mode": "formdata"', '"mode": "urlencoded"')
      .replace('"formdata": [', '"urlencoded": [');
    put('next.json', sent);
    expect(ranJson('diff', 'boats.json', 'next.json').changes).not.toEqual([]);
    config(asJson + gone);
    expect(ranJson('diff', 'boats.json', 'next.json')).toMatchObject({
      changes: [],
      corrections: [{ code: 'correction-unmatched' }],
    });
    expect(run('diff', 'boats.json', 'next.json').out).toMatch(
      /nothing changed\nwarning correction-unmatched/,
    );
  });
});

interface Collection {
  readonly item: readonly {
    readonly item: readonly {
      readonly request: {
        readonly body?: { readonly formdata?: { key: string; description?: string }[] };
      };
    }[];
  }[];
}

interface Said {
  readonly code: string;
}

interface Report {
  readonly written: readonly string[];
  readonly bump: string;
  readonly corrections: readonly Said[];
  readonly operations: readonly { readonly requestBody?: { readonly kind: string } }[];
  readonly diagnostics: readonly Said[];
  readonly changes: readonly unknown[];
}

function config(operations: string, more = '', name = 'postwright.config.ts', before = ''): void {
  put(
    name,
    `${before}import { defineConfig } from 'postwright';\n\nexport default defineConfig({\n  collection: 'boats.json',\n  out: 'out',\n${more}\n  operations: { ${operations} },\n});\n`,
  );
}

function ranJson(...words: readonly string[]): Report {
  const { code, out, err } = run(...words.filter((word) => word !== 'fails'), '--json');
  if (code !== (words.includes('fails') ? 1 : 0)) throw new Error(`${code}: ${out}${err}`);
  return JSON.parse(out) as Report;
}

/** The first lines of a command that goes on; it is ended with the test. */
async function firstLines(count: number, ...words: readonly string[]): Promise<readonly string[]> {
  const child = spawn(process.execPath, [main, ...words], { cwd: at(''), stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  for await (const line of createInterface(child.stdout)) if (lines.push(line) === count) break;
  return lines;
}
