import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findConfig } from './findConfig.ts';
import { readConfig } from './readConfig.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'config-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const head = `import { defineConfig } from 'postwright';\n`;

describe('a configuration', () => {
  it.each([
    [
      'postwright.config.ts',
      `${head}const out: string = 'a';\nexport default defineConfig({ out });`,
    ],
    ['postwright.config.mts', `${head}export default defineConfig({ out: 'a' } as const);`],
    ['postwright.config.mjs', `${head}export default defineConfig({ out: 'a' });`],
    ['postwright.config.js', `export default { out: 'a' };`],
    ['postwright.config.ts', `import { out } from './out.ts';\nexport default { out };`],
  ])('in %s: %s', async (name, text) => {
    await writeFile(join(folder, 'out.ts'), `export const out: string = 'a';`);
    await writeFile(join(folder, name), text);
    expect(findConfig(folder)).toBe(name);
    expect(await readConfig(name, folder, undefined)).toEqual({ ok: true, value: { out: 'a' } });
  });

  it('that is edited is read anew, with or without a cache', async () => {
    for (const out of ['a', 'b']) {
      await writeFile(join(folder, 'postwright.config.ts'), `export default { out: '${out}' };`);
      for (const cache of [undefined, join(folder, 'cache')]) {
        const read = await readConfig('postwright.config.ts', folder, cache);
        expect(read).toEqual({ ok: true, value: { out } });
      }
    }
  });

  it('there is none', async () => {
    expect(findConfig(folder)).toBeUndefined();
    expect(await readConfig('mine.ts', folder, undefined)).toMatchObject({
      problem: { code: 'config-not-found', message: 'There is no mine.ts.' },
    });
  });

  it.each([
    ['does not parse', 'export default {', 'config-unreadable', /cannot be run: .+/],
    ['throws', `throw new Error('No key.');`, 'config-unreadable', /cannot be run: No key\.$/],
    ['imports what is not there', `import './nowhere.ts';`, 'config-unreadable', /nowhere/],
    ['exports nothing', `export const a = 1;`, 'config-invalid', /has no default export/],
    [
      'exports a function',
      `export default () => ({});`,
      'config-invalid',
      /takes an object, not a function/,
    ],
    [
      'does not parse',
      `export default {\n  out: 'a'\n  name: 'b',\n};`,
      'config-unreadable',
      /^postwright\.config\.ts:3:\d+ cannot be run: Unexpected token/,
    ],
    [
      'throws',
      `const one: { a?: { b: string } } = {};\nexport default { out: one.a.b };`,
      'config-unreadable',
      /^postwright\.config\.ts:2:\d+ cannot be run: Cannot read/,
    ],
    [
      'has an unknown key',
      `export default { colection: 'a' };`,
      'config-invalid',
      /: colection is nothing/,
    ],
    [
      'names no package',
      `export default { name: 'A b' };`,
      'config-invalid',
      /: name takes a package’s name/,
    ],
    [
      'has other enums',
      `export default { enums: 'enums' };`,
      'config-invalid',
      /takes enum or const, not “enums”/,
    ],
    [
      'has a wrong correction',
      `export default { operations: { 'GET /a': { body: 1 } } };`,
      'config-invalid',
      /: operations\["GET \/a"\]\.body takes json/,
    ],
  ])('that %s', async (_, text, code, message) => {
    await writeFile(join(folder, 'postwright.config.ts'), text);
    const read = await readConfig('postwright.config.ts', folder, undefined);
    expect(read).toMatchObject({ ok: false, problem: { code } });
    expect(!read.ok && read.problem.message).toMatch(message);
    expect(!read.ok && read.problem.message).toMatch(/^postwright\.config\.ts.*\.$/);
    expect(!read.ok && read.problem.hint).toMatch(/\.$|\?$/);
  });
});
