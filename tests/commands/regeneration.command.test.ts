import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generate, readPackage, writePackage } from '../../generator/index.ts';
import { project } from './builtCommand.ts';
import { folderOfEach } from './folderOfEach.ts';
import { scramble, type Json } from '../noise/scramble.ts';
import { turned } from '../noise/turned.ts';
import { treeIn } from '../tree.ts';

// The second time: what the built command does to a package that is there.

const fixtures = join(project, 'fixtures');
const { at, put, run, text: textOf } = folderOfEach('regeneration');

describe('noise', () => {
  const kinds: readonly (readonly [string, (collection: Json) => string])[] = [
    ['other sample values, ids and order of examples', (one) => JSON.stringify(scramble(one, 7))],
    ['another order of keys', (one) => JSON.stringify(turned(one))],
    ['other white space', (one) => JSON.stringify(one, null, '\t').replaceAll('\n', '\r\n')],
    ['Postman’s own wrapping', (one) => JSON.stringify({ collection: one })],
  ];
  const names = ['zoom-registrants', 'error-codes', 'enums-from-prose', 'url-shapes'];
  it.each(names.flatMap((name) => kinds.map(([what, noisy]) => ({ name, what, noisy }))))(
    'in $name, $what: nothing is written, and no file is touched',
    async ({ name, noisy }) => {
      const text = readFileSync(join(fixtures, name, 'collection.json'), 'utf8');
      await regenerate(text);
      const before = treeIn(at('out'));
      const past = new Date('2001-02-03T04:05:06Z');
      for (const path of Object.keys(before)) utimesSync(at(`out/${path}`), past, past);
      expect(await regenerate(noisy(JSON.parse(text) as Json))).toMatchObject({
        ok: true,
        value: { written: [], deleted: [] },
      });
      expect(treeIn(at('out'))).toEqual(before);
      for (const path of Object.keys(before))
        expect(statSync(at(`out/${path}`)).mtime).toEqual(past);
    },
  );

  async function regenerate(text: string) {
    const previous = readPackage(at('out'));
    if (!previous.ok) return previous;
    const bytes = new TextEncoder().encode(text);
    const made = await generate({ name: 'in.json', bytes }, { previous: previous.value });
    return made.ok ? writePackage(at('out'), made.value.files, made.value.manifest) : made;
  }
});

describe('what was asked for once', () => {
  it('is asked for again by a run that says nothing of it', () => {
    put('in.json', small(['List']));
    run('generate', 'in.json', '--out', 'out', '--name', '@acme/client', '--enums', 'const');
    const before = treeIn(at('out'));
    expect(run('generate', 'in.json', '--out', 'out', '--check')).toMatchObject({ code: 0 });
    expect(run('generate', 'in.json', '--out', 'out').out).toContain('nothing changed');
    expect(treeIn(at('out'))).toEqual(before);
    put('in.json', small(['List']).replace('"Small"', '"Another name"'));
    run('generate', 'in.json', '--out', 'out');
    expect(treeIn(at('out'))['package.json']).toContain('"@acme/client"');
  });
});

describe('--check', () => {
  it('is content with a package that is fresh, with and without a cache', async () => {
    put('in.json', small(['List']));
    run('generate', 'in.json', '--out', 'out');
    expect(checked()).toEqual({ code: 0, fresh: true, reasons: [], files: {} });
    mkdirSync(at('node_modules'));
    run('generate', 'in.json', '--out', 'out');
    expect(checked()).toEqual({ code: 0, fresh: true, reasons: [], files: {} });
    expect(run('generate', 'in.json', '--out', 'out', '--check').out).toContain('fresh');
  });

  const cases: readonly {
    what: string;
    change: () => void;
    words?: readonly string[];
    reasons: readonly string[];
    files: Readonly<Record<string, readonly string[]>>;
  }[] = [
    {
      what: 'a collection that changed',
      change: () => put('in.json', small(['List', 'Count'])),
      reasons: ['collection changed'],
      files: {
        'CHANGELOG.md': ['collection changed'],
        'package.json': ['collection changed'],
        'postwright.api.jsonl': ['collection changed'],
        'README.md': ['collection changed'],
        'postwright.json': ['collection changed'],
        'reference/README.md': ['collection changed'],
        'reference/count.md': ['collection changed'],
        'src/count.ts': ['collection changed'],
        'src/index.ts': ['collection changed'],
      },
    },
    {
      what: 'a request that is gone',
      change: () => put('in.json', small(['List']).replace('/List', '/Lists')),
      reasons: ['collection changed'],
      files: {
        'CHANGELOG.md': ['collection changed'],
        'package.json': ['collection changed'],
        'postwright.api.jsonl': ['collection changed'],
        'postwright.json': ['collection changed'],
        'reference/README.md': ['collection changed'],
        'reference/list.md': ['collection changed'],
        'src/list.ts': ['collection changed'],
      },
    },
    {
      what: 'options that changed',
      change: () => {},
      words: ['--name', 'other'],
      reasons: ['options changed'],
      files: {
        'CHANGELOG.md': ['options changed'],
        'README.md': ['options changed'],
        'package.json': ['options changed'],
        'postwright.json': ['options changed'],
        'reference/list.md': ['options changed'],
      },
    },
    {
      what: 'a file that was edited',
      change: () => put('out/src/list.ts', 'mine'),
      reasons: ['edited by hand'],
      files: { 'src/list.ts': ['edited by hand'] },
    },
    {
      what: 'a file that is missing',
      change: () => rmSync(at('out/src/client.ts')),
      reasons: ['missing'],
      files: { 'src/client.ts': ['missing'] },
    },
    {
      what: 'a tool that writes otherwise',
      change: () => {
        // As though an older version had written another runtime and another operation.
        const old = { 'src/runtime/call.ts': 'old', 'src/list.ts': 'old' };
        for (const [path, text] of Object.entries(old)) put(`out/${path}`, text);
        const hash = createHash('sha256').update('old').digest('hex');
        const manifest = textOf('out/postwright.json');
        put(
          'out/postwright.json',
          manifest
            .replace(/"postwright": "[^"]*"/, '"postwright": "0.0.1"')
            .replace(/("src\/runtime\/call\.ts": )"[^"]*"/, `$1"${hash}"`)
            .replace(/("src\/list\.ts": )"[^"]*"/, `$1"${hash}"`),
        );
      },
      reasons: ['tool changed'],
      files: {
        'CHANGELOG.md': ['tool changed'],
        'package.json': ['tool changed'],
        'postwright.json': ['tool changed'],
        'src/list.ts': ['tool changed'],
        'src/runtime/call.ts': ['tool changed'],
      },
    },
    {
      what: 'all at once',
      change: () => {
        put('in.json', small(['List']).replace('/List', '/Lists'));
        put('out/src/list.ts', 'mine');
        rmSync(at('out/tsconfig.json'));
      },
      words: ['--enums', 'const'],
      reasons: ['collection changed', 'edited by hand', 'missing', 'options changed'],
      files: {
        'CHANGELOG.md': ['collection changed', 'options changed'],
        'package.json': ['collection changed', 'options changed'],
        'postwright.api.jsonl': ['collection changed', 'options changed'],
        'postwright.json': ['collection changed', 'options changed'],
        'reference/README.md': ['collection changed', 'options changed'],
        'reference/list.md': ['collection changed', 'options changed'],
        'src/list.ts': ['collection changed', 'options changed', 'edited by hand'],
        'tsconfig.json': ['missing'],
      },
    },
    {
      what: 'a package that is not there',
      change: () => rmSync(at('out'), { recursive: true }),
      reasons: ['not generated yet'],
      files: expect.objectContaining({ 'package.json': ['not generated yet'] }) as Record<
        string,
        string[]
      >,
    },
  ];

  it.each(cases)(
    'tells $what, and writes nothing',
    async ({ change, words = [], reasons, files }) => {
      put('in.json', small(['List']));
      run('generate', 'in.json', '--out', 'out');
      change();
      const before = treeIn(at(''));
      expect(checked(...words)).toEqual({ code: 1, fresh: false, reasons, files });
      const { code, out } = run('generate', 'in.json', '--out', 'out', '--check', ...words);
      expect(code).toBe(1);
      for (const reason of reasons) expect(out).toContain(reason);
      expect(treeIn(at(''))).toEqual(before);
    },
  );

  it('says what generating then writes', () => {
    put('in.json', small(['List']));
    run('generate', 'in.json', '--out', 'out');
    put('in.json', small(['Count', 'List']));
    const { files } = checked();
    const { out } = run('generate', 'in.json', '--out', 'out', '--json');
    const done = JSON.parse(out) as { written: string[]; deleted: string[] };
    expect([...done.written, ...done.deleted].toSorted()).toEqual(Object.keys(files));
    expect(checked()).toMatchObject({ code: 0 });
  });

  it('finishes first what an interrupted run left', () => {
    put('in.json', small(['List']));
    run('generate', 'in.json', '--out', 'out');
    put('.out.postwright/owner.json', '{"process":999999999}');
    put('.out.postwright/new/src/list.ts', 'half');
    expect(checked()).toMatchObject({ code: 0 });
    expect(existsSync(at('.out.postwright'))).toBe(false);
  });
});

describe('edits', () => {
  it('are never lost: a problem that lists them, and by force a copy beside', () => {
    put('in.json', small(['List', 'Count']));
    run('generate', 'in.json', '--out', 'out');
    put('out/src/list.ts', 'mine');
    put('out/src/count.ts', 'mine too');
    const refused = JSON.parse(run('generate', 'in.json', '--out', 'out', '--json').out) as object;
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: 'output-edited', files: ['src/list.ts', 'src/count.ts'].toSorted() },
    });
    expect(treeIn(at('out'))['src/list.ts']).toBe('mine');
    const { out } = run('generate', 'in.json', '--out', 'out', '--force');
    expect(out).toContain('src/list.ts is kept as src/list.ts.orig');
    expect(treeIn(at('out'))).toMatchObject({
      'src/list.ts.orig': 'mine',
      'src/count.ts.orig': 'mine too',
    });
    expect(run('generate', 'in.json', '--out', 'out').out).toContain('nothing changed');
  });
});

describe('a lock that cannot be gone by', () => {
  const tampered: readonly (readonly [string, (manifest: string) => string, RegExp])[] = [
    ['is cut off', (text) => text.slice(0, -20), /damaged: it is not JSON/],
    ['is half merged', (text) => `<<<<<<< ours\n${text}`, /damaged: a merge was left half done/],
    [
      'names a function by a word of the language',
      rename('delete'),
      /“delete” cannot name a function/,
    ],
    ['has code in place of a name', rename('x(); export const y'), /its name is none/],
    ['leads out of the package', rename('../../x'), /its name is none/],
    ['names a function as the package does itself', rename('createClient'), /package’s own/],
    ['gives one name twice', rename('count'), /“count” is given twice/],
    ['has no names', (text) => text.replace('"names"', '"nomes"'), /it has no names/],
    ['has no version', (text) => text.replace('"1.0.0"', '"one"'), /it has no version/],
  ];
  it.each(tampered)('that %s: a problem, and nothing is written', (_, tamper, said) => {
    put('in.json', small(['List', 'Count']));
    run('generate', 'in.json', '--out', 'out');
    put('out/postwright.json', tamper(textOf('out/postwright.json')));
    const before = treeIn(at('out'));
    const read = readPackage(at('out'));
    expect(read).toMatchObject({
      ok: false,
      problem: { code: 'manifest-damaged', message: expect.stringMatching(said) as string },
    });
    const { code, err } = run('generate', 'in.json', '--out', 'out', '--force');
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(said) });
    expect(treeIn(at('out'))).toEqual(before);
  });

  it('of another API', () => {
    put('in.json', small(['List']));
    run('generate', 'in.json', '--out', 'out');
    const before = treeIn(at('out'));
    const zoom = join(fixtures, 'zoom-registrants', 'collection.json');
    const { code, err } = run('generate', zoom, '--out', 'out');
    expect(code).toBe(1);
    expect(err).toContain('small-client is a client of another API');
    expect(treeIn(at('out'))).toEqual(before);
  });

  function rename(to: string): (text: string) => string {
    return (text) => text.replace('"name":"list"', `"name":${JSON.stringify(to)}`);
  }
});

interface Checked {
  readonly fresh: boolean;
  readonly reasons: readonly string[];
  readonly files: readonly { readonly path: string; readonly reasons: readonly string[] }[];
}

function checked(...words: readonly string[]) {
  const ran = run('generate', 'in.json', '--out', 'out', '--check', '--json', ...words);
  const { fresh, reasons, files } = JSON.parse(ran.out) as Checked;
  return {
    code: ran.code,
    fresh,
    reasons,
    files: Object.fromEntries(files.map((file) => [file.path, file.reasons])),
  };
}

function small(names: readonly string[]): string {
  const item = names.map((name) => ({
    name,
    request: { method: 'GET', url: `https://a.example/${name}` },
  }));
  return JSON.stringify({ info: { name: 'Small' }, item });
}
