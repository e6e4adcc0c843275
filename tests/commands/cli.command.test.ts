import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { cp, mkdir, rm, utimes } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main, project, runIn, shellEnvironment, type Ran } from './builtCommand.ts';
import { folderOfEach } from './folderOfEach.ts';
import { treeIn } from '../tree.ts';

// The built command as a person runs it: exit codes, what is said, and what is on disk afterwards.

const zoom = join(project, 'fixtures', 'zoom-registrants', 'collection.json');
const { at, put, run, text: textOf } = folderOfEach('cli');

const unreadable: readonly (readonly [what: string, text: string, said: RegExp])[] = [
  ['is not JSON', '{\n  "info": {},\n  "item": [1,]\n}', /not JSON: line 3, column 14/],
  ['is cut off', '{ "info": { "name": "Half', /not JSON: line 1, column \d+/],
  ['is empty', '', /empty/],
  ['is blank', ' \n\t\n', /empty/],
  ['is a number', '42', /not a Postman collection: it holds a number/],
  ['is null', 'null', /not a Postman collection: it holds null/],
  ['is a list', '[]', /not a Postman collection: it holds a list/],
  ['is an object of something else', '{ "a": 1 }', /not a Postman collection/],
  ['is OpenAPI in JSON', '{ "openapi": "3.0.3", "paths": {} }', /OpenAPI description \(3\.0\.3\)/],
  ['is OpenAPI in YAML', 'openapi: 3.0.0\npaths: {}\n', /OpenAPI description in YAML/],
  ['is an environment', '{ "name": "e", "values": [] }', /it is an environment/],
  ['is an empty v1 collection', '{ "name": "c", "requests": [] }', /holds no request/],
  ['is an empty collection', '{ "info": { "name": "c" }, "item": [] }', /holds no request/],
  ['has only folders', '{ "info": {}, "item": [{ "name": "f", "item": [] }] }', /only folders/],
];

describe('a collection that cannot be used', () => {
  it.each(unreadable)('that %s', (_, text, said) => {
    put('in.json', text);
    const ran = run('generate', 'in.json', '--out', 'out');
    expect(problemOf(ran)).toMatch(said);
    expect(ran.err).toContain('in.json');
    expect(existsSync(at('out'))).toBe(false);
  });

  it.each(unreadable.slice(0, 5))('that %s, as data', (_, text) => {
    put('in.json', text);
    const { code, out, err } = run('explain', 'in.json', '--json');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(JSON.parse(out)).toEqual({ ok: false, problem: aProblem });
  });

  it('that is not there', () => {
    expect(problemOf(run('generate', 'missing.json'))).toMatch(/missing\.json/);
  });

  it('that is a folder without one', async () => {
    await mkdir(at('some'));
    expect(problemOf(run('generate', 'some'))).toMatch(/some is a folder without a collection/);
  });

  it('says where in the file, in words and as data', () => {
    put('in.json', '{\n  "info": oops\n}');
    const { problem } = JSON.parse(run('generate', 'in.json', '--json').out) as Failed;
    expect(problem).toMatchObject({ code: 'input-not-json', place: 'in.json:2:11' });
  });

  it('leaves a package of an earlier run as it was', () => {
    generated();
    const before = treeIn(at('out'));
    put('in.json', '{');
    expect(problemOf(run('generate', 'in.json', '--out', 'out'))).toMatch(/not JSON/);
    expect(treeIn(at('out'))).toEqual(before);
  });
});

describe('a wrong command line', () => {
  it.each([
    ['an unknown command', ['generat', 'x.json'], /no command “generat”.*Did you mean generate\?/s],
    ['an unknown option', ['generate', zoom, '--outt', 'x'], /--outt.*Did you mean --out\?/s],
    ['an unknown option alone', ['--versoin'], /--versoin.*Did you mean --version\?/s],
    ['an option with a dot', ['docs', zoom, '--out.a', 'x'], /Unknown option `--out\.a`/],
    ['an option given twice', ['generate', zoom, '--out', 'a', '--out', 'b'], /--out.*“a” and “b”/],
    [
      'an option given twice for migrate',
      ['migrate', 'x', '--project', 'a', '--project', 'b'],
      /--project.*“a” and “b”/,
    ],
    ['a switch given twice', ['generate', zoom, '--check', '--check'], /--check was given 2 times/],
    ['a missing collection', ['generate'], /collection/],
    ['another kind of enums', ['generate', zoom, '--enums', 'foo'], /--enums.*foo/],
    [
      'an option without its value',
      ['generate', zoom, '--out', ''],
      /--out <dir>.* value is missing/,
    ],
    ['an operation that is not there', ['explain', zoom, 'nope'], /no operation “nope”/],
  ])('%s', (_, words, said) => {
    expect(problemOf(run(...words))).toMatch(said);
    expect(treeIn(at(''))).toEqual({});
  });

  it.each([
    ['with too little', ['migrate'], 'postwright migrate <package>'],
    ['with too much', ['explain', zoom, 'a', 'b'], 'postwright explain [collection] [operation]'],
    ['with an option it has not', ['generate', zoom, '--outt', 'x'], 'postwright generate --help'],
  ])('%s for a command is told how that is called', (_, words, said) => {
    expect(run(...words).err).toContain(said);
  });

  it('that half names an operation, or misspells it, is told which there are', () => {
    const both =
      'meetings.registrants.updateRegistrantStatus or webinars.registrants.updateRegistrantStatus';
    expect(run('explain', zoom, 'updateRegistrant').err).toContain(`Perhaps ${both}?`);
    expect(run('explain', zoom, 'updateRegistrantsStatus').err).toContain(`Perhaps ${both}?`);
    expect(run('explain', zoom, 'nope').err).not.toContain('Perhaps');
  });

  it('is reported as data where data was asked for', () => {
    const { out, code } = run('generate', zoom, '--enums', 'foo', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({ ok: false, problem: aProblem });
  });
});

describe('the output folder', () => {
  it('that holds somebody’s own files is left byte for byte', () => {
    put('out/package.json', '{ "name": "mine" }\n');
    put('out/src/index.ts', 'export const mine = 1;\n');
    const before = treeIn(at(''));
    expect(problemOf(run('generate', zoom, '--out', 'out'))).toMatch(
      /out holds files that Postwright did not/,
    );
    expect(treeIn(at(''))).toEqual(before);
    expect(readdirSync(at('out')).toSorted()).toEqual(['package.json', 'src']);
  });

  it('that gets a major version is one whose users may be migrated', () => {
    const said = (names: readonly string[]): string => {
      put('in.json', JSON.stringify(small(names)));
      return run('generate', 'in.json', '--out', 'out').out;
    };
    expect(said(['List'])).not.toContain('migrate');
    expect(said(['List', 'Count'])).toMatch(/\(minor\): CHANGELOG\.md says what changed$/m);
    expect(said(['List'])).toMatch(/\(major\): .*, and postwright migrate out rewrites/);
  });

  it('keeps the files that its owner added', () => {
    put('in.json', JSON.stringify(small(['List', 'Count'])));
    run('generate', 'in.json', '--out', 'out');
    put('out/src/mine.ts', 'export const mine = 1;\n');
    put('out/notes/todo.md', 'Mine.\n');
    put('in.json', JSON.stringify(small(['List'])));
    expect(run('generate', 'in.json', '--out', 'out').code).toBe(0);
    const after = treeIn(at('out'));
    expect(after['src/mine.ts']).toBe('export const mine = 1;\n');
    expect(after['notes/todo.md']).toBe('Mine.\n');
    expect(after).toHaveProperty('src/list.ts');
    expect(after).not.toHaveProperty('src/count.ts');
  });

  it('refuses to take the place of a file its owner added', () => {
    put('in.json', JSON.stringify(small(['List'])));
    run('generate', 'in.json', '--out', 'out');
    put('out/src/count.ts', 'export const mine = 1;\n');
    const before = treeIn(at('out'));
    put('in.json', JSON.stringify(small(['List', 'Count'])));
    expect(problemOf(run('generate', 'in.json', '--out', 'out'))).toMatch(/src\/count\.ts/);
    expect(treeIn(at('out'))).toEqual(before);
  });

  it('is a file', () => {
    put('out', 'mine');
    expect(problemOf(run('generate', zoom, '--out', 'out'))).toMatch(/out cannot be written/);
    expect(textOf('out')).toBe('mine');
  });

  it('has a manifest that names files outside of it: they stay', () => {
    generated();
    put('precious.txt', 'mine');
    const manifest = textOf('out/postwright.json');
    const tampered = manifest.replace('"files": {', '"files": { "../precious.txt": "0",');
    put('out/postwright.json', tampered);
    expect(run('generate', zoom, '--out', 'out').code).toBe(0);
    expect(textOf('precious.txt')).toBe('mine');
  });
});

describe('generate', () => {
  it('writes a package and reports it', () => {
    const { code, out, err } = run('generate', zoom, '--out', 'out');
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toMatch(/^out zoom-api-client: 4 operations, \d+ documented failures.* written/m);
    expect(treeIn(at('out'))).toHaveProperty('src/webinars/registrants/updateRegistrantStatus.ts');
  });

  it.each([
    ['without', false],
    ['with', true],
  ])('the second time changes nothing and touches nothing (%s a cache)', async (_, cached) => {
    if (cached) await mkdir(at('node_modules'));
    generated();
    const past = new Date('2001-02-03T04:05:06Z');
    for (const path of Object.keys(treeIn(at('out'))))
      await utimes(join(at('out'), path), past, past);
    const { code, out } = run('generate', zoom, '--out', 'out');
    expect(code).toBe(0);
    expect(out).toContain('nothing changed');
    for (const path of Object.keys(treeIn(at('out'))))
      expect(statSync(join(at('out'), path)).mtime).toEqual(past);
  });

  it('writes again what was lost, and by force what was altered, cache or not', async () => {
    await mkdir(at('node_modules'));
    generated();
    const before = treeIn(at('out'));
    await rm(at('out/src/client.ts'));
    put('out/README.md', 'altered');
    expect(problemOf(run('generate', zoom, '--out', 'out'))).toContain('README.md');
    const { out } = run('generate', zoom, '--out', 'out', '--force');
    expect(out).toContain('2 written');
    expect(treeIn(at('out'))).toEqual({ ...before, 'README.md.orig': 'altered' });
  });

  it('deletes the file of a removed request, and folders that it leaves empty', () => {
    const collection = JSON.parse(readFileSync(zoom, 'utf8')) as Folder;
    put('in.json', JSON.stringify(collection));
    run('generate', 'in.json', '--out', 'out');
    const without = collection.item.map((module) => ({
      ...module,
      item: module.item?.filter(({ name }) => name !== 'registrants'),
    }));
    put('in.json', JSON.stringify({ ...collection, item: without }));
    const report = JSON.parse(run('generate', 'in.json', '--out', 'out', '--json').out) as Done;
    expect(report.deleted).toContain('src/meetings/registrants/updateRegistrantStatus.ts');
    expect(existsSync(at('out/src/meetings/registrants'))).toBe(false);
    expect(existsSync(at('out/src/meetings/performBatchRegistration.ts'))).toBe(true);
  });

  it('reads standard input', async () => {
    const ran = await piped(readFileSync(zoom), 'generate', '-', '--out', 'piped');
    expect(ran).toMatchObject({ code: 0, err: '' });
    generated();
    expect(treeIn(at('piped'))).toEqual(treeIn(at('out')));
  });

  it('names standard input where it is no collection', async () => {
    expect(problemOf(await piped('nope', 'generate', '-'))).toMatch(/standard input is not JSON/);
  });

  it('reports as data', () => {
    const done = JSON.parse(run('generate', zoom, '--out', 'out', '--json').out) as Done;
    expect(done).toMatchObject({ ok: true, out: 'out', packageName: 'zoom-api-client' });
    expect(done).toMatchObject({ operations: 4, deleted: [] });
    expect(done.written.toSorted()).toEqual(Object.keys(treeIn(at('out'))).toSorted());
  });

  it('takes the package’s name, and the enums’ kind', () => {
    run('generate', zoom, '--out', 'out', '--name', 'mine', '--enums', 'const');
    const { 'package.json': manifest = '', ...files } = treeIn(at('out'));
    expect(JSON.parse(manifest)).toMatchObject({ name: 'mine' });
    const code = files['src/meetings/registrants/updateRegistrantStatus.ts'];
    expect(code).toContain('Object.freeze(');
    expect(code).not.toContain('export enum');
  });
});

describe('inputs of other kinds', () => {
  const v3 = join(project, 'fixtures', 'v3-collection', 'collection');

  it('a folder, with and without a cache', async () => {
    await mkdir(at('node_modules'));
    await cp(v3, at('api'), { recursive: true });
    const first = run('generate', 'api', '--out', 'out');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/(?:warning request-kind \(1\)[^]*){2}/);
    expect(run('generate', 'api', '--out', 'out').out).toMatch(/^out .*nothing changed/);
    put('api/b-orders/Count orders.request.yaml', '$kind: http-request\nurl: "{{baseUrl}}/new"\n');
    expect(run('generate', 'api', '--out', 'out').out).toContain(' written');
    expect(treeIn(at('out'))).toHaveProperty('src/orders/countOrders.ts');
    await rm(at('api/b-orders/Count orders.request.yaml'));
    run('generate', 'api', '--out', 'out');
    expect(treeIn(at('out'))).not.toHaveProperty('src/orders/countOrders.ts');
  });

  it('the folder that a person stands in', () => {
    const { out } = runIn(v3, ['explain', '.', '--json']);
    expect(JSON.parse(out)).toMatchObject({ name: 'Pet shop' });
  });

  it('a file that is not YAML, by line and column', () => {
    put('api/x.request.yaml', 'method: GET\nurl: {{base}}/x\n');
    const { problem } = JSON.parse(run('explain', 'api', '--json').out) as Failed;
    expect(problem).toMatchObject({ code: 'input-not-yaml', place: 'api/x.request.yaml:2:7' });
  });

  it('a web address and Postman’s API', async () => {
    const body = readFileSync(zoom);
    const server = createServer((request, response) => {
      const isApi = request.url === '/api/collections/12-zoom';
      const isKnown = !isApi || request.headers['x-api-key'] === 'PMAK-1';
      response.statusCode = isKnown ? 200 : 401;
      response.end(isApi ? `{"collection":${body.toString()}}` : body);
    });
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', done);
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const env = { POSTMAN_API_URL: `${url}/api`, POSTMAN_API_KEY: 'PMAK-1' };
    try {
      generated();
      const byUrl = await ranWith({}, 'generate', `${url}/zoom.json`, '--out', 'by-url');
      expect(byUrl).toMatchObject({ code: 0, err: '' });
      const byId = await ranWith(env, 'generate', 'postman:12-zoom', '--out', 'by-id');
      expect(byId).toMatchObject({ code: 0, err: '' });
      expect(treeIn(at('by-url'))).toEqual(treeIn(at('out')));
      expect(treeIn(at('by-id'))).toEqual(treeIn(at('out')));
      const wrong = await ranWith(
        { ...env, POSTMAN_API_KEY: 'PMAK-wrong' },
        'explain',
        'postman:12-zoom',
      );
      expect(problemOf(wrong)).toMatch(/does not accept the key/);
      expect(wrong.err).not.toContain('PMAK-wrong');
    } finally {
      server.close();
    }
  });

  it('environments, the last one first', async () => {
    await mkdir(at('node_modules'));
    put('globals.json', environment('https://globals.example'));
    put('Dev.environment.yaml', 'values:\n  - {key: baseUrl, value: https://dev.example}\n');
    const both = ['--environment', 'globals.json', '--environment', 'Dev.environment.yaml'];
    const baseUrl = (...words: readonly string[]): unknown =>
      (JSON.parse(run('explain', v3, '--json', ...words).out) as Shape)['baseUrl'];
    expect(baseUrl()).toBe('https://pets.example.com/v1');
    expect(baseUrl(...both)).toBe('https://dev.example');
    expect(baseUrl(...both.slice(0, 2))).toBe('https://globals.example');

    run('generate', v3, '--out', 'out', ...both);
    expect(run('generate', v3, '--out', 'out', ...both).out).toContain('nothing changed');
    put('Dev.environment.yaml', 'values:\n  - {key: baseUrl, value: https://new.example}\n');
    expect(run('generate', v3, '--out', 'out', ...both).out).not.toContain('nothing changed');
    expect(treeIn(at('out'))['src/client.ts']).toContain('https://new.example');
  });

  it('an environment that is none', () => {
    put('wrong.json', '{"item":[]}');
    expect(problemOf(run('generate', zoom, '--environment', 'wrong.json'))).toMatch(
      /wrong\.json is not a Postman environment: it is a collection/,
    );
    expect(problemOf(run('explain', zoom, '--environment', 'gone.json'))).toMatch(/gone\.json/);
  });
});

describe('explain', () => {
  it('gives every operation as data', () => {
    const { code, out } = run('explain', zoom, '--json');
    expect(code).toBe(0);
    const api = JSON.parse(out) as {
      operations: readonly Shape[];
      diagnostics: readonly unknown[];
    };
    expect(api.operations).toHaveLength(4);
    const update = api.operations.find(({ id }) => String(id).startsWith('PUT /meetings/'));
    expect(update).toMatchObject({
      id: 'PUT /meetings/{meetingId}/registrants/status',
      folder: ['meetings/{meeting Id}', 'registrants'],
      name: "Update registrant's status",
      method: 'PUT',
      scopes: ['meeting:write:admin', 'meeting:write'],
      rateLimit: 'Medium',
      deprecated: false,
    });
    expect(update?.['parameters']).toContainEqual(
      expect.objectContaining({ in: 'path', name: 'meetingId', required: true, schema: idSchema }),
    );
    expect(update?.['requestBody']).toMatchObject({
      kind: 'multipart',
      fields: [
        { name: 'action', required: true, encoding: 'text', schema: { type: 'string' } },
        { name: 'registrants', required: false, encoding: 'json', schema: { type: 'array' } },
      ],
    });
    expect(update?.['responses']).toEqual([expect.objectContaining({ status: 204 })]);
    expect(update?.['failures']).toContainEqual(
      expect.objectContaining({
        status: 400,
        code: 1010,
        message: 'User does not belong to this account: {accountId}.',
        placeholders: ['accountId'],
        truncated: false,
      }),
    );
  });

  it('says what a person should know, with place and hint', () => {
    const api = JSON.parse(run('explain', zoom, '--json').out) as { diagnostics: readonly Shape[] };
    expect(api.diagnostics.length).toBeGreaterThan(0);
    for (const diagnostic of api.diagnostics)
      expect(diagnostic).toEqual({
        code: expect.any(String) as string,
        severity: expect.stringMatching(/^(?:error|warning|info)$/) as string,
        message: expect.any(String) as string,
        place: {
          path: expect.any(Array) as string[],
          pointer: expect.stringMatching(/^\//) as string,
        },
        hint: expect.any(String) as string,
      });
  });

  it('lists all operations for a person, and tells one in full', () => {
    const all = run('explain', zoom);
    expect(all.code).toBe(0);
    expect(all.out).toContain('PUT /webinars/{webinarId}/registrants/status');
    const one = run('explain', zoom, 'webinars.registrants.updateRegistrantStatus');
    expect(one.out).toContain('1010');
    expect(one.out).not.toContain('performBatchRegistration');
    expect(run('explain', zoom, 'PUT /webinars/{webinarId}/registrants/status').out).toBe(one.out);
  });

  it('gives one operation as data where one was asked for', () => {
    const asked = run('explain', zoom, 'meetings.performBatchRegistration', '--json');
    const { operations } = JSON.parse(asked.out) as { operations: readonly Shape[] };
    expect(operations.map(({ id }) => id)).toEqual([
      'POST /meetings/{meetingId}/batch_registrants',
    ]);
  });
});

describe('help', () => {
  it.each([
    ['of all commands', ['--help'], 'postwright generate'],
    ['of generate', ['generate', '--help'], 'postwright generate'],
    ['of explain', ['explain', '--help'], 'postwright explain'],
  ])('%s shows examples', (_, words, example) => {
    const { code, out, err } = run(...words);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Usage:/m);
    expect(out.split(/^Examples:/m)[1] ?? '').toContain(example);
  });

  it('of a command says first what it does, as the list of all commands does', () => {
    const [, description = ''] = /^  docs \[collection\] +(.+)$/m.exec(run('--help').out) ?? [];
    expect(description).toContain('reference');
    expect(run('docs', '--help').out).toMatch(/^.+\n\n(.+)\n\nUsage:/);
    expect(run('docs', '--help').out).toContain(description);
  });

  it('shows the version on request', () => {
    expect(run('--version').out).toContain('postwright/0.');
  });
});

it('there are no colours and no progress in a pipe', () => {
  put('in.json', '{');
  const runs = [['--help'], ['generate', zoom], ['explain', zoom], ['generate', 'in.json']];
  for (const words of runs) {
    const { out, err } = run(...words);
    expect(out + err).not.toContain('\u001B');
    expect(out + err).not.toContain('\r');
  }
});

const idSchema = { anyOf: [{ type: 'string' }, { type: 'number' }] };
const aProblem = {
  code: expect.stringMatching(/^[a-z-]+$/) as string,
  message: expect.stringMatching(/\.$/) as string,
  place: expect.any(String) as string,
  hint: expect.stringMatching(/\.$/) as string,
};

type Shape = Readonly<Record<string, unknown>>;

interface Failed {
  readonly problem: Shape;
}

interface Done {
  readonly written: readonly string[];
  readonly deleted: readonly string[];
}

interface Folder {
  readonly name: string;
  readonly item: readonly Partial<Folder>[];
}

/** What a failed run says: one sentence and one hint on standard error; anything else is thrown. */
function problemOf({ code, out, err }: Ran): string {
  const said = /^error (.+\.\nhint {2}.+)\n$/.exec(err)?.[1];
  if (code !== 1 || out !== '' || said === undefined || /\bat .+:\d+:\d+/.test(err))
    throw new Error(`Not one clear sentence (exit code ${code}):\n${out}${err}`);
  return said;
}

/** Runs without standing in the way of a server in this process. */
async function ranWith(
  env: Readonly<Record<string, string>>,
  ...words: readonly string[]
): Promise<Ran> {
  return ranAside('', words, env);
}

function environment(baseUrl: string): string {
  return JSON.stringify({ values: [{ key: 'baseUrl', value: baseUrl, enabled: true }] });
}

async function piped(input: string | Uint8Array, ...words: readonly string[]): Promise<Ran> {
  return ranAside(input, words, {});
}

async function ranAside(
  input: string | Uint8Array,
  words: readonly string[],
  more: Readonly<Record<string, string>>,
): Promise<Ran> {
  const env = { ...shellEnvironment(), ...more };
  const child = spawn(process.execPath, [main, ...words], { cwd: at(''), env });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}

function generated(): void {
  expect(run('generate', zoom, '--out', 'out').code).toBe(0);
}

function small(names: readonly string[]) {
  const item = names.map((name) => ({
    name,
    request: { method: 'GET', url: `https://a.example/${name}` },
  }));
  return { info: { name: 'Small' }, item };
}
