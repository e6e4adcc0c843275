import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { Node, Project, SyntaxKind, type SourceFile } from 'ts-morph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundled, gzippedSize } from './bundled.ts';
import { bin, installZoom, type Installed } from './installed.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

let installation: Installed;
let consumer: string;
let installed: string;
let packed: readonly string[];

beforeAll(async () => {
  installation = await installZoom();
  ({ consumer, installed, packed } = installation);
}, 60_000);

afterAll(() => installation.remove());

describe('the tarball', () => {
  test('has every module compiled, declared, mapped and as source', async () => {
    const modules = packed.flatMap((name) => /^src\/(.+)\.ts$/.exec(name)?.[1] ?? []);
    expect(modules).toContain('meetings/registrants/updateRegistrantStatus');
    const endings = ['js', 'js.map', 'd.ts', 'd.ts.map'];
    const compiled = endings.flatMap((ending) => modules.map((name) => `dist/${name}.${ending}`));
    const sources = modules.map((name) => `src/${name}.ts`);
    const beside = ['CHANGELOG.md', 'README.md', 'package.json'];
    const reference = [
      'README.md',
      'meetings/performBatchRegistration.md',
      'meetings/registrants/updateRegistrantStatus.md',
      'webinars/performBatchRegistration.md',
      'webinars/registrants/updateRegistrantStatus.md',
    ].map((name) => `reference/${name}`);
    const all = [...compiled, ...sources, ...beside, ...reference];
    expect(packed.toSorted()).toEqual(all.toSorted());
  });

  test('has no test and nothing of the build', () => {
    expect(packed.filter((name) => /test|tsbuildinfo|tsconfig/.test(name))).toEqual([]);
  });

  test('has maps that lead to the sources in it', async () => {
    for (const name of packed.filter((file) => file.endsWith('.map'))) {
      const { sources } = JSON.parse(await readFile(join(installed, name), 'utf8'));
      if (sources.length === 0) {
        // A module of types only: there is no code to lead anywhere.
        const code = await readFile(join(installed, name.replace(/\.map$/, '')), 'utf8');
        expect(code.replaceAll(/^\/\/.*$/gm, '').trim()).toBe('');
        continue;
      }
      const [source] = sources.map((one: string) => join(name, '..', one));
      expect(packed).toContain(source);
    }
  });

  test('has pages whose links lead to what is in it', async () => {
    const pages = packed.filter((name) => name.endsWith('.md'));
    expect(pages.length).toBeGreaterThan(5);
    let count = 0;
    for (const page of pages) {
      const text = await readFile(join(installed, page), 'utf8');
      for (const [, link = ''] of text.matchAll(/\]\(((?![a-z]+:)[^)]+)\)/g)) {
        expect(packed).toContain(join(page, '..', decodeURI(link)));
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(10);
  });

  test('has nothing that publint finds', async () => {
    const { messages } = await publint({ pkgDir: installed, pack: false, strict: true });
    expect(messages).toEqual([]);
  });

  test('depends on nothing', async () => {
    const manifest = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({ name: 'zoom-api-client', type: 'module', sideEffects: false });
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).not.toHaveProperty('peerDependencies');
  });
});

describe('installed', () => {
  test('it is imported by plain Node, whole and in part', async () => {
    const program = `
      import { meetings } from 'zoom-api-client';
      import { updateRegistrantStatus } from 'zoom-api-client/meetings/registrants';
      console.log(meetings.registrants.updateRegistrantStatus === updateRegistrantStatus);`;
    const { stdout, stderr } = await run(
      process.execPath,
      ['--input-type=module', '--eval', program],
      { cwd: consumer },
    );
    expect([stdout.trim(), stderr]).toEqual(['true', '']);
  });

  test('it is required by plain Node, whole and in part', async () => {
    const program = `
      const { meetings } = require('zoom-api-client');
      const { updateRegistrantStatus } = require('zoom-api-client/meetings/registrants');
      console.log(meetings.registrants.updateRegistrantStatus === updateRegistrantStatus);`;
    const words = ['--input-type=commonjs', '--eval', program];
    const { stdout, stderr } = await run(process.execPath, words, { cwd: consumer });
    expect([stdout.trim(), stderr]).toEqual(['true', '']);
  });

  test.for([
    { module: 'nodenext', moduleResolution: 'nodenext' },
    { module: 'esnext', moduleResolution: 'bundler' },
    { module: 'nodenext', moduleResolution: 'nodenext', lib: ['es2022'], types: ['node'] },
  ])('it type-checks under moduleResolution $moduleResolution, lib $lib', async (options) => {
    await writeFile(
      join(consumer, 'program.ts'),
      `import { createClient, meetings, type Call } from 'zoom-api-client';
      import { updateRegistrantStatus } from 'zoom-api-client/meetings/registrants';
      const zoom = createClient();
      export const call: Call<{ ok: true; status: 204; data: void; headers: Headers; response: Response }, unknown> =
        updateRegistrantStatus(zoom, { path: { meetingId: 1 }, body: { action: 'deny' } });
      // @ts-expect-error: typed, not any
      meetings.performBatchRegistration(zoom, {});`,
    );
    const compilerOptions = {
      target: 'es2022',
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      types: [],
      typeRoots: [join(project, 'node_modules', '@types')],
      ...options,
    };
    const config = JSON.stringify({ compilerOptions, files: ['program.ts'] });
    await writeFile(join(consumer, 'tsconfig.json'), config);
    const check = run(join(bin, 'tsc'), ['-p', consumer]);
    await expect(check.catch(({ stdout }) => ({ stdout }))).resolves.toMatchObject({ stdout: '' });
  });
});

describe('the declarations', () => {
  let files: readonly SourceFile[];

  beforeAll(() => {
    const declarations = new Project({ compilerOptions: { types: [] } });
    files = declarations.addSourceFilesAtPaths(join(installed, 'dist', '**', '*.d.ts'));
  });

  test('of everything exported have a doc comment', () => {
    const bare = files.flatMap((file) =>
      file.getStatements().flatMap((statement) => {
        if (!Node.isExportable(statement) || !statement.isExported()) return [];
        // Overloads are documented by their first.
        if (Node.isFunctionDeclaration(statement) && statement.getOverloads().length > 0) return [];
        const documented = Node.isJSDocable(statement) && statement.getJsDocs().length > 0;
        return documented ? [] : [`${file.getBaseName()}: ${statement.getText().slice(0, 60)}`];
      }),
    );
    expect(files.length).toBeGreaterThan(10);
    expect(bare).toEqual([]);
  });

  test('have no any', () => {
    const any = files.flatMap((file) =>
      file.getDescendantsOfKind(SyntaxKind.AnyKeyword).map((keyword) => {
        const { line } = file.getLineAndColumnAtPos(keyword.getPos());
        return `${file.getBaseName()}:${line}`;
      }),
    );
    expect(any).toEqual([]);
  });
});

/** The aim is 1,300; what the contract asks of every call costs more today. Lower this line with the code. */
const largest = 1910;

test(`one operation with bearer auth, minified and gzipped, is under ${largest} bytes, its enum and its messages left out`, async () => {
  const program = `
    import { bearer, createClient } from 'zoom-api-client';
    import { updateRegistrantStatus } from 'zoom-api-client/meetings/registrants';
    const zoom = createClient({ auth: bearer('token') });
    await updateRegistrantStatus(zoom, { path: { meetingId: 1 }, body: { action: 'deny' } });`;
  const bundle = await bundled(program, consumer);
  expect(gzippedSize(bundle)).toBeLessThan(largest);
  expect(bundle).not.toMatch(/UserDoesNotExist|does not belong/);
});
