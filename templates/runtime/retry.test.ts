import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  createClient,
  retry,
  type CallOptions,
  type Client,
  type Operation,
  type RetryOptions,
} from './index.js';
import { anything } from './operations.test-helper.js';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-01T22:00:00Z') });
  onTestFinished(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
});

type Answer = Response | Error;
interface Sent {
  readonly at: number;
  readonly request: Request;
}

/** A client whose vendor gives these answers, the last one again and again, and what was sent to it and when. */
function script(
  options: RetryOptions,
  ...answers: readonly ((request: Request) => Answer)[]
): { readonly client: Client; readonly sent: readonly Sent[] } {
  const sent: Sent[] = [];
  const start = Date.now();
  const fetch = async (request: Request): Promise<Response> => {
    const answer = (answers[sent.length] ?? answers.at(-1))?.(request);
    sent.push({ at: Date.now() - start, request });
    if (answer instanceof Response) return answer;
    throw answer ?? new Error('no answer');
  };
  return { client: createClient({ baseUrl: 'http://x', fetch, use: [retry(options)] }), sent };
}

const ok = (): Response => new Response('1');
const status =
  (code: number, headers: Record<string, string> = {}, body = '') =>
  (): Response =>
    new Response(body, { status: code, headers });
const reset = (): Error => new TypeError('connection reset');
const get: Partial<Operation> = { method: 'GET' };

/** Lets all waits pass. */
async function through<T>(call: { result(): Promise<T> }): Promise<T> {
  const result = call.result();
  await vi.runAllTimersAsync();
  return result;
}

describe('what is sent again', () => {
  test.for<[what: string, answer: () => Answer]>([
    ['a connection that broke', reset],
    ...[408, 429, 500, 501, 502, 503, 504, 529, 599].map((code): [string, () => Answer] => [
      `a ${code}`,
      status(code),
    ]),
    [
      'a body cut off',
      () =>
        new Response(
          new ReadableStream({ pull: (controller) => controller.error(new Error('cut')) }),
        ),
    ],
  ])('%s', async ([, answer]) => {
    const { client, sent } = script({}, answer, ok);
    expect(await through(anything(client, get))).toMatchObject({ ok: true, data: 1 });
    expect(sent).toHaveLength(2);
  });

  test.for<[what: string, code: number, body: string, failures: Operation['failures']]>([
    ['a documented 429', 429, '{"code":7}', { 429: [7] }],
    ['a 429 with a code that is documented under 400', 429, '{"code":7}', { 400: [7] }],
    ['a 400 with a code that is documented under 429', 400, '{"code":7}', { 429: [7] }],
    ['a documented 503 without a code', 503, '', { 503: [] }],
  ])('%s', async ([, code, body, failures = {}]) => {
    const { client, sent } = script({}, status(code, {}, body), ok);
    expect(await through(anything(client, { ...get, failures }))).toMatchObject({ ok: true });
    expect(sent).toHaveLength(2);
  });

  test.for([400, 401, 403, 404, 409, 410, 418, 422, 425])('not a %d', async (code) => {
    const { client, sent } = script({}, status(code));
    expect(await through(anything(client, get))).toMatchObject({ status: code });
    expect(sent).toHaveLength(1);
  });

  test('not what could not be made, nor a success that is no JSON', async () => {
    const { client, sent } = script({}, () => new Response('<html>'));
    expect(await through(anything(client, get))).toMatchObject({ reason: 'decode' });
    expect(sent).toHaveLength(1);
    const unmade = anything(client, { ...get, path: '/{id}' });
    expect(await through(unmade)).toMatchObject({ reason: 'request' });
    expect(sent).toHaveLength(1);
  });

  test('as often as attempts say, and the last failure is the outcome', async () => {
    const { client, sent } = script({ attempts: 4 }, reset, status(500), status(502), status(503));
    expect(await through(anything(client, get))).toMatchObject({ status: 503 });
    expect(sent).toHaveLength(4);
    const three = script({}, reset);
    expect(await through(anything(three.client, get))).toMatchObject({ reason: 'network' });
    expect(three.sent).toHaveLength(3);
  });
});

describe('methods', () => {
  test.for<[method: string, times: number]>([
    ['GET', 2],
    ['HEAD', 2],
    ['PUT', 2],
    ['DELETE', 2],
    ['OPTIONS', 2],
    ['POST', 1],
    ['PATCH', 1],
    ['LOCK', 1],
  ])('%s is sent %d times', async ([method, times]) => {
    const { client, sent } = script({}, status(503), ok);
    await through(anything(client, { method }));
    expect(sent).toHaveLength(times);
  });

  test('others where they are named', async () => {
    const { client, sent } = script({ methods: ['POST'] }, status(503), ok);
    await through(anything(client, { method: 'POST' }));
    expect(sent).toHaveLength(2);
    const other = script({ methods: ['POST'] }, reset);
    await through(anything(other.client, get));
    expect(other.sent).toHaveLength(1);
  });

  test('others where they have a key of their own, which stays', async () => {
    const { client, sent } = script({ idempotencyKey: true }, reset, reset, ok);
    await through(anything(client, {}, {}, { headers: { 'Idempotency-Key': 'mine' } }));
    expect(keysOf(sent)).toEqual(['mine', 'mine', 'mine']);
  });

  test('a key is made for each call that needs one, the same for all its attempts', async () => {
    const { client, sent } = script({ idempotencyKey: true }, reset, reset, ok);
    await through(anything(client, {}));
    await through(anything(client, { method: 'PATCH' }));
    await through(anything(client, get));
    const [first, second, third, fourth, fifth] = keysOf(sent);
    expect(first).toMatch(/^[\da-f-]{36}$/);
    expect([second, third]).toEqual([first, first]);
    expect(fourth).toMatch(/^[\da-f-]{36}$/);
    expect(fourth).not.toBe(first);
    expect(fifth).toBeNull();
  });

  test('a stream is sent once, whatever the method', async () => {
    const { client, sent } = script({}, reset);
    const body = new Response('text').body;
    const description = { method: 'PUT', duplex: 'half', body: () => body ?? '' } as const;
    await through(anything(client, description, { body: 1 }));
    expect(sent).toHaveLength(1);
  });

  test.for<[kind: string, body: RequestInit['body'], text: string | RegExp]>([
    ['text', 'abc', 'abc'],
    ['bytes', new Uint8Array([97, 98]), 'ab'],
    ['a Blob', new Blob(['abc']), 'abc'],
    ['a form', form(), /name="a"\r\n\r\n1\r\n/],
  ])('%s arrives whole each time', async ([, body, text]) => {
    const bodies: Promise<string>[] = [];
    const read = (request: Request): Error => {
      bodies.push(request.text());
      return reset();
    };
    const { client } = script({}, read);
    await through(anything(client, { method: 'PUT', body: () => body ?? '' }, { body: 1 }));
    for (const sent of await Promise.all(bodies)) expect(sent).toMatch(text);
    expect(bodies).toHaveLength(3);
  });
});

describe('the wait', () => {
  test('is random up to a bound that doubles, and is never beyond maxWait', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.integer({ min: 0, max: 5000 }),
        async (random, maxWait) => {
          vi.spyOn(Math, 'random').mockReturnValue(random);
          const waits: number[] = [];
          const onRetry: RetryOptions['onRetry'] = ({ wait }) => void waits.push(wait);
          const { client } = script({ attempts: 6, maxWait, onRetry }, reset);
          await through(anything(client, get));
          const bounds = [500, 1000, 2000, 4000, 8000].map((bound) => Math.min(bound, maxWait));
          expect(waits).toEqual(bounds.map((bound) => random * bound));
        },
      ),
      { numRuns: 30 },
    );
  });

  test('is as long as the vendor says', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { client, sent } = script(
      {},
      status(429, { 'retry-after': '7' }),
      status(503, { 'retry-after': 'Sun, 01 Mar 2026 22:00:20 GMT' }),
      ok,
    );
    await through(anything(client, get));
    expect(sent.map(({ at }) => at)).toEqual([0, 7000, 20_000]);
  });

  test('may be as long as maxWait, a minute unless given', async () => {
    const { client, sent } = script({}, status(429, { 'retry-after': '60' }), ok);
    expect(await through(anything(client, get))).toMatchObject({ ok: true });
    expect(sent.map(({ at }) => at)).toEqual([0, 60_000]);
  });

  test('is no shorter than without its word, where the vendor says none', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    const { client, sent } = script({}, status(429, { 'retry-after': '0' }), ok);
    await through(anything(client, get));
    expect(sent.map(({ at }) => at)).toEqual([0, 250]);
  });

  test.for<[what: string, options: RetryOptions, after: string]>([
    ['maxWait', {}, '61'],
    ['maxWait given', { maxWait: 1000 }, '2'],
    ['what the call may take', { within: 5000 }, '5'],
    ['a timer', { maxWait: Infinity }, `${86_400 * 30}`],
  ])('longer than %s: back at once, with the time', async ([, options, after]) => {
    const { client, sent } = script(options, status(429, { 'retry-after': after }));
    const outcome = await anything(client, get).result();
    expect(outcome).toMatchObject({
      status: 429,
      resumeAt: new Date(Date.now() + Number(after) * 1000),
    });
    expect(sent).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test.for<[where: string, part: Partial<Client>, options: CallOptions]>([
    ['client', { timeout: 5000 }, {}],
    ['call', { timeout: 60_000 }, { timeout: 5000 }],
  ])('longer than the timeout of the %s: back at once', async ([, part, options]) => {
    const { client, sent } = script({}, status(503, { 'retry-after': '5' }));
    const outcome = await anything({ ...client, ...part }, get, {}, options).result();
    expect(outcome).toMatchObject({ status: 503, resumeAt: new Date(Date.now() + 5000) });
    expect(sent).toHaveLength(1);
  });

  test('longer than a timeout that the call does not have: waited out', async () => {
    const { client, sent } = script({}, status(503, { 'retry-after': '5' }), ok);
    await through(anything({ ...client, timeout: 5000 }, get, {}, { timeout: 0 }));
    expect(sent.map(({ at }) => at)).toEqual([0, 5000]);
  });

  test('until midnight, where a daily limit says so: back at once', async () => {
    const message =
      'You have exceeded the daily rate limit of "3" for meeting API requests for the registrant "r". You can resume these API requests at GMT 00:00:00.';
    const body = JSON.stringify({ code: 429, message });
    const { client, sent } = script({}, status(429, {}, body));
    const outcome = await anything(client, get).result();
    expect(outcome).toMatchObject({ resumeAt: new Date('2026-03-02T00:00:00Z') });
    expect(sent).toHaveLength(1);
  });

  test('counts from the start of the call for within', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const after = status(503, { 'retry-after': '2' });
    const { client, sent } = script({ attempts: 9, within: 7000 }, after);
    await through(anything(client, get));
    expect(sent.map(({ at }) => at)).toEqual([0, 2000, 4000, 6000]);
  });
});

test('an error that is given back says when to try again, retried or not', async () => {
  const at = new Date(Date.now() + 3000);
  const { client } = script({}, status(429, { 'retry-after': '3' }));
  const refused = await anything(client, { method: 'POST' }).result();
  expect(refused).toMatchObject({ status: 429, resumeAt: at });
  const silent = await anything(script({}, status(429)).client, { method: 'POST' }).result();
  expect(silent).not.toHaveProperty('resumeAt');
});

describe('an abort', () => {
  test('ends a wait at once, and leaves no timer and no listener', async () => {
    const controller = new AbortController();
    const { client, sent } = script({}, status(503, { 'retry-after': '9' }));
    const outcome = anything(client, get, {}, { signal: controller.signal }).result();
    await vi.advanceTimersByTimeAsync(1000);
    expect(vi.getTimerCount()).toBe(1);
    controller.abort(new Error('enough'));
    expect(await outcome).toMatchObject({ reason: 'aborted', cause: new Error('enough') });
    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
    expect(sent).toHaveLength(1);
  });

  test('in onRetry ends the call before the wait', async () => {
    const controller = new AbortController();
    const { client, sent } = script({ onRetry: () => controller.abort() }, reset);
    const outcome = anything(client, get, {}, { signal: controller.signal }).result();
    expect(await outcome).toMatchObject({ reason: 'aborted' });
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
    expect(sent).toHaveLength(1);
  });

  test('comes from an onRetry that rejects as well', async () => {
    const onRetry = (): Promise<void> => Promise.reject(new Error('enough'));
    const { client, sent } = script({ onRetry }, reset);
    const result = await anything(client, get).result();
    expect(result).toMatchObject({ reason: 'request', cause: new Error('enough') });
    expect(sent).toHaveLength(1);
  });

  test('is no failure to try again', async () => {
    const controller = new AbortController();
    const onRetry = vi.fn<() => void>();
    const { client, sent } = script({ onRetry }, () => {
      controller.abort();
      return new Response(new ReadableStream({}), { status: 503 });
    });
    const outcome = anything(client, get, {}, { signal: controller.signal }).result();
    expect(await outcome).toMatchObject({ reason: 'aborted' });
    await vi.runAllTimersAsync();
    expect(sent).toHaveLength(1);
    expect(onRetry).not.toHaveBeenCalled();
  });

  test('waits leave nothing on a signal that lives on', async () => {
    const { signal } = new AbortController();
    const { client } = script({}, reset, status(500), ok);
    await through(anything(client, get, {}, { signal }));
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('response()', () => {
  test('a 503 is sent again, and its body released', async () => {
    const cancelled = vi.fn<() => void>();
    const endless = (): Response =>
      new Response(new ReadableStream({ cancel: cancelled }), { status: 503 });
    const { client, sent } = script({}, endless, status(200, {}, 'whole'));
    const response = anything(client, get).response();
    await vi.runAllTimersAsync();
    expect(await (await response).text()).toBe('whole');
    expect(cancelled).toHaveBeenCalledOnce();
    expect(sent).toHaveLength(2);
  });

  test('the last is given as it is', async () => {
    const { client } = script({ attempts: 2 }, status(503, {}, 'busy'));
    const response = anything(client, get).response();
    await vi.runAllTimersAsync();
    expect(await (await response).text()).toBe('busy');
  });
});

test('onRetry is told what failed, which attempt, and how long the wait is', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  const onRetry = vi.fn<NonNullable<RetryOptions['onRetry']>>();
  const { client } = script({ onRetry }, reset, status(429, { 'retry-after': '3' }), ok);
  const secret = { headers: { authorization: 'Bearer secret' } };
  await through(anything(client, { ...get, path: '/a/{id}' }, { path: { id: 'x-9' } }, secret));
  const told = { method: 'GET', path: '/a/{id}' };
  expect(onRetry.mock.calls).toEqual([
    [{ ...told, attempt: 1, wait: 250, status: 0, error: expect.any(Error) }],
    [{ ...told, attempt: 2, wait: 3000, status: 429, error: expect.any(Error) }],
  ]);
  const [first, second] = onRetry.mock.calls.map(([{ error }]) => error);
  expect([first?.reason, second?.status]).toEqual(['network', 429]);
  expect(JSON.stringify(onRetry.mock.calls)).not.toContain('secret');
});

function keysOf(sent: readonly Sent[]): readonly (string | null)[] {
  return sent.map(({ request }) => request.headers.get('idempotency-key'));
}

function form(): FormData {
  const data = new FormData();
  data.append('a', '1');
  return data;
}
