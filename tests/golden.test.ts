import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { generate, readSource, type GenerateOptions, type Source } from '../generator/index.ts';
import { apiPath } from '../generator/output/apiFile.ts';
import { manifestText } from '../generator/output/manifest.ts';
import { putTree, treeIn, type Tree } from './tree.ts';
import { strictest } from './strictest.ts';
import { tscSays } from './tsc.ts';

// Each case is one behaviour: fixtures/<case>/collection.json, or a folder collection/ in v3, and in expected/ the package that must come of it.
// The runtime is the same in all of them and stays out, and so does the manifest with its hashes. `npm run test:accept`
// rewrites expected/: read what changed.

const project = fileURLToPath(new URL('../', import.meta.url));
const fixtures = join(project, 'fixtures');
const accepting = process.env['ACCEPT'] === '1';
/** Held to the committed package instead, whole. */
const committed = 'zoom-registrants';
const cases = readdirSync(fixtures).filter((name) => name !== committed);

describe('golden trees', () => {
  it('has fixtures to compare', () => {
    expect(cases.length).toBeGreaterThanOrEqual(14);
  });

  it.each(cases)('%s', async (name) => {
    const { vendored, manifest, ...written } = await packageOf(name);
    expect(Object.keys(vendored).toSorted()).toEqual(runtimeNames());
    expect(manifest).toContain('"src/index.ts"');
    const expected = join(fixtures, name, 'expected');
    if (accepting) await writeTree(expected, written.files);
    expect(written.files).toEqual(existsSync(expected) ? treeIn(expected) : {});
  });

  it('generated/zoom is what the first command of the README writes', async () => {
    const { files, vendored, api, manifest } = await packageOf(committed);
    const written = { ...files, ...vendored, ...api, 'postwright.json': manifest };
    expect(treeIn(join(project, 'generated', 'zoom'))).toEqual(written);
  });
});

describe('golden trees as programs', () => {
  let workspace = '';
  afterAll(() => rm(workspace, { recursive: true, force: true }));

  it('all type-check under the strictest options', async () => {
    workspace = await mkdtemp(join(tmpdir(), 'golden-'));
    for (const name of cases) {
      const to = join(workspace, name);
      await cp(join(fixtures, name, 'expected'), to, { recursive: true });
      for (const file of runtimeNames()) {
        const from = join(project, 'templates', file.replace('src/', ''));
        await cp(from, join(to, file), { recursive: true });
      }
    }
    await cp(join(project, 'generated', 'zoom'), join(workspace, 'zoom'), { recursive: true });
    await writeFile(join(workspace, 'tsconfig.json'), JSON.stringify(config));
    expect(await tscSays(workspace)).toBe('');
  }, 60_000);

  it('are compared with a program that does not type-check', async () => {
    const broken = await mkdtemp(join(tmpdir(), 'golden-'));
    await writeFile(join(broken, 'broken.ts'), `export const one: number = 'one';\n`);
    await writeFile(join(broken, 'tsconfig.json'), JSON.stringify(config));
    const complaints = await tscSays(broken);
    await rm(broken, { recursive: true });
    expect(complaints).toContain('TS2322');
  });
});

const config = { compilerOptions: strictest, include: ['.'] };

/** A case's package as data: its own files, the runtime's, the Api it is made of, and the manifest's text. */
async function packageOf(name: string): Promise<{
  readonly files: Tree;
  readonly vendored: Tree;
  readonly api: Tree;
  readonly manifest: string;
}> {
  const folder = join(fixtures, name);
  const options = join(folder, 'options.json');
  const environment = join(folder, 'environment.json');
  const asked: GenerateOptions = {
    ...(existsSync(options) ? (JSON.parse(readFileSync(options, 'utf8')) as GenerateOptions) : {}),
    environments: existsSync(environment) ? [await sourceOf(environment)] : [],
  };
  const of = async (path: string, more: GenerateOptions = {}) => {
    const generated = await generate(await sourceOf(path), { ...asked, ...more });
    if (!generated.ok) throw new Error(generated.problem.message);
    return generated;
  };
  const document = join(folder, 'collection.json');
  const collection = existsSync(document) ? document : join(folder, 'collection');
  // Where the collection was another one before, its package has that one's names.
  const earlier = join(folder, 'earlier.json');
  const result = existsSync(earlier)
    ? await of(collection, { previous: (await of(earlier)).value.manifest })
    : await of(collection);
  const all = result.value.files.map(({ path, text }) => [path, text] as const);
  const isRuntime = ([path]: readonly [string, string]): boolean => path.startsWith('src/runtime/');
  const isApi = ([path]: readonly [string, string]): boolean => path === apiPath;
  return {
    files: Object.fromEntries(all.filter((file) => !isRuntime(file) && !isApi(file))),
    vendored: Object.fromEntries(all.filter(isRuntime)),
    api: Object.fromEntries(all.filter(isApi)),
    manifest: manifestText(result.value.manifest),
  };
}

async function sourceOf(path: string): Promise<Source> {
  const source = await readSource(path);
  if (!source.ok) throw new Error(source.problem.message);
  return source.value;
}

function runtimeNames(): readonly string[] {
  return readdirSync(join(project, 'templates', 'runtime'))
    .filter((name) => name.endsWith('.ts') && !name.includes('.test'))
    .map((name) => `src/runtime/${name}`)
    .toSorted();
}

async function writeTree(folder: string, tree: Tree): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  putTree(folder, tree);
}
