import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { banner } from '../emit/file.ts';
import { hashOf } from '../hash.ts';
import type { Manifest } from './manifest.ts';
import { writePackage, type WriteOptions } from './writePackage.ts';

let out: string;
beforeEach(async () => {
  out = join(await mkdtemp(join(tmpdir(), 'postwright-')), 'package');
});
afterEach(async () => rm(dirname(out), { recursive: true, force: true }));

const filesOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([path, text]) => ({ path, text, format: false }));
const manifestOf = (texts: Readonly<Record<string, string>>): Manifest => ({
  postwright: '0.0.0',
  version: '1.0.0',
  options: { name: 'package', enums: 'enum' },
  api: '',
  files: Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, hashOf(text)])),
  names: {},
});
const write = (texts: Readonly<Record<string, string>>, options?: WriteOptions) =>
  writePackage(out, filesOf(texts), manifestOf(texts), options);
const many = (text: string, count = 40): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`src/x/f${at}.ts`, text + at]));
const paths = async () => (await readdir(out, { recursive: true })).toSorted();

describe('writePackage', () => {
  test('writes only what differs, and leaves the rest untouched', async () => {
    await write({ 'a.ts': '1', 'src/b.ts': '1' });
    const old = new Date(0);
    await utimes(join(out, 'a.ts'), old, old);
    const result = await write({ 'a.ts': '1', 'src/b.ts': '2' });
    expect(result).toMatchObject({
      ok: true,
      value: { written: ['src/b.ts', 'postwright.json'], unchanged: ['a.ts'], deleted: [] },
    });
    expect((await stat(join(out, 'a.ts'))).mtime).toEqual(old);
  });

  test('deletes what it wrote and no longer needs, with folders that are then empty, and nothing else', async () => {
    await write({ 'a.ts': '1', 'src/x/b.ts': '1', 'src/y/c.ts': '1' });
    await writeFile(join(out, 'src/y/mine.ts'), 'mine');
    const result = await write({ 'a.ts': '1' });
    expect(result).toMatchObject({ ok: true, value: { deleted: ['src/x/b.ts', 'src/y/c.ts'] } });
    expect(await paths()).toEqual(['a.ts', 'postwright.json', 'src', 'src/y', 'src/y/mine.ts']);
  });

  test('refuses a folder with somebody’s own files, and changes nothing in it', async () => {
    await mkdir(out);
    await writeFile(join(out, 'a.ts'), 'mine');
    expect(await write({ 'a.ts': '1' })).toMatchObject({
      ok: false,
      problem: { code: 'output-not-ours' },
    });
    expect(await paths()).toEqual(['a.ts']);
    expect(await readFile(join(out, 'a.ts'), 'utf8')).toBe('mine');
  });

  test('refuses to overwrite a file that its manifest does not list', async () => {
    await write({ 'a.ts': '1' });
    await writeFile(join(out, 'b.ts'), 'mine');
    expect(await write({ 'b.ts': '1' })).toMatchObject({
      ok: false,
      problem: { code: 'output-not-ours' },
    });
    expect(await paths()).toEqual(['a.ts', 'b.ts', 'postwright.json']);
  });

  test('deletes nothing outside the folder, whatever a manifest says', async () => {
    const outside = join(dirname(out), 'outside.txt');
    await writeFile(outside, 'mine');
    await mkdir(out);
    const files = { '../outside.txt': hashOf('mine'), [outside]: hashOf('mine') };
    await writeFile(join(out, 'postwright.json'), JSON.stringify({ ...manifestOf({}), files }));
    expect(await write({ 'a.ts': '1' })).toMatchObject({ ok: true, value: { deleted: [] } });
    expect(await readFile(outside, 'utf8')).toBe('mine');
  });

  test.for(['src', 'a.ts', 'postwright.json'])('follows no link at %s', async (link) => {
    const outside = join(dirname(out), 'outside');
    await mkdir(outside);
    await writeFile(join(outside, 'b.ts'), 'mine');
    await write({ 'a.ts': '1', 'src/b.ts': '1' });
    const manifest = await readFile(join(out, 'postwright.json'));
    await writeFile(join(outside, 'm.json'), manifest);
    await rm(join(out, link), { recursive: true });
    const target = link === 'src' ? outside : join(outside, link === 'a.ts' ? 'b.ts' : 'm.json');
    await symlink(target, join(out, link));
    expect(await write({ 'a.ts': '2' })).toMatchObject({
      ok: false,
      problem: { code: 'output-not-ours', message: expect.stringContaining('link') },
    });
    expect(await readFile(join(outside, 'b.ts'), 'utf8')).toBe('mine');
    expect(await readFile(join(outside, 'm.json'))).toEqual(manifest);
  });

  test('what a failed run left behind is known for ours by the next', async () => {
    await write({ 'a.ts': '1' });
    await mkdir(join(out, 'c.ts'));
    expect(await write({ 'a.ts': '2', 'c.ts': '1' })).toMatchObject({ ok: false });
    await rm(join(out, 'c.ts'), { recursive: true });
    expect(await write({ 'a.ts': '2', 'c.ts': '1' })).toMatchObject({ ok: true });
    expect(await paths()).toEqual(['a.ts', 'c.ts', 'postwright.json']);
  });

  test('says so where the folder is a file', async () => {
    await writeFile(out, 'mine');
    expect(await write({ 'a.ts': '1' })).toMatchObject({
      ok: false,
      problem: { code: 'output-unwritable' },
    });
    expect(await readFile(out, 'utf8')).toBe('mine');
  });

  describe('a generated file that was edited by hand', () => {
    beforeEach(async () => {
      write({ 'a.ts': '1', 'src/b.ts': '1', 'src/c.ts': '1' });
      await writeFile(join(out, 'src/b.ts'), 'mine');
    });

    test.for([
      ['where it would be replaced', { 'a.ts': '2', 'src/b.ts': '2' }],
      ['where it would be restored', { 'a.ts': '2', 'src/b.ts': '1' }],
      ['where it would be deleted', { 'a.ts': '2' }],
    ] as const)('is left, and all else with it, %s', async ([, texts]) => {
      expect(write(texts)).toMatchObject({
        ok: false,
        problem: { code: 'output-edited', files: ['src/b.ts'] },
      });
      expect(await readFile(join(out, 'src/b.ts'), 'utf8')).toBe('mine');
      expect(await readFile(join(out, 'a.ts'), 'utf8')).toBe('1');
    });

    test('is no matter where the new text is the same', () => {
      expect(write({ 'a.ts': '1', 'src/b.ts': 'mine' })).toMatchObject({
        ok: true,
        value: { kept: {}, deleted: ['src/c.ts'] },
      });
    });

    test.for([
      ['replaced', { 'a.ts': '1', 'src/b.ts': '2' }],
      ['deleted', { 'a.ts': '1' }],
    ] as const)(
      'is kept beside where it is %s by force, and stays ever after',
      async ([, texts]) => {
        const done = { ok: true, value: { kept: { 'src/b.ts': 'src/b.ts.orig' } } };
        expect(write(texts, { force: true })).toMatchObject(done);
        expect(await readFile(join(out, 'src/b.ts.orig'), 'utf8')).toBe('mine');
        expect(write({ 'a.ts': '3' }, { force: true })).toMatchObject({
          ok: true,
          value: { kept: {} },
        });
        expect(await readFile(join(out, 'src/b.ts.orig'), 'utf8')).toBe('mine');
      },
    );

    test('does not take the place of an edit that was kept before', async () => {
      await writeFile(join(out, 'src/b.ts.orig'), 'older');
      expect(write({ 'a.ts': '1' }, { force: true })).toMatchObject({
        value: { kept: { 'src/b.ts': 'src/b.ts.orig2' } },
      });
      expect(await readFile(join(out, 'src/b.ts.orig'), 'utf8')).toBe('older');
    });
  });

  test('files that Git checked out with the line ends of Windows are neither edited nor stale', async () => {
    write({ 'a.ts': '1\n2\n', 'b.ts': '1\n' });
    await writeFile(join(out, 'a.ts'), '1\r\n2\r\n');
    await writeFile(join(out, 'b.ts'), '1\r\n');
    expect(write({ 'a.ts': '1\n2\n', 'b.ts': '2\n' })).toMatchObject({
      ok: true,
      value: { written: ['b.ts', 'postwright.json'], unchanged: ['a.ts'] },
    });
    expect(await readFile(join(out, 'a.ts'), 'utf8')).toContain('\r');
  });

  test('a manifest in another style is the same manifest', async () => {
    write({ 'a.ts': '1' });
    const text = JSON.stringify(JSON.parse(await readFile(join(out, 'postwright.json'), 'utf8')));
    await writeFile(join(out, 'postwright.json'), text);
    expect(write({ 'a.ts': '1' })).toMatchObject({ ok: true, value: { written: [] } });
  });

  test('a manifest that an editor put a byte order mark before is read', async () => {
    write({ 'a.ts': '1' });
    const text = await readFile(join(out, 'postwright.json'), 'utf8');
    await writeFile(join(out, 'postwright.json'), `\uFEFF${text}`);
    expect(write({ 'a.ts': '2' })).toMatchObject({ ok: true });
  });

  test('a package whose manifest was deleted is not taken for somebody’s own folder', async () => {
    write({ 'src/index.ts': `${banner}\n` });
    await rm(join(out, 'postwright.json'));
    expect(write({ 'src/index.ts': '2' })).toMatchObject({
      ok: false,
      problem: {
        code: 'manifest-missing',
        place: join(out, 'postwright.json'),
        hint: expect.stringContaining('restore it from version control'),
      },
    });
    expect(await paths()).toEqual(['src', 'src/index.ts']);
  });

  test.for(['a.ts', 'postwright.json', 'new.ts'])(
    'says that a folder is in the way of %s',
    async (path) => {
      write({ 'a.ts': '1' });
      await rm(join(out, path), { force: true });
      await mkdir(join(out, path));
      expect(write({ 'a.ts': '2', 'new.ts': '1' })).toMatchObject({
        ok: false,
        problem: { code: 'output-blocked', place: join(out, path) },
      });
    },
  );

  test('says that a file is in the way of a folder', async () => {
    write({ 'a.ts': '1' });
    await writeFile(join(out, 'src'), 'mine');
    expect(write({ 'a.ts': '2', 'src/b.ts': '1' })).toMatchObject({
      ok: false,
      problem: { code: 'output-blocked', place: join(out, 'src') },
    });
    expect(await readFile(join(out, 'src'), 'utf8')).toBe('mine');
  });

  test.for([0o755, 0o600, 0o444])('a file keeps its permissions: %o', async (mode) => {
    write({ ...many('1'), 'a.ts': '1' });
    for (const path of ['a.ts', 'src/x/f0.ts']) await chmod(join(out, path), mode);
    expect(write({ ...many('2'), 'a.ts': '2' })).toMatchObject({ ok: true });
    for (const path of ['a.ts', 'src/x/f0.ts'])
      expect((await stat(join(out, path))).mode & 0o777).toBe(mode);
  });

  test('a changelog that is not UTF-8 is not read as such', async () => {
    const texts = { 'CHANGELOG.md': '# Changelog\n' };
    write(texts);
    const latin = Buffer.from('# Changelog\n\nFür Köln\n', 'latin1');
    await writeFile(join(out, 'CHANGELOG.md'), latin);
    expect(write({ 'CHANGELOG.md': '# Changelog\n\n## 1.1.0\n' })).toMatchObject({
      ok: false,
      problem: { code: 'text-not-utf8', place: `${join(out, 'CHANGELOG.md')}:3` },
    });
    expect(await readFile(join(out, 'CHANGELOG.md'))).toEqual(latin);
  });

  test.for([
    ['is not JSON', '{'],
    ['is a merge half done', '<<<<<<< ours\n{}\n=======\n'],
    ['is something else', '{ "name": "mine" }'],
  ])('a manifest that %s is a problem, and nothing is touched', async ([, text = '']) => {
    write({ 'a.ts': '1' });
    await writeFile(join(out, 'postwright.json'), text);
    expect(write({ 'a.ts': '2' })).toMatchObject({
      ok: false,
      problem: { code: 'manifest-damaged' },
    });
    expect(await readFile(join(out, 'a.ts'), 'utf8')).toBe('1');
    expect(await readFile(join(out, 'postwright.json'), 'utf8')).toBe(text);
  });

  test('where many files change, those that do not are still untouched', async () => {
    write({ ...many('1'), 'src/same.ts': 'same', 'src/x/same.ts': 'same' });
    const old = new Date(0);
    for (const path of ['src/same.ts', 'src/x/same.ts']) await utimes(join(out, path), old, old);
    expect(
      write({ ...many('2', 30), 'src/same.ts': 'same', 'src/x/same.ts': 'same' }),
    ).toMatchObject({
      ok: true,
    });
    for (const path of ['src/same.ts', 'src/x/same.ts'])
      expect((await stat(join(out, path))).mtime).toEqual(old);
    expect(await readFile(join(out, 'src/x/f0.ts'), 'utf8')).toBe('20');
    expect((await readdir(join(out, 'src/x'))).length).toBe(31);
  });

  test('where many files change, somebody’s own among them stay', async () => {
    write(many('1'));
    await mkdir(join(out, 'src/empty'));
    await writeFile(join(out, 'src/x/mine.ts'), 'mine');
    const { ino } = await stat(join(out, 'src/x/mine.ts'));
    expect(write(many('2'))).toMatchObject({ ok: true });
    expect((await stat(join(out, 'src/x/mine.ts'))).ino).toBe(ino);
    expect(await readdir(join(out, 'src'))).toEqual(['empty', 'x']);
  });

  test('leaves nothing beside the package', async () => {
    write(many('1'));
    write(many('2'));
    expect(await readdir(dirname(out))).toEqual(['package']);
  });

  test('waits for no other run: it says that there is one', async () => {
    write({ 'a.ts': '1' });
    const work = join(dirname(out), '.package.postwright');
    await mkdir(work);
    await writeFile(join(work, 'owner.json'), JSON.stringify({ process: process.ppid }));
    expect(write({ 'a.ts': '2' })).toMatchObject({ ok: false, problem: { code: 'output-busy' } });
    const long = new Date(Date.now() - 120_000);
    await utimes(work, long, long);
    expect(write({ 'a.ts': '2' })).toMatchObject({ ok: true });
  });

  test('a folder of somebody’s own that has the name of the work folder is left', async () => {
    write({ 'a.ts': '1' });
    const work = join(dirname(out), '.package.postwright');
    await mkdir(work);
    await writeFile(join(work, 'mine'), 'mine');
    expect(write({ 'a.ts': '2' })).toMatchObject({ ok: false });
    expect(await readFile(join(work, 'mine'), 'utf8')).toBe('mine');
    expect(await readFile(join(out, 'a.ts'), 'utf8')).toBe('1');
  });
});
