import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { savedRequests, type Collection, type Saved } from '../server/collection.ts';
import { startServer, type TestServer } from '../server/server.ts';
import { proveAnswers, proveTls } from './answers.ts';
import { arrivedAs } from './arrived.ts';
import { benchOf, type Bench } from './bench.ts';
import { hostileCollection } from './hostile.ts';
import { interpreters } from './interpreters.ts';
import { valuesRead } from './reading.ts';
import { shownIn } from './shown.ts';
import { writtenIn, type Written } from './written.ts';
import { readCollection, zoomCollection } from './collections.ts';
import { environmentOf, secret } from './environment.ts';

const collections: Readonly<Record<string, Collection>> = {
  'the registrants of Zoom': readCollection('../../fixtures/zoom-registrants/collection.json'),
  'the boats': readCollection('boats.json'),
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
