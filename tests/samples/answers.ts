import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../server/server.ts';
import type { Bench } from './bench.ts';
import { readCollection } from './collections.ts';
import { environmentOf } from './environment.ts';
import { startSecureServer } from './secureServer.ts';
import { writtenIn, type Written } from './written.ts';

const registrants = readCollection('../../fixtures/zoom-registrants/collection.json');

/** What a program makes of answers: of every success, of failures that are documented or not, of a token that is missing. */
export function proveAnswers(language: string, bench: Bench): void {
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

  test('of 200 that is documented as a failure is one', async () => {
    const boats = readCollection('boats.json');
    await using other = await startServer(boats);
    const rename = named(writtenIn(boats, language, other.baseUrl), 'Rename a boat');
    other.answerWith(200, { code: 7, message: 'Only available for paid accounts.' });
    const { exitCode, stdout, stderr } = await bench.run(rename.program, environmentOf(rename));
    expect(exitCode).toBeGreaterThan(0);
    expect(stderr).not.toBe('');
    expect(stdout + stderr).toContain('Only available for paid accounts.');
  });

  test('of 300 that is documented as a failure is one', async () => {
    const written = writtenIn(registrants, language, server.baseUrl);
    const documented = written.find(({ view }) => view.quietFailures.includes(300));
    if (documented === undefined) throw new Error('no request documents it');
    server.answerWith(300, { message: 'Invalid webinar ID.' });
    const { exitCode, stdout, stderr } = await bench.run(
      documented.program,
      environmentOf(documented),
    );
    expect(exitCode).toBeGreaterThan(0);
    expect(stderr).toContain('300');
    expect(stdout + stderr).toContain('Invalid webinar ID.');
  });

  // The shell takes a variable that is not set for an empty text.
  test.skipIf(language === 'curl')('is not asked for without a token', async () => {
    const before = server.received.length;
    const { exitCode, stderr } = await bench.run(status.program);
    expect(exitCode).toBeGreaterThan(0);
    expect(stderr).toContain('ZOOM_API_TOKEN');
    expect(server.received.length).toBe(before);
  });
}

/** Whom a program trusts. */
export function proveTls(language: string, bench: Bench): void {
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
