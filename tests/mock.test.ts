import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createClient, isApiError, meetings } from '../generated/zoom/src/index.ts';
import { messageDetails } from '../generated/zoom/src/runtime/index.ts';
import { explain, mockFetch, readExamples } from '../generator/index.ts';
import { buildCommand, main, project, runIn } from './commands/builtCommand.ts';
import { zoomOperations } from './server/zoomOperations.ts';

// A generated client answered by a mock of its collection, in process and by the built command.

const zoom = join(project, 'fixtures', 'zoom-registrants', 'collection.json');

const source = { name: zoom, bytes: readFileSync(zoom) };
const explained = explain(source);
const read = readExamples(source);
if (!explained.ok || !read.ok) throw new Error('the fixture cannot be read');
const api = explained.value;
const examples = read.value;

describe.each(zoomOperations)('$name, without a network', ({ call, success, documents, owns }) => {
  test.for([
    ['saved responses', { examples }],
    ['the schemas alone', {}],
  ] as const)('succeeds, by %s', async ([, options]) => {
    const result = await call(createClient({ fetch: mockFetch(api, options) })).result();
    expect(result).toMatchObject({ ok: true, status: success });
    if (result.ok && success === 200) expect(result.data).toHaveProperty('registrants');
  });

  const failures = Object.entries(documents).flatMap(([status, codes]) =>
    (codes.length === 0 ? [undefined] : codes).map((code) => ({ status: Number(status), code })),
  );
  test.for(failures)('fails on demand with $status, code $code', async ({ status, code }) => {
    const client = createClient({ fetch: mockFetch(api, { examples }) });
    const Prefer = `status=${status}${code === undefined ? '' : `, code=${code}`}`;
    const result = await call(client, { headers: { Prefer } }).result();
    expect(result).toMatchObject({ ok: false, reason: 'documented', status, code });
    expect(owns(result)).toBe(true);
  });
});

test('a message has the values of the request that it is about, and the client tells them', async () => {
  const client = createClient({ fetch: mockFetch(api, { examples }) });
  const request = { path: { meetingId: '$& {meetingId}' }, body: { action: 'deny' } } as const;
  const call = meetings.registrants.updateRegistrantStatus(client, request, {
    headers: { Prefer: 'status=300' },
  });
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(isApiError(error) && error.body).toEqual({
    code: 300,
    message: 'This meeting has not set registration as required:$& {meetingId}.',
  });
  const { updateRegistrantStatus, UpdateRegistrantStatusErrorMessages } = meetings.registrants;
  const details =
    isApiError(error, updateRegistrantStatus) &&
    messageDetails(error, UpdateRegistrantStatusErrorMessages);
  expect(details).toEqual({ meetingId: '$& {meetingId}' });
});

describe('postwright mock', () => {
  beforeAll(buildCommand, 60_000);

  const started: ChildProcess[] = [];
  afterEach(() => {
    for (const child of started.splice(0)) child.kill('SIGKILL');
  });

  interface Started {
    readonly child: ChildProcess;
    readonly lines: Interface;
    readonly first: string;
  }

  async function start(...words: readonly string[]): Promise<Started> {
    const child = spawn(process.execPath, [main, 'mock', zoom, ...words], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    started.push(child);
    const lines = createInterface(child.stdout);
    return { child, lines, first: await nextLine(lines) };
  }

  test('prints its address, then a line a request, and ends at once when it is told to', async () => {
    const { child, lines, first } = await start('--port', '0');
    const [, url = ''] =
      /^Zoom API: 4 operations at (http:\/\/127\.0\.0\.1:\d+\/v2) \(Ctrl\+C stops it\)$/.exec(
        first,
      ) ?? [];
    const next = nextLine(lines);
    const answer = await fetch(`${url}/webinars/7/registrants/status?token=secret`, {
      method: 'PUT',
      headers: { Prefer: 'status=404, code=1001' },
    });
    expect(await answer.json()).toMatchObject({ code: 1001 });
    expect(await next).toMatch(/^PUT \/webinars\/\{webinarId\}\/registrants\/status 404 \d+ ms$/);
    const open = fetch(`${url}/nowhere`, {
      method: 'POST',
      body: endless(),
      duplex: 'half',
    } as RequestInit);
    const lost = open.then(
      () => 'answered',
      () => 'lost',
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    child.kill('SIGINT');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    expect(await lost).toBe('lost');
  });

  test('says it all as lines of JSON, faults and latency included', async () => {
    const { child, lines, first } = await start(
      '--port=0',
      '--json',
      '--faults',
      '100%',
      '--latency',
      '20-30',
    );
    const listening = JSON.parse(first);
    expect(listening).toMatchObject({ event: 'listening', name: 'Zoom API', operations: 4 });
    const next = nextLine(lines);
    await fetch(`${listening.url}/meetings/7/registrants/status`, { method: 'PUT' }).catch(
      () => '',
    );
    const answered = JSON.parse(await next);
    expect(answered).toMatchObject({
      event: 'request',
      method: 'PUT',
      path: '/meetings/{meetingId}/registrants/status',
      fault: expect.stringMatching(/^(?:reset|500|429)$/),
    });
    expect(answered.milliseconds).toBeGreaterThanOrEqual(18);
    child.kill('SIGTERM');
    expect((await once(child, 'exit'))[0]).toBe(0);
  });

  test.for([
    [
      '--port',
      '70000',
      '--port takes a number up to 65535, or 0 for any that is free, not “70000”.',
    ],
    ['--host', '8', '--host takes an address, such as 127.0.0.1, or 0.0.0.0 for all, not “8”.'],
    ['--latency', '200-50', '--latency takes milliseconds, such as 200 or 50-200, not “200-50”.'],
    ['--faults', '101%', '--faults takes a percentage, such as 5%, not “101%”.'],
  ])('refuses %s %s', ([flag = '', value = '', said]) => {
    const { code, err } = runIn(project, ['mock', zoom, flag, value]);
    expect([code, err]).toEqual([
      1,
      `error ${said}\nhint  postwright mock --help shows examples.\n`,
    ]);
  });

  test('says what stands in its way', async () => {
    const { first } = await start('--port', '0', '--json');
    const { port } = new URL(JSON.parse(first).url);
    const { code, out } = runIn(project, ['mock', zoom, '--port', port, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      problem: { code: 'address-unavailable' },
    });
  });
});

async function nextLine(lines: Interface): Promise<string> {
  const [line]: readonly unknown[] = await once(lines, 'line');
  return String(line);
}

/** A body that never ends. */
function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(10)) });
}
