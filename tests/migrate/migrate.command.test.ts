import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommand, runIn } from '../commands/builtCommand.ts';
import { tscSays } from '../tsc.ts';
import { createProject, type Project } from './project.ts';
import { collectionOf, firstVendor, type Vendor } from './vendor.ts';

// The built command as a person runs it: generate, commit, generate again, migrate.

const from = `from 'zoom-api-client/meetings/registrants'`;
const callers = {
  'src/main.ts': `import { createClient, isApiError, meetings } from 'zoom-api-client';
import { updateRegistrantStatus, UpdateRegistrantStatusErrorCode } ${from};
import { request } from './request.js';

const zoom = createClient({
  fetch: async ({ method, url }: Request) => {
    console.log(method, url);
    return Response.json({ code: 1001, message: 'User does not exist: 1.' }, { status: 404 });
  },
});
for (const set of [updateRegistrantStatus, meetings.registrants.updateRegistrantStatus]) {
  try {
    await set(zoom, request);
  } catch (error) {
    const isOurs = isApiError(error, updateRegistrantStatus);
    console.log(isOurs && error.code === UpdateRegistrantStatusErrorCode.UserDoesNotExist);
  }
}
`,
  'src/request.ts': `import type { UpdateRegistrantStatusRequest } ${from};
export const request: UpdateRegistrantStatusRequest = { path: { id: 1 }, body: { action: 'a' } };
`,
  'src/other.ts': `export const updateRegistrantStatus = 1;\n`,
};
const said = `PUT https://api.example.com/meetings/1/registrants/status
true
PUT https://api.example.com/meetings/1/registrants/status
true
`;
const renamed: Vendor = {
  ...firstVendor,
  setStatus: 'Set registrant status',
  message: 'Gone is {userId}.',
};

let project: Project;
beforeAll(() => {
  buildCommand();
  project = createProject(callers);
  generate(firstVendor);
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'first');
}, 60_000);
afterAll(() => project[Symbol.dispose]());

describe('postwright migrate', () => {
  it('rewrites callers to the package that generate updated: they compile, and do the same', async () => {
    expect(await output()).toBe(said);
    generate(renamed);
    generate({ ...renamed, canRemove: false });
    // Version 2.0.0 has the former name as the lock promised it, 3.0.0 has not.
    generate({ ...renamed, canRemove: false, listFolder: 'lists', registrant: { name: 'Ada' } });
    expect(await tscSays(project.folder)).toContain('updateRegistrantStatus');

    const dry = run('packages/zoom', '--dry-run');
    expect({ code: dry.code, err: dry.err }).toEqual({ code: 0, err: '' });
    expect(dry.out).toContain(`--- a/src/request.ts
+++ b/src/request.ts
@@ -1,2 +1,2 @@
-import type { UpdateRegistrantStatusRequest } ${from};
-export const request: UpdateRegistrantStatusRequest = { path: { id: 1 }, body: { action: 'a' } };
+import type { SetRegistrantStatusRequest } ${from};
+export const request: SetRegistrantStatusRequest = { path: { id: 1 }, body: { action: 'a' } };
`);
    expect(project.read('src/main.ts')).toBe(callers['src/main.ts']);
    git('apply', '--check', '--include', 'src/*', '-', { input: dry.out });

    const { code, out } = run('packages/zoom');
    expect({ code, out }).toEqual({
      code: 0,
      out: `  src/main.ts  6 places
  src/request.ts  2 places
zoom-api-client 1.0.0 → zoom-api-client 3.0.0: 8 places in 2 files of 3 changed
`,
    });
    expect(await tscSays(project.folder)).toBe('');
    expect(await output()).toBe(said);
    expect(project.read('src/other.ts')).toBe(callers['src/other.ts']);

    const again = run('packages/zoom');
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toContain('nothing to rename in 3 files');
  }, 60_000);

  it('exits with 2 where something is left, and tells a program what', () => {
    project.write({
      'src/gone.ts': `export { removeRegistrant } ${from};\n`,
    });
    const { code, out } = run('packages/zoom', '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      dryRun: false,
      before: { packageName: 'zoom-api-client', version: '1.0.0' },
      after: { version: '3.0.0' },
      files: [],
      left: [
        {
          file: 'src/gone.ts',
          line: 1,
          column: 10,
          kind: 'compile',
          changes: [{ kind: 'operation-removed' }],
        },
      ],
    });
    const told = run('packages/zoom');
    expect(told.out).toContain(`Left for you: 1 place in 1 file
  src/gone.ts:1:10 Module '"zoom-api-client/meetings/registrants"' has no exported member 'removeRegistrant'. (TS2305)
    \`meetings.registrants.removeRegistrant\` is gone.
`);
  }, 60_000);

  it.each([
    [['packages/none'], 'packages/none is no package that Postwright wrote'],
    [['packages/zoom', '--from', 'git:nowhere:packages/zoom'], 'There is no revision nowhere here'],
    [['packages/zoom', '--from', 'git:HEAD:src'], 'git:HEAD:src is no package'],
    [['packages/zoom', '--from', 'git:HEAD:none'], 'There is no file none in revision HEAD'],
    [['packages/zoom', '--project', 'none.json'], 'There is no none.json'],
    [['packages/zoom', '--project', 'broken.json'], 'broken.json cannot be read'],
    [['packages/zoom', '--project', 'empty.json'], 'empty.json has no files of its own'],
  ])('%j: one sentence, and exit code 1', (words, sentence) => {
    project.write({
      'broken.json': '{ "include": [',
      'empty.json': '{ "files": [], "references": [{ "path": "." }] }',
    });
    const { code, out, err } = run(...words);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`error ${sentence}`);
    expect(err).toContain('\nhint  ');
  });
});

function generate(vendor: Vendor): void {
  project.write({ 'zoom.json': collectionOf(vendor) });
  const { code, err } = runIn(project.folder, ['generate', 'zoom.json', '--out', 'packages/zoom']);
  if (code !== 0) throw new Error(err);
}

function run(...words: readonly string[]) {
  return runIn(project.folder, ['migrate', ...words]);
}

function git(...words: readonly (string | { readonly input: string })[]): void {
  const own = words.filter((word) => typeof word === 'string');
  const input = words.find((word) => typeof word !== 'string')?.input ?? '';
  const settings = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
  execFileSync('git', [...settings, ...own], { cwd: project.folder, input });
}

/** What the callers' program says when it runs. */
async function output(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(project.folder, 'src/main.ts')],
    alias: { 'zoom-api-client': join(project.folder, 'packages/zoom/src') },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  const input = outputFiles[0]?.text ?? '';
  return execFileSync(process.execPath, ['--input-type=module', '-'], { input, encoding: 'utf8' });
}
