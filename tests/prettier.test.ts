import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { style } from '../generator/output/format.ts';

// Prettier is the rule, oxfmt the engine that meets it. The one exception is package.json: oxfmt sorts its keys in the
// order of sort-package-json, which Prettier leaves alone, so that only the text's layout is held against it.

const project = fileURLToPath(new URL('../', import.meta.url));
const fixtures = join(project, 'fixtures');
const packages = [
  ...readdirSync(fixtures)
    .filter((name) => existsSync(join(fixtures, name, 'expected')))
    .map((name) => join(fixtures, name, 'expected')),
  join(project, 'generated', 'zoom'),
];
const runtime = join(project, 'templates', 'runtime');

describe('generated code is in the style of Prettier', () => {
  it.each(packages.map((folder) => [relative(project, folder)]))('%s', async (folder) => {
    expect(textsIn(join(project, folder))).toEqual(await prettierIn(join(project, folder)));
  });

  it('templates/runtime, which is copied as it is', async () => {
    expect(filesIn(runtime).length).toBeGreaterThan(10);
    expect(textsIn(runtime)).toEqual(await prettierIn(runtime));
  });

  it('is judged by a Prettier that tells other styles apart', async () => {
    expect(await format('const a = "b"', { ...style, filepath: 'a.ts' })).toBe("const a = 'b';\n");
  });
});

/** A folder's files as they are. */
function textsIn(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    filesIn(folder).map((path) => [relative(folder, path), readFileSync(path, 'utf8')]),
  );
}

/** A folder's files as Prettier would have them. */
async function prettierIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const texts = Object.entries(textsIn(folder)).map(async ([path, text]) => {
    const formatted = await format(text, { ...style, filepath: path });
    return [path, formatted] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|json)$/.test(entry.name))
    .filter((entry) => entry.name !== 'postwright.json' && !entry.name.includes('.test'))
    .map((entry) => join(entry.parentPath, entry.name));
}
