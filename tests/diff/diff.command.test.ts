import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommand, project, runIn } from '../commands/builtCommand.ts';
import { baseSketch, collectionOf, edited, type Sketch } from './sketch.ts';

// The built command as a person and as a CI job run it.

let folder = '';

beforeAll(async () => {
  buildCommand();
  folder = await mkdtemp(join(tmpdir(), 'diff-'));
  for (const name of ['api', 'notes', 'linked']) await mkdir(join(folder, name));
  await writeFile(join(folder, 'notes', 'a.txt'), 'nothing');
  await cp(join(project, 'fixtures/v3-collection/collection'), join(folder, 'pets'), {
    recursive: true,
  });
  await writeFile(join(folder, 'linked', 'a.request.yaml'), '$kind: http-request\n');
  await symlink('/etc/hostname', join(folder, 'linked', 'b.request.yaml'));
  await put('api/acme.json', baseSketch());
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'first');
  await put(
    'api/acme.json',
    edited(({ requests }) => requests.list.query.pop()),
  );
  await put(
    'worded.json',
    edited((sketch) => (sketch.description = 'Boats.')),
  );
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('postwright diff', () => {
  it('tells a person what changed: counts first, then by level and operation', () => {
    const { code, out, err } = run('git:HEAD:api/acme.json', 'api/acme.json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`git:HEAD:api/acme.json → api/acme.json
1 breaking, 0 feature, 0 fix: a major version

Breaking (1)
  sailings.listSailings
    The parameter \`query.page\` is gone.
`);
  });

  it('tells a program the same', () => {
    const { out } = run('git:HEAD:api/acme.json', 'api/acme.json', '--json');
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      before: { name: 'git:HEAD:api/acme.json', operations: 4 },
      version: 'major',
      counts: { levels: { breaking: 1, feature: 0, fix: 0 } },
      changes: [
        {
          kind: 'parameter-removed',
          level: 'breaking',
          silent: false,
          operation: {
            before: { id: 'GET /sailings', function: 'sailings.listSailings' },
            after: { id: 'GET /sailings', function: 'sailings.listSailings' },
          },
          place: 'query.page',
          sentence: 'The parameter `query.page` is gone.',
        },
      ],
    });
  });

  it('writes for a pull request', () => {
    const { out } = run('git:HEAD:api/acme.json', 'api/acme.json', '--markdown');
    expect(out).toContain('| 1 | 0 | 0 | major |');
  });

  it('has colours where they are wanted', () => {
    const { out } = run('git:HEAD:api/acme.json', 'api/acme.json', { FORCE_COLOR: '1' });
    expect(out).toContain('\u001B[31m');
    expect(out).not.toContain('`');
  });

  it('says that nothing changed', () => {
    expect(run('worded.json', 'worded.json')).toEqual({
      code: 0,
      out: 'worded.json → worded.json: nothing changed\n',
      err: '',
    });
  });

  it.each([
    [0, 'api/acme.json', []],
    [2, 'api/acme.json', ['--fail-on', 'breaking']],
    [2, 'api/acme.json', ['--fail-on', 'fix']],
    [0, 'worded.json', ['--fail-on', 'breaking']],
    [0, 'worded.json', ['--fail-on', 'feature']],
    [2, 'worded.json', ['--fail-on', 'fix', '--json']],
    [1, 'missing.json', ['--fail-on', 'fix']],
  ])('ends with %i: %s %j', (code, after, flags) => {
    expect(run('git:HEAD:api/acme.json', after, ...flags).code).toBe(code);
  });
});

describe('a file of another revision', () => {
  it('is found from the top of the repository, and with ./ from the working folder', () => {
    expect(run('git:HEAD:./api/acme.json', 'git:HEAD:api/acme.json').out).toContain(
      'nothing changed',
    );
  });

  it.each([
    ['no such revision', 'git:nope:api/acme.json', /no revision nope/],
    ['no such path', 'git:HEAD:acme.json', /no file acme\.json in revision HEAD/],
    ['a folder without a collection', 'git:HEAD:notes', /git:HEAD:notes is a folder without/],
    ['a folder that links elsewhere', 'git:HEAD:linked', /leads out of the collection/],
    ['no path', 'git:HEAD', /names no revision and path/],
    ['no revision', 'git::api/acme.json', /names no revision and path/],
    ['an option for a revision', 'git:--textconv:api/acme.json', /no revision --textconv/],
  ])('%s', (_, word, said) => {
    const { code, err } = run(word, 'api/acme.json');
    expect(code).toBe(1);
    expect(err).toMatch(said);
    expect(err).toMatch(/^hint {2}\S/m);
  });

  it('no repository', () => {
    const { code, err } = run('git:HEAD:a.json', 'b.json', { GIT_DIR: join(folder, 'nowhere') });
    expect({ code, err }).toMatchObject({
      code: 1,
      err: expect.stringMatching(/no git repository/),
    });
  });

  it('no git', () => {
    const { code, err } = run('git:HEAD:a.json', 'b.json', { PATH: join(folder, 'nowhere') });
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringMatching(/no git on this/) });
  });
});

describe('a folder', () => {
  it('of another revision is read as one on the disk: the same collection, nothing changed', () => {
    for (const word of ['git:HEAD:pets', 'git:HEAD:./pets', 'git:HEAD:pets/']) {
      expect(run(word, 'pets')).toMatchObject({
        code: 0,
        out: `${word} → pets: nothing changed\n`,
      });
    }
  });

  it('above the one collection file', () => {
    expect(run('git:HEAD:api', 'git:HEAD:api/acme.json').out).toContain('nothing changed');
  });
});

it('an environment holds for both sides', async () => {
  const values = [{ key: 'baseUrl', value: 'https://boats.example', enabled: true }];
  await writeFile(join(folder, 'dev.json'), JSON.stringify({ name: 'Dev', values }));
  await put(
    'moved.json',
    edited((sketch) => (sketch.baseUrl = 'https://ferries.example/v2')),
  );
  const words = ['git:HEAD:api/acme.json', 'moved.json'];
  expect(run(...words).out).toContain('The base URL is');
  expect(run(...words, '--environment', 'dev.json').out).toContain('nothing changed');
});

describe('a wrong command line', () => {
  it.each([
    ['one collection', ['worded.json'], /Only one collection is named/],
    ['another level', ['a.json', 'b.json', '--fail-on', 'major'], /--fail-on takes.*“major”/],
  ])('%s', (_, words, said) => {
    expect(run(...words)).toMatchObject({ code: 1, err: expect.stringMatching(said) });
  });
});

/** Runs the command; words that are no texts are added to its environment. */
function run(...words: readonly (string | Readonly<Record<string, string>>)[]) {
  const own = words.filter((word) => typeof word === 'string');
  const more = words.find((word) => typeof word !== 'string');
  return runIn(folder, ['diff', ...own], more);
}

function git(...words: readonly string[]): void {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
  const env = {
    ...process.env,
    PATH: [process.env['PATH'], dirname(process.execPath)].join(delimiter),
  };
  execFileSync('git', [...identity, ...words], { cwd: folder, env, stdio: 'pipe' });
}

async function put(name: string, sketch: Sketch): Promise<void> {
  await writeFile(join(folder, name), JSON.stringify(collectionOf(sketch)));
}
