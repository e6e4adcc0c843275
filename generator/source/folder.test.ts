import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSource } from './readSource.ts';
import { fingerprint, isFolder } from './source.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, text = '$kind: http-request\n'): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

async function read(path = ''): Promise<unknown> {
  const source = await readSource(join(folder, path));
  if (!source.ok) return { code: source.problem.code, message: source.problem.message };
  const { value } = source;
  return isFolder(value) ? value.files.map((file) => file.path) : value.name;
}

describe('a folder', () => {
  test('that is a v3 collection: its YAML, and nothing else', async () => {
    put('.resources/definition.yaml');
    put('A/x.request.yaml');
    put('A/.resources/x.resources/examples/ok.example.yaml');
    put('README.md');
    put('node_modules/pkg/y.request.yaml');
    put('other.postman_collection.json', '{"item":[]}');
    expect(await read()).toEqual([
      '.resources/definition.yaml',
      'A/.resources/x.resources/examples/ok.example.yaml',
      'A/x.request.yaml',
    ]);
  });

  test('above the one collection', async () => {
    put('postman/collections/Acme/x.request.yaml');
    put('postman/environments/Dev.environment.yaml');
    for (const path of ['', 'postman', 'postman/collections', 'postman/collections/Acme']) {
      expect(await read(path)).toEqual(['x.request.yaml']);
    }
  });

  test('above several names them', async () => {
    put('collections/A/x.request.yaml');
    put('collections/B/x.request.yaml');
    expect(await read()).toEqual({
      code: 'input-ambiguous',
      message: expect.stringMatching(/2 collections: .*collections\/A, .*collections\/B\.$/),
    });
  });

  test('named by its definition', async () => {
    put('Acme/.resources/definition.yaml');
    put('Acme/x.request.yaml');
    expect(await read('Acme/.resources/definition.yaml')).toHaveLength(2);
  });

  test('with one collection file and other JSON', async () => {
    put('package.json', '{"name":"x"}');
    put('broken.json', '{');
    const file = put('acme.json', '\uFEFF{"info":{},"item":[]}');
    expect(await read()).toBe(file);
  });

  test('with one named collection file further down', async () => {
    const file = put('docs/acme.postman_collection.json', '{}');
    expect(await read()).toBe(file);
  });

  test('with several collection files, or none', async () => {
    expect(await read()).toMatchObject({
      message: expect.stringContaining('without a collection'),
    });
    put('a.json', '{"item":[]}');
    put('b.json', '{"requests":[]}');
    expect(await read()).toMatchObject({ code: 'input-ambiguous' });
  });
});

describe('links', () => {
  test('within the folder lead to files', async () => {
    const file = put('x.request.yaml');
    symlinkSync(file, join(folder, 'y.request.yaml'));
    expect(await read()).toEqual(['x.request.yaml', 'y.request.yaml']);
  });

  test.for(['file', 'folder'])('out of it to a %s are not followed, and said', async (kind) => {
    const secret = put('outside/secret.request.yaml', 'SECRET');
    put('inside/x.request.yaml');
    const name = kind === 'file' ? 'y.request.yaml' : 'more';
    symlinkSync(kind === 'file' ? secret : dirname(secret), join(folder, 'inside', name));
    expect(await read('inside')).toEqual({
      code: 'input-unreadable',
      message: expect.stringMatching(/is a link that leads out of the collection’s folder\.$/),
    });
  });

  test('to nowhere and in circles are passed over', async () => {
    put('x.request.yaml');
    symlinkSync(join(folder, 'nowhere'), join(folder, 'y.request.yaml'));
    symlinkSync(folder, join(folder, 'circle'));
    expect(await read()).toEqual(['x.request.yaml']);
  });
});

test('the fingerprint tells every byte and every path', async () => {
  const files = [{ path: 'a.request.yaml', bytes: Buffer.from('x') }];
  const prints = [
    files,
    [{ path: 'b.request.yaml', bytes: Buffer.from('x') }],
    [{ path: 'a.request.yaml', bytes: Buffer.from('y') }],
    [...files, ...files],
    [],
  ].map((those) => fingerprint({ name: 'same', files: those }));
  expect(new Set(prints).size).toBe(prints.length);
  expect(fingerprint({ name: 'other', files })).toBe(fingerprint({ name: 'same', files }));
});
