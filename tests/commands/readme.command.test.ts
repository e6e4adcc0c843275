import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { copyFile, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin, installZoom, type Installed } from '../package/installed.ts';

// What this project's README shows compiles, runs and says what it is said to say.

const project = fileURLToPath(new URL('../../', import.meta.url));
const main = join(project, 'dist', 'cli', 'main.js');
const collection = join(project, 'fixtures', 'zoom-registrants', 'collection.json');
const readme = readFileSync(join(project, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/^```(?<language>\w*)\n(?<text>[^]*?)^```$/gm)].map(
  ({ groups }) => ({ language: groups?.['language'] ?? '', text: groups?.['text'] ?? '' }),
);
const programs = blocks.filter(({ language }) => language === 'ts').map(({ text }) => text);
const run = promisify(execFile);

/** A project that has the generated package and this one, and the collections that the README speaks of. */
let installation: Installed;
let folder = '';
beforeAll(async () => {
  installation = await installZoom();
  folder = installation.consumer;
  await symlink(project, join(folder, 'node_modules', 'postwright'));
  for (const name of ['zoom', 'acme'])
    await copyFile(collection, join(folder, `${name}.postman_collection.json`));
}, 120_000);
afterAll(() => installation.remove());

describe('the programs in the README', () => {
  it('type-check as they stand', async () => {
    await Promise.all(
      programs.map((text, index) => writeFile(join(folder, `program${index}.ts`), text)),
    );
    const compilerOptions = {
      target: 'es2022',
      module: 'nodenext',
      strict: true,
      noEmit: true,
      types: ['node'],
      typeRoots: [join(project, 'node_modules', '@types')],
    };
    const config = { compilerOptions, include: ['program*.ts'] };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const check = run(join(bin, 'tsc'), ['-p', folder]);
    expect(programs.length).toBeGreaterThanOrEqual(4);
    await expect(check.catch(({ stdout }) => ({ stdout }))).resolves.toMatchObject({ stdout: '' });
  });

  it('call the API: a documented failure is the one that was asked for', async () => {
    const calls = programWith('bearer(');
    // A vendor who knows no such user; the client has the platform's own fetch.
    const refusing = `
      globalThis.fetch = async () => Response.json({ code: 1001, message: '' }, { status: 404 });
      process.on('exit', () => console.log(result.code === UpdateRegistrantStatusErrorCode.UserDoesNotExist));`;
    expect(await printed(refusing + calls)).toBe('true\n');
  });

  it('mock the API without a server', async () => {
    const said = programWith('mockFetch(').replace(/(?=\}\n$)/, 'console.log(result.code);\n');
    expect(await printed(said)).toBe('3035\n');
  });

  it('generate a package', async () => {
    expect(await printed(programWith('writePackage('))).toBe('');
    expect(await readdir(join(folder, 'packages', 'acme'))).toContain('package.json');
  });

  it('correct a collection: nothing in it is out of date', async () => {
    await writeFile(join(folder, 'postwright.config.ts'), programWith('defineConfig('));
    const { stdout } = await run(process.execPath, [main, 'generate'], { cwd: folder });
    expect(stdout).not.toContain('correction-');
    expect(stdout).toMatch(/^packages\/zoom /m);
    const names = join(folder, 'packages', 'zoom', 'src', 'meetings', 'registrants');
    expect(await readdir(names)).toContain('setRegistrantStatus.ts');
  });
});

describe('the commands in the README', () => {
  const lines = blocks
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => [...text.matchAll(/^postwright (\w+)([^#\n]*)/gm)]);

  it('and their flags are there', async () => {
    for (const [, command = '', rest = ''] of lines) {
      const { stdout } = await run(process.execPath, [main, command, '--help']);
      const flags = rest.match(/--\w[\w-]*/g) ?? [];
      expect(stdout).toContain(`postwright ${command}`);
      for (const flag of flags) expect(stdout).toContain(flag);
    }
    expect(lines.length).toBeGreaterThanOrEqual(8);
  });

  it('generate as the first one shows', async () => {
    const words = [main, 'generate', collection, '--out', 'generated/zoom'];
    // Where no configuration is.
    const cwd = join(folder, 'fresh');
    await mkdir(cwd);
    const { stdout } = await run(process.execPath, words, { cwd });
    const untimed = (text: string): string => text.replaceAll(/\d+\.\d+ s/g, '… s');
    expect(blocks.map(({ text }) => untimed(text))).toContain(untimed(stdout));
  });

  it('mock: the server says where it is, and fails on demand', async () => {
    const server = spawn(process.execPath, [main, 'mock', collection, '--port', '0']);
    try {
      const [line] = await once(createInterface(server.stdout), 'line');
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(String(line))?.[0] ?? '';
      const here = (text: string): string => text.replace(address, 'http://127.0.0.1:4010');
      expect(blocks.map(({ text }) => text)).toContain(`${here(String(line))}\n`);
      const [asked, answer] = blocks.slice(
        blocks.findIndex(({ text }) => text.includes('curl -X')),
      );
      const curl = /curl -X (\w+) -H 'Prefer: (.*?)' (\S+)/.exec(asked?.text ?? '') ?? [];
      const [, method = '', prefer = '', url = ''] = curl;
      const there = url.replace('http://127.0.0.1:4010', address);
      const response = await fetch(there, { method, headers: { prefer } });
      expect(`${await response.text()}\n`).toBe(answer?.text);
    } finally {
      server.kill();
    }
  });
});

function programWith(word: string): string {
  return programs.find((text) => text.includes(word)) ?? '';
}

/** What a program prints, run in the folder by Node. */
async function printed(program: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, loader: 'ts', resolveDir: folder },
    bundle: true,
    packages: 'external',
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const words = ['--input-type=module', '--eval', outputFiles[0]?.text ?? ''];
  const { stdout } = await run(process.execPath, words, { cwd: folder });
  return stdout;
}
