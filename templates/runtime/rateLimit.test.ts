import { getEventListeners } from 'node:events';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  createClient,
  isApiError,
  json,
  rateLimit,
  RateLimitError,
  retry,
  type Client,
  type Layer,
  type Send,
} from './index.js';
import { anything } from './operations.test-helper.js';

const start = Date.parse('2026-03-01T22:00:00Z');
beforeEach(() => {
  vi.useFakeTimers({ now: start });
  onTestFinished(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
});

/** A client with these layers, and when which call was sent by it, in milliseconds. */
function through(
  layers: readonly Layer[],
  answer: (nth: number) => Response = () => new Response('1'),
): { readonly client: Client; readonly sent: readonly [name: string, at: number][] } {
  const sent: [string, number][] = [];
  const fetch = async ({ url }: Request): Promise<Response> => {
    sent.push([url.slice('http://x/'.length), Date.now() - start]);
    return answer(sent.length);
  };
  return { client: createClient({ baseUrl: 'http://x', fetch, use: layers }), sent };
}

function send(client: Client, name: string, rateClass?: string, signal?: AbortSignal) {
  const limited = rateClass === undefined ? {} : { rateLimit: rateClass };
  return anything(client, { method: 'GET', path: `/${name}`, ...limited }, {}, { signal }).result();
}

const times = (sent: readonly [string, number][]): readonly number[] => sent.map(([, at]) => at);

describe('calls of a class', () => {
  test('are sent one by one at its rate, in the order of their coming', async () => {
    const { client, sent } = through([rateLimit<'Heavy'>({ Heavy: { perSecond: 10 } })]);
    const outcomes = ['a', 'b', 'c', 'd'].map((name) => send(client, name, 'Heavy'));
    await vi.runAllTimersAsync();
    expect(sent).toEqual([
      ['a', 0],
      ['b', 100],
      ['c', 200],
      ['d', 300],
    ]);
    expect(await Promise.all(outcomes)).toMatchObject(
      Array.from({ length: 4 }, () => ({ ok: true })),
    );
    await vi.advanceTimersByTimeAsync(1000);
    void send(client, 'later', 'Heavy');
    void send(client, 'last', 'Heavy');
    await vi.runAllTimersAsync();
    expect(times(sent.slice(4))).toEqual([1300, 1400]);
  });

  test('come at any rate, at any time: no two nearer than it allows, none late, none out of turn', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(0.5, 1, 3, 7, 10, 80, 1000, 4000),
        fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 40 }),
        async (perSecond, gaps) => {
          vi.setSystemTime(start);
          const { client, sent } = through([rateLimit({ default: { perSecond } })]);
          const asked: number[] = [];
          for (const gap of gaps) {
            await vi.advanceTimersByTimeAsync(gap);
            asked.push(Date.now() - start);
            void send(client, `${asked.length}`);
          }
          await vi.runAllTimersAsync();
          const interval = 1000 / perSecond;
          let free = 0;
          const due = asked.map((at) => {
            const own = Math.max(at, free);
            free = own + interval;
            return own;
          });
          expect(sent.map(([name]) => name)).toEqual(asked.map((_, index) => `${index + 1}`));
          for (const [index, at] of times(sent).entries()) {
            // A timer knows whole milliseconds, and is never early.
            expect(at - (due[index] ?? 0)).toBeGreaterThan(-0.001);
            expect(at - (due[index] ?? 0)).toBeLessThan(1.001);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('do not wait for those of another, nor for those of none', async () => {
    const { client, sent } = through([
      rateLimit<'Heavy' | 'Light'>({ Heavy: { perSecond: 1 }, Light: { perSecond: 2 } }),
    ]);
    for (const one of ['Heavy', 'Heavy', 'Light', 'Light', 'Medium', 'Medium', undefined]) {
      void send(client, String(one), one);
    }
    await vi.runAllTimersAsync();
    expect(sent.toSorted()).toEqual([
      ['Heavy', 0],
      ['Heavy', 1000],
      ['Light', 0],
      ['Light', 500],
      ['Medium', 0],
      ['Medium', 0],
      ['undefined', 0],
    ]);
  });

  test('that is not listed go by the default, together with those of none', async () => {
    const { client, sent } = through([
      rateLimit<'Heavy'>({ Heavy: { perSecond: 1 }, default: { perSecond: 10 } }),
    ]);
    for (const one of ['Heavy', 'constructor', undefined]) void send(client, String(one), one);
    await vi.runAllTimersAsync();
    expect(sent).toEqual([
      ['Heavy', 0],
      ['constructor', 0],
      ['undefined', 100],
    ]);
  });

  test('of several clients with one limiter wait for each other, first come, first served', async () => {
    const limits = rateLimit({ default: { perSecond: 10 } });
    const [one, other] = [through([limits]), through([limits])];
    for (const name of ['a', 'b', 'c']) {
      void send(one.client, name);
      void send(other.client, name);
    }
    await vi.runAllTimersAsync();
    expect(times(one.sent)).toEqual([0, 200, 400]);
    expect(times(other.sent)).toEqual([100, 300, 500]);
  });

  test('wait whatever becomes of the clock of the day', async () => {
    const { client, sent } = through([rateLimit({ default: { perSecond: 10 } })]);
    void send(client, 'a');
    vi.setSystemTime(start - 3_600_000);
    void send(client, 'b');
    await vi.advanceTimersByTimeAsync(100);
    expect(sent).toHaveLength(2);
  });

  test('catch up after a timer that was late, by a little only', async () => {
    const { client, sent } = through([rateLimit({ default: { perSecond: 100 } })]);
    for (let index = 0; index < 60; index += 1) void send(client, `${index}`);
    await vi.advanceTimersByTimeAsync(0);
    // The process is busy: no timer runs for 300 ms.
    const busy = performance.now() + 300;
    vi.spyOn(performance, 'now').mockReturnValue(busy);
    await vi.advanceTimersByTimeAsync(10);
    expect(sent.length).toBeLessThanOrEqual(4);
  });
});

describe('the queue', () => {
  test('is bounded: who comes when it is full fails at once, and nothing is sent', async () => {
    const { client, sent } = through([
      rateLimit<'Heavy'>({ Heavy: { perSecond: 10, queue: 2 } }),
      retry(),
    ]);
    const outcomes = ['a', 'b', 'c', 'd'].map((name) => send(client, name, 'Heavy'));
    const full = await outcomes[3];
    expect(full).toBeInstanceOf(RateLimitError);
    expect(isApiError(full)).toBe(true);
    expect(full).toMatchObject({
      reason: 'request',
      status: 0,
      message: 'GET /d: 2 Heavy calls wait already',
      operation: anything,
      name: 'RateLimitError',
    });
    await vi.runAllTimersAsync();
    expect(sent).toHaveLength(3);
    void send(client, 'e', 'Heavy');
    await vi.runAllTimersAsync();
    expect(sent).toHaveLength(4);
  });

  test('refuses a call by an error that prints nothing of its request', async () => {
    const limits = rateLimit({ default: { perDay: 0 } });
    const headers = { authorization: 's3cr3t' };
    const client = createClient({ baseUrl: 'http://x', headers, use: [limits] });
    const request = { query: { key: 's3cr3t' }, body: { password: 's3cr3t' } };
    const error = await anything(client, { body: json() }, request).result();
    expect(error).toBeInstanceOf(RateLimitError);
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain('s3cr3t');
    expect(JSON.stringify(error)).not.toContain('s3cr3t');
  });

  test('of nobody lets go who need not wait', async () => {
    const { client, sent } = through([rateLimit({ default: { perSecond: 10, queue: 0 } })]);
    const outcomes = [send(client, 'a'), send(client, 'b')];
    expect(await outcomes[1]).toBeInstanceOf(RateLimitError);
    expect(await outcomes[0]).toMatchObject({ ok: true });
    expect(sent).toEqual([['a', 0]]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('holds a thousand unless told otherwise', async () => {
    const { client } = through([rateLimit({ default: { perSecond: 1000 } })]);
    const outcomes = Array.from({ length: 1002 }, (_, index) => send(client, `${index}`));
    await vi.runAllTimersAsync();
    const failed = (await Promise.all(outcomes)).filter(({ ok }) => !ok);
    expect(failed).toHaveLength(1);
  });

  test('is left by a call that is aborted: those behind move up, no timer and no listener stays', async () => {
    const { client, sent } = through([rateLimit({ default: { perSecond: 10 } })]);
    const controller = new AbortController();
    const { signal } = controller;
    void send(client, 'a');
    const left = send(client, 'b', undefined, signal);
    void send(client, 'c');
    await vi.advanceTimersByTimeAsync(50);
    controller.abort();
    expect(await left).toMatchObject({ reason: 'aborted' });
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    await vi.runAllTimersAsync();
    expect(sent).toEqual([
      ['a', 0],
      ['c', 100],
    ]);

    await vi.advanceTimersByTimeAsync(1000);
    void send(client, 'd');
    const alone = new AbortController();
    await vi.advanceTimersByTimeAsync(0);
    const last = send(client, 'e', undefined, alone.signal);
    await vi.advanceTimersByTimeAsync(10);
    alone.abort();
    expect(await last).toMatchObject({ reason: 'aborted' });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is left behind by a call whose turn has come: no listener stays', async () => {
    const limiter = rateLimit({ default: { perSecond: 10 } });
    const { signal } = new AbortController();
    const listening: number[] = [];
    const exchange = {
      operation: anything,
      method: 'GET',
      path: '/',
      url: new URL('http://x'),
      headers: new Headers(),
      body: null,
      signal,
      success: {},
    };
    const next: Send = async () => {
      listening.push(getEventListeners(signal, 'abort').length);
      return { ok: true, status: 200, data: 1, headers: new Headers(), response: new Response() };
    };
    const both = Promise.all([limiter(exchange, next), limiter(exchange, next)]);
    await vi.runAllTimersAsync();
    await both;
    expect(listening).toEqual([1, 0]);
  });

  test('wakes nobody before it is time, however long that is', async () => {
    const { client, sent } = through([rateLimit({ default: { perSecond: 1e-9 } })]);
    void send(client, 'a');
    void send(client, 'b');
    await vi.advanceTimersByTimeAsync(0);
    const timer = vi.spyOn(globalThis, 'setTimeout');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(timer).not.toHaveBeenCalled();
    expect(sent).toHaveLength(1);
  });

  test('has no place for a call that is aborted already', async () => {
    const { client, sent } = through([rateLimit({ default: { perSecond: 1 } })]);
    await send(client, 'a', undefined, AbortSignal.abort());
    await send(client, 'b');
    expect(sent).toEqual([['b', 0]]);
  });
});

describe('the day', () => {
  test('has so many calls; the next fails at once and says when to come back', async () => {
    const { client, sent } = through([rateLimit<'Heavy'>({ Heavy: { perSecond: 10, perDay: 3 } })]);
    const outcomes = ['a', 'b', 'c', 'd'].map((name) => send(client, name, 'Heavy'));
    expect(await outcomes[3]).toMatchObject({
      reason: 'request',
      message: 'GET /d: 3 Heavy calls were made today',
      resumeAt: new Date('2026-03-02T00:00:00Z'),
    });
    await vi.runAllTimersAsync();
    expect(sent).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(1000);
    vi.setSystemTime('2026-03-01T23:59:59.999Z');
    expect(await send(client, 'e', 'Heavy')).toBeInstanceOf(RateLimitError);
    vi.setSystemTime('2026-03-02T00:00:00Z');
    expect(await send(client, 'f', 'Heavy')).toMatchObject({ ok: true });
  });

  test('does not count a call that left the queue', async () => {
    const { client, sent } = through([rateLimit({ default: { perSecond: 10, perDay: 2 } })]);
    const controller = new AbortController();
    void send(client, 'a');
    const left = send(client, 'b', undefined, controller.signal);
    expect(await send(client, 'c')).toBeInstanceOf(RateLimitError);
    controller.abort();
    await left;
    void send(client, 'd');
    await vi.runAllTimersAsync();
    expect(sent.map(([name]) => name)).toEqual(['a', 'd']);
  });
});

describe('a 429', () => {
  // By a clock of its own.
  const date = 'Mon, 02 Mar 2026 00:00:00 GMT';
  const limited = (seconds: string) => (): Response =>
    new Response('', { status: 429, headers: { 'retry-after': seconds, date } });

  test.for([
    ['result', '5'],
    ['response', '5'],
    ['result', 'Mon, 02 Mar 2026 00:00:05 GMT'],
  ] as const)('holds its class for as long as it says: %s() and %s', async ([way, until]) => {
    const { client, sent } = through(
      [rateLimit<'Heavy' | 'Light'>({ Heavy: { perSecond: 10 }, Light: { perSecond: 10 } })],
      (nth) => (nth === 1 ? limited(until)() : new Response('1')),
    );
    const call = anything(client, { method: 'GET', path: '/a', rateLimit: 'Heavy' });
    void call[way]();
    void send(client, 'b', 'Heavy');
    await vi.advanceTimersByTimeAsync(200);
    void send(client, 'c', 'Heavy');
    void send(client, 'light', 'Light');
    await vi.runAllTimersAsync();
    expect(sent).toEqual([
      ['a', 0],
      ['light', 200],
      ['b', 5000],
      ['c', 5100],
    ]);
  });

  test('with a shorter time does not end a longer one', async () => {
    const { client, sent } = through([rateLimit({ default: {} })], (nth) =>
      nth < 3 ? limited(nth === 1 ? '9' : '2')() : new Response('1'),
    );
    for (const name of ['a', 'b']) void send(client, name);
    await vi.advanceTimersByTimeAsync(100);
    void send(client, 'c');
    await vi.runAllTimersAsync();
    expect(times(sent)).toEqual([0, 0, 9000]);
  });

  test.for([
    '61',
    '86400',
    'Mon, 02 Mar 2026 00:02:00 GMT',
    'Sun, 01 Mar 2026 00:00:00 GMT',
    'soon',
    '-3',
    '',
  ])('with Retry-After: %s does not', async (seconds) => {
    const { client, sent } = through([rateLimit({ default: { perSecond: 10 } })], limited(seconds));
    for (const name of ['a', 'b']) void send(client, name);
    await vi.runAllTimersAsync();
    expect(times(sent)).toEqual([0, 100]);
  });
});

describe('with retry()', () => {
  const failing = (nth: number): Response => new Response('1', { status: nth > 2 ? 200 : 503 });

  test('around it, every attempt waits its turn', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { client, sent } = through([retry(), rateLimit({ default: { perSecond: 10 } })], failing);
    const outcomes = [send(client, 'a'), send(client, 'b')];
    await vi.runAllTimersAsync();
    expect(await Promise.all(outcomes)).toMatchObject([{ ok: true }, { ok: true }]);
    expect(sent).toEqual([
      ['a', 0],
      ['b', 100],
      ['a', 200],
      ['b', 300],
    ]);
  });

  test('inside it, a call waits once', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { client, sent } = through([rateLimit({ default: { perSecond: 10 } }), retry()], failing);
    const outcomes = [send(client, 'a'), send(client, 'b')];
    await vi.runAllTimersAsync();
    expect(await Promise.all(outcomes)).toMatchObject([{ ok: true }, { ok: true }]);
    expect(sent).toEqual([
      ['a', 0],
      ['a', 0],
      ['a', 0],
      ['b', 100],
    ]);
  });

  test('a full queue is nothing to try again', async () => {
    const { client } = through([retry(), rateLimit({ default: { perSecond: 1, queue: 0 } })]);
    void send(client, 'a');
    expect(await send(client, 'b')).toBeInstanceOf(RateLimitError);
  });
});

test('a class that the API does not have is a type error', () => {
  rateLimit<'Heavy'>({ Heavy: { perSecond: 1 }, default: { perSecond: 1 } });
  // @ts-expect-error: another class
  rateLimit<'Heavy'>({ Hevy: { perSecond: 1 } });
  // @ts-expect-error: no class is known
  rateLimit({ Heavy: { perSecond: 1 } });
  expect(rateLimit({})).toBeInstanceOf(Function);
});
