import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Collection } from './server/collection.ts';
import { startServer } from './server/server.ts';
import { tscSays } from './tsc.ts';

/** The example of the design, section 3, word for word: how a generated package is used. */
const example = `
import { bearer, bind, createClient, meetings, webinars } from 'zoom-api-client';
import { updateRegistrantStatus, UpdateRegistrantStatusErrorCode } from 'zoom-api-client/meetings/registrants';

const zoom = createClient({ auth: bearer(() => token()) });       // baseUrl has the collection's default

// 1. Await it: the data, or a thrown ApiError.
await updateRegistrantStatus(zoom, {
  path: { meetingId: 85746065 },                                  // string | number
  query: { occurrence_id: '1648194360000' },                      // optional
  body: { action: 'approve', registrants: [{ id: 'a1', email: 'ada@example.com' }] },
});                                                               // Promise of void (204)

// 2. Ask for the result: nothing thrown, everything narrowed.
const result = await updateRegistrantStatus(zoom, { path: { meetingId: 1 }, body: { action: 'deny' } }).result();
if (result.ok) {
  result.status;                                                  // 204
} else if (result.reason === 'documented') {
  switch (result.code) {                                          // narrows by status and by code
    case UpdateRegistrantStatusErrorCode.UserDoesNotBelongToThisAccount:   // 1010, under 400
    case UpdateRegistrantStatusErrorCode.UserDoesNotExist:                 // 1001, under 404
      break;
  }
} else {
  result.reason;                                                  // 'undocumented' | 'timeout' | 'aborted' | 'network' | 'decode'
}

// 3. Or as methods: bind gives the same functions without the first argument, still typed.
const registrants = bind(zoom, webinars.registrants);
await registrants.updateRegistrantStatus({ path: { webinarId: 2 }, body: { action: 'cancel' } });

const added = await meetings.performBatchRegistration(zoom, {
  path: { meetingId: 1 },
  body: { auto_approve: true, registrants: [{ first_name: 'Ada', last_name: 'L', email: 'ada@example.com' }] },
});
added.registrants?.[0]?.join_url;                                 // string, learnt from the saved 200 response
`;

/** What the example leaves to its reader, and what it has come to know. */
const around = `
function token(): string {
  return 'secret';
}
console.log(JSON.stringify({ result: result.ok && result.status, url: added.registrants?.[0]?.join_url }));
`;

/** The example uses the vendor's own address; here that leads to the local server. */
const redirect = `
const send = globalThis.fetch;
globalThis.fetch = (request) =>
  send(new Request(request.url.replace('https://api.zoom.us/v2', process.env.BASE_URL), request));
`;

const compilerOptions = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  module: 'nodenext',
  types: [],
  outDir: 'out',
  declaration: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  isolatedDeclarations: true,
};

const project = fileURLToPath(new URL('../', import.meta.url));
const generated = join(project, 'generated', 'zoom');
const run = promisify(execFile);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contract-'));
  const installed = join(folder, 'node_modules', 'zoom-api-client');
  await cp(generated, installed, { recursive: true });
  const path = `${join(project, 'node_modules', '.bin')}${delimiter}${process.env['PATH']}`;
  await run('npm', ['run', 'build'], { cwd: installed, env: { ...process.env, PATH: path } });
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: ['program.ts'] }),
  );
  await writeFile(join(folder, 'program.ts'), `${example}${around}`);
  await writeFile(join(folder, 'redirect.js'), redirect);
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test("the design's example compiles under the strictest options, runs, and all its calls arrive", async () => {
  expect(await tscSays(folder)).toBe('');

  const fixture = join(project, 'fixtures', 'zoom-registrants', 'collection.json');
  const collection: Collection = JSON.parse(await readFile(fixture, 'utf8'));
  await using server = await startServer(collection);
  const { stdout } = await run(
    process.execPath,
    ['--import', './redirect.js', join('out', 'program.js')],
    { cwd: folder, env: { ...process.env, BASE_URL: server.baseUrl } },
  );
  expect(JSON.parse(stdout)).toEqual({ result: 204, url: expect.stringContaining('https://') });

  const { received } = server;
  expect(received.map(({ method, rawPath }) => `${method} ${rawPath}`)).toEqual([
    'PUT /v2/meetings/85746065/registrants/status',
    'PUT /v2/meetings/1/registrants/status',
    'PUT /v2/webinars/2/registrants/status',
    'POST /v2/meetings/1/batch_registrants',
  ]);
  expect(received.flatMap(({ query }) => query)).toEqual([['occurrence_id', '1648194360000']]);
  expect(received[0]?.query).toHaveLength(1);
  expect(received.map(({ headers }) => headers.authorization)).toEqual(
    received.map(() => 'Bearer secret'),
  );
  expect(received.map(({ body }) => body.kind === 'multipart' && body.parts)).toMatchObject([
    [
      { name: 'action', value: 'approve' },
      { name: 'registrants', value: '[{"id":"a1","email":"ada@example.com"}]' },
    ],
    [{ name: 'action', value: 'deny' }],
    [{ name: 'action', value: 'cancel' }],
    [
      { name: 'auto_approve', value: 'true' },
      {
        name: 'registrants',
        value: '[{"first_name":"Ada","last_name":"L","email":"ada@example.com"}]',
      },
    ],
  ]);
});

test('the compiler does look: a wrong value in the example is refused', async () => {
  const program = join(folder, 'program.ts');
  await writeFile(program, `${example.replace("'approve'", "'refuse'")}${around}`);
  expect(await tscSays(folder)).toContain('TS2322');
});
