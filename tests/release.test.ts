import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  generate,
  readHistory,
  readPackage,
  writePackage,
  type GenerateOptions,
} from '../generator/index.ts';
import { apiPath } from '../generator/output/apiFile.ts';
import { baseSketch, collectionOf, edited, type Sketch } from './diff/sketch.ts';

// Generating over a package: its version and its changelog.

let out = '';
beforeEach(async () => {
  out = join(await mkdtemp(join(tmpdir(), 'release-')), 'out');
});
afterEach(() => rm(join(out, '..'), { recursive: true, force: true }));

const renamed = edited(({ requests }) => (requests.book.name = 'Reserve seats'));
const worded = edited((sketch) => (sketch.description = 'Boats.'));
const shorter = edited(({ requests }) => requests.list.query.pop());

describe('the version', () => {
  it.each([
    ['stays where nothing changed', baseSketch(), '1.0.0', 'none'],
    ['is a patch for words', worded, '1.0.1', 'patch'],
    ['is minor where a former name is kept', renamed, '1.1.0', 'minor'],
    ['is major where something breaks', shorter, '2.0.0', 'major'],
  ] as const)('%s', async (_, next, version, bump) => {
    await regenerate(baseSketch());
    const written = await regenerate(next);
    expect(written.release?.bump).toBe(bump);
    expect(JSON.parse(await text('package.json'))).toMatchObject({ version });
    expect(written.files.length === 0).toBe(bump === 'none');
    // The second time there is nothing left to do.
    expect((await regenerate(next)).files).toEqual([]);
  });

  it('is major where enums are another kind of types', async () => {
    await regenerate(baseSketch());
    const { release } = await regenerate(baseSketch(), { enums: 'const' });
    expect(release?.bump).toBe('major');
    expect(await text('CHANGELOG.md')).toContain('Breaking: enums are frozen objects');
  });

  it('is a patch where the files are written otherwise', async () => {
    await regenerate(baseSketch());
    const { release } = await regenerate(baseSketch(), { name: 'other-client' });
    expect(release?.bump).toBe('patch');
    expect(await text('CHANGELOG.md')).toContain('Generated again');
  });

  it('is major where it is not known what changed', async () => {
    await regenerate(baseSketch());
    await rm(join(out, apiPath));
    expect((await regenerate(worded)).release?.bump).toBe('major');
    expect(await text('CHANGELOG.md')).toContain('is not known');
  });

  it('does without former names in the next major one, and says so', async () => {
    await regenerate(baseSketch());
    await regenerate(renamed);
    await regenerate(
      edited(({ requests }) => {
        requests.book.name = 'Reserve seats';
        requests.list.query.pop();
      }),
    );
    const changelog = await text('CHANGELOG.md');
    expect(changelog.match(/^## .*$/gm)).toEqual([
      '## 2.0.0 - 2026-01-31',
      '## 1.1.0 - 2026-01-31',
      '## 1.0.0',
    ]);
    expect(changelog).toContain('former name is gone: `sailings.bookSeats`');
  });
});

describe('the changelog', () => {
  it('has an entry of what changed above the others', async () => {
    await regenerate(baseSketch());
    await regenerate(shorter);
    expect(await text('CHANGELOG.md')).toBe(`# Changelog of ferries-client

## 2.0.0 - 2026-01-31

### Breaking

- \`sailings.listSailings\`
  - The parameter \`query.page\` is gone.

## 1.0.0

Generated from the Postman collection.
`);
  });

  it('keeps what somebody wrote into it', async () => {
    await regenerate(baseSketch());
    const own = (await text('CHANGELOG.md')).replace('Generated', 'First. Generated');
    await writeFile(join(out, 'CHANGELOG.md'), own);
    expect((await regenerate(baseSketch())).files).toEqual([]);
    expect(await text('CHANGELOG.md')).toBe(own);
    await regenerate(worded);
    expect(await text('CHANGELOG.md')).toContain('## 1.0.1 - 2026-01-31');
    expect(await text('CHANGELOG.md')).toContain('First. Generated');
  });
});

it('the Api is kept a line an operation, without places and ids', async () => {
  await regenerate(baseSketch());
  const kept = await text(apiPath);
  expect(kept.trimEnd().split('\n')).toHaveLength(5);
  expect(kept).not.toMatch(/"pointer"|"r1"/);
});

async function regenerate(sketch: Sketch, more: GenerateOptions = {}) {
  const bytes = new TextEncoder().encode(JSON.stringify(collectionOf(sketch)));
  const previous = readPackage(out);
  if (!previous.ok) throw new Error(previous.problem.message);
  const made = await generate(
    { name: 'in.json', bytes },
    {
      ...more,
      previous: previous.value,
      history: previous.value === undefined ? undefined : readHistory(out, previous.value),
      date: '2026-01-31',
    },
  );
  if (!made.ok) throw new Error(made.problem.message);
  const done = writePackage(out, made.value.files, made.value.manifest);
  if (!done.ok) throw new Error(done.problem.message);
  return {
    release: made.value.release,
    files: [...done.value.written, ...done.value.deleted],
  };
}

async function text(path: string): Promise<string> {
  return readFile(join(out, path), 'utf8');
}
