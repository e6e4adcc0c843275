import {
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
import { hashOf } from '../hash.ts';
import type { Manifest } from './manifest.ts';
import { writePackage } from './writePackage.ts';

let out: string;
beforeEach(async () => {
  out = join(await mkdtemp(join(tmpdir(), 'postwright-')), 'package');
});
afterEach(async () => rm(dirname(out), { recursive: true, force: true }));

const write = (texts: Readonly<Record<string, string>>) => {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text, format: false }));
  const manifest: Manifest = {
    postwright: '0.0.0',
    api: '',
    files: Object.fromEntries(files.map(({ path, text }) => [path, hashOf(text)])),
    names: {},
  };
  return writePackage(out, files, manifest);
};
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
    await writeFile(
      join(out, 'postwright.json'),
      JSON.stringify({ postwright: '0.0.0', api: '', files, names: {} }),
    );
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
});
