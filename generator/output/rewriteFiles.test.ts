import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realDisk, type Disk } from './disk.ts';
import { rewriteFiles } from './rewriteFiles.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
const texts = () =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(at(name), 'utf8')]));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rewrite-'));
  for (const name of ['a.ts', 'b.ts', 'c.ts']) writeFileSync(at(name), `old ${name}`);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const all = () =>
  ['a.ts', 'b.ts'].map((name) => ({ path: at(name), before: `old ${name}`, after: `new ${name}` }));
const old = { 'a.ts': 'old a.ts', 'b.ts': 'old b.ts', 'c.ts': 'old c.ts' };

describe('rewriting files', () => {
  it('changes those that it is given, and no other', () => {
    expect(rewriteFiles(all())).toEqual({ ok: true, value: undefined });
    expect(texts()).toEqual({ ...old, 'a.ts': 'new a.ts', 'b.ts': 'new b.ts' });
  });

  it('keeps who may run a file, its byte order mark, and the link that leads to it', () => {
    writeFileSync(at('a.ts'), '\uFEFFold a.ts');
    chmodSync(at('b.ts'), 0o755);
    symlinkSync(at('b.ts'), at('link.ts'));
    const files = all().map((file) =>
      file.path === at('b.ts') ? { ...file, path: at('link.ts') } : file,
    );
    expect(rewriteFiles(files)).toEqual({ ok: true, value: undefined });
    expect(lstatSync(at('link.ts')).isSymbolicLink()).toBe(true);
    expect(texts()).toMatchObject({ 'a.ts': '\uFEFFnew a.ts', 'b.ts': 'new b.ts' });
    expect(statSync(at('b.ts')).mode & 0o777).toBe(0o755);
  });

  it.each([
    ['somebody changed', () => writeFileSync(at('b.ts'), 'mine')],
    ['is no UTF-8', () => writeFileSync(at('b.ts'), Buffer.from([0xff, 0x6f]))],
  ])('writes nothing where a file %s', (_what, change) => {
    change();
    const before = texts();
    const done = rewriteFiles(all());
    expect(done).toMatchObject({
      ok: false,
      problem: { code: 'output-edited', place: at('b.ts') },
    });
    expect(texts()).toEqual(before);
  });

  it.each([1, 2, 3, 4])('changes all or none where the disk refuses step %i', (refused) => {
    let step = 0;
    const refusing =
      <Rest extends readonly unknown[]>(act: (...rest: Rest) => void) =>
      (...rest: Rest): void => {
        step += 1;
        if (step === refused) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        act(...rest);
      };
    const disk: Disk = {
      ...realDisk,
      writeFile: refusing(realDisk.writeFile),
      rename: refusing(realDisk.rename),
    };
    const done = rewriteFiles(all(), disk);
    expect(done).toMatchObject({ ok: false, problem: { code: 'output-unwritable' } });
    expect(texts()).toEqual(old);
  });
});
