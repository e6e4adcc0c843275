import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { savedRequests, type Collection, type Saved } from '../server/collection.ts';
import { startServer, type TestServer } from '../server/server.ts';
import { arrivedAs } from './arrived.ts';
import { benchOf, type Bench } from './bench.ts';
import { hostileCollection } from './hostile.ts';
import { interpreters } from './interpreters.ts';
import { valuesRead } from './reading.ts';
import { startSecureServer } from './secureServer.ts';
import { shownIn } from './shown.ts';
import { writtenIn, type Written } from './written.ts';
import { zoomCollection } from './zoom.ts';

/** What tokens and passwords have in them, in a program's environment. */
const secret = `t'0"k $(touch canary) \`touch canary\` [exec touch canary] #{1} %s\\`;

function read(path: string): Collection {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

const collections: Readonly<Record<string, Collection>> = {
  'the registrants of Zoom': read('../../fixtures/zoom-registrants/collection.json'),
  'the boats': read('boats.json'),
  ...zoomCollection(),
  'the attacks': hostileCollection(),
};

/** Runs every sample of one language against a server of the collection. `ALL=1` says that the language has to be there. */
export async function prove(language: string): Promise<void> {
  const interpreter = interpreters.find((one) => one.language === language);
  const found = interpreter && (await benchOf(interpreter, ['photo.png', 'file.bin']));
  const line = `${language}: what it needs is not installed here, its samples are not run`;
  const isLeftOut = found === undefined && process.env['ALL'] === undefined;
  if (isLeftOut) console.log(line);
  const bench = found ?? absent(line);
  describe.skipIf(isLeftOut)(`samples of ${language}`, () => {
    afterAll(() => bench[Symbol.dispose]());
    for (const [name, collection] of Object.entries(collections)) {
      describe(`${name}`, () => {
        proveCollection(language, collection, bench);
      });
    }
    describe('an answer', () => {
      proveAnswers(language, bench);
    });
    describe('over TLS', () => {
      proveTls(language, bench);
    });
  });
}

/** Nothing runs on it. */
function absent(why: string): Bench {
  const run = (): Promise<never> => Promise.reject(new Error(why));
  return { run, strangers: () => [], [Symbol.dispose]: () => {} };
}

function proveCollection(language: string, collection: Collection, bench: Bench): void {
  let server: TestServer;
  let programs: ReadonlyMap<string, Written>;
  beforeAll(async () => {
    server = await startServer(collection);
    const written = writtenIn(collection, language, server.baseUrl);
    programs = new Map(written.map((one) => [one.pointer, one]));
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.for(savedRequests(collection))('$name arrives as it is shown', async (saved) => {
    const written = programs.get(saved.pointer);
    if (written === undefined) throw new Error(`there is no program of ${saved.pointer}`);
    const before = server.received.length;
    const outcome = await bench.run(written.program, environmentOf(written));
    const strangers = bench.strangers();
    expect({ ...outcome, strangers }).toMatchObject({ exitCode: 0, strangers: [] });
    expect(server.received.length).toBe(before + 1);
    expectArrived(server, saved, written);
    expectRead(saved, written, outcome.stdout);
  });
}

/** A value for each variable that the program reads. */
function environmentOf({ view }: Written): Readonly<Record<string, string>> {
  return Object.fromEntries(view.auth.variables.map((name) => [name, `${name}:${secret}`]));
}

function expectArrived(server: TestServer, saved: Saved, written: Written): void {
  const received = server.last();
  const shown = shownIn(saved.request);
  const { auth } = written.view;
  const key = auth.query?.name;
  const base = new URL(server.baseUrl).pathname.replace(/\/$/, '');
  const arrived = arrivedAs(received, base, Object.keys(shown.headers));
  expect({ ...arrived, query: arrived.query.filter(([name]) => name !== key) }).toEqual(shown);
  if (auth.token) {
    const { header, prefix, variable } = auth.token;
    expect(received.headers[header.toLowerCase()]).toBe(`${prefix}${variable}:${secret}`);
  } else if (auth.basic) {
    const { userVariable, passwordVariable } = auth.basic;
    const [, text = ''] = received.headers.authorization?.split('Basic ') ?? [];
    expect(Buffer.from(text, 'base64').toString()).toBe(
      `${userVariable}:${secret}:${passwordVariable}:${secret}`,
    );
  } else {
    expect(received.headers.authorization).toBeUndefined();
  }
  if (auth.query) {
    const { name, variable } = auth.query;
    expect(arrived.query).toContainEqual([name, `${variable}:${secret}`]);
  }
}

/** What the program prints of the answer: the values that it is written to read, or all of it. */
function expectRead({ responses }: Saved, { view, program }: Written, stdout: string): void {
  if (view.reader === undefined) return;
  const answer = responses.find(({ code }) => code === (view.readerStatus ?? view.successes[0]));
  const printed = stdout.replaceAll(/\\u([\da-f]{4})/g, (_, unit: string) =>
    String.fromCharCode(Number.parseInt(unit, 16)),
  );
  for (const value of valuesRead(view.reader, JSON.parse(answer?.body ?? ''))) {
    if (typeof value === 'string' && /^[^\\/"\n]+$/.test(value)) expect(printed).toContain(value);
    if (typeof value === 'number') expect(printed).toContain(String(value));
  }
  expect(program).not.toBe('');
}

const registrants = read('../../fixtures/zoom-registrants/collection.json');

function proveAnswers(language: string, bench: Bench): void {
  let server: TestServer;
  let status: Written;
  beforeAll(async () => {
    server = await startServer(registrants);
    const written = writtenIn(registrants, language, server.baseUrl);
    status = named(written, "Update registrant's status");
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.for([200, 201, 202, 204])('of %i is a success', async (code) => {
    server.answerWith(code, code === 204 ? '' : {});
    const { exitCode } = await bench.run(status.program, environmentOf(status));
    expect(exitCode).toBe(0);
  });

  test('that tells of a failure is told: its status, its code, its message', async () => {
    server.answerWith(404, { code: 1001, message: 'User does not exist: a1.' });
    const { exitCode, stdout, stderr } = await bench.run(status.program, environmentOf(status));
    expect(exitCode).toBeGreaterThan(0);
    for (const told of ['404', '1001', 'User does not exist: a1.']) {
      expect(stdout + stderr).toContain(told);
    }
  });

  test('that is no JSON is told as it is', async () => {
    server.answerWith(503, 'try later');
    const { exitCode, stdout, stderr } = await bench.run(status.program, environmentOf(status));
    expect(exitCode).toBeGreaterThan(0);
    expect(stdout + stderr).toContain('503');
    expect(stdout + stderr).toContain('try later');
  });

  // curl knows no more of statuses than the range they are in, and the shell takes a variable that is not set for an empty text.
  test.skipIf(language === 'curl')('of 200 that is documented as a failure is one', async () => {
    const boats = read('boats.json');
    await using other = await startServer(boats);
    const rename = named(writtenIn(boats, language, other.baseUrl), 'Rename a boat');
    other.answerWith(200, { code: 7, message: 'Only available for paid accounts.' });
    const { exitCode, stderr } = await bench.run(rename.program, environmentOf(rename));
    expect(exitCode).toBeGreaterThan(0);
    expect(stderr).toContain('Only available for paid accounts.');
  });

  test.skipIf(language === 'curl')('is not asked for without a token', async () => {
    const before = server.received.length;
    const { exitCode, stderr } = await bench.run(status.program);
    expect(exitCode).toBeGreaterThan(0);
    expect(stderr).toContain('ZOOM_API_TOKEN');
    expect(server.received.length).toBe(before);
  });
}

function proveTls(language: string, bench: Bench): void {
  test('a server is asked whose certificate an authority signed, and no other', async () => {
    await using trusted = await startSecureServer('localhost');
    await using stranger = await startSecureServer('other.example');
    const programAt = (port: number): Written =>
      named(
        writtenIn(registrants, language, `https://localhost:${port}/v2`),
        "Update registrant's status",
      );
    const good = programAt(trusted.port);
    const bad = programAt(stranger.port);
    const env = environmentOf(good);
    const outcomes = [
      await bench.run(good.program, env, trusted.authority),
      await bench.run(good.program, env),
      await bench.run(bad.program, env, stranger.authority),
    ];
    expect(outcomes.map(({ exitCode }) => exitCode > 0)).toEqual([false, true, true]);
    expect([trusted.arrived(), stranger.arrived()]).toEqual([1, 0]);
  });
}

function named(written: readonly Written[], title: string): Written {
  const found = written.find(({ view }) => view.title === title);
  if (found === undefined) throw new Error(`there is no request ${title}`);
  return found;
}
