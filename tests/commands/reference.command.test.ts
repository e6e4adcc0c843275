import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generate } from '../../generator/index.ts';

// Many pages are written in a thread of their own, which only the built command has.

const project = fileURLToPath(new URL('../../', import.meta.url));
const main = join(project, 'dist', 'cli', 'main.js');
const folder = mkdtempSync(join(tmpdir(), 'reference-'));
beforeAll(() => {
  if (existsSync(main)) return;
  const tsc = join(project, 'node_modules', '.bin', 'tsc');
  spawnSync(tsc, ['-p', join(project, 'tsconfig.build.json')], { stdio: 'inherit' });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('pages that are written beside the code are those that are written with it', async () => {
  const collection = {
    info: { name: 'Many' },
    item: Array.from({ length: 150 }, (_, at) => ({
      name: `Get thing ${at}`,
      request: {
        method: 'GET',
        url: `https://a.example/things${at}/:id`,
        description: `Thing **${at}**`,
      },
      response: [{ name: 'OK', code: 200, body: '{"id":1,"name":"a"}' }],
    })),
  };
  const text = JSON.stringify(collection);
  writeFileSync(join(folder, 'in.json'), text);
  const words = [main, 'generate', 'in.json', '--out', 'out'];
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });

  const result = await generate({ name: 'in.json', bytes: new TextEncoder().encode(text) });
  if (!result.ok) throw new Error(result.problem.message);
  const pages = result.value.files.filter(({ path }) => path.startsWith('reference/'));
  expect(pages).toHaveLength(151);
  const written = readdirSync(join(folder, 'out', 'reference')).map((name) => `reference/${name}`);
  expect(written.toSorted()).toEqual(pages.map(({ path }) => path).toSorted());
  for (const page of pages)
    expect(readFileSync(join(folder, 'out', page.path), 'utf8')).toBe(page.text);
}, 60_000);
