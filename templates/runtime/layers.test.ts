import { describe, expect, test, vi } from 'vitest';
import {
  apiKey,
  bearer,
  byScheme,
  callStream,
  createClient,
  isApiError,
  jsonLines,
  type Auth,
  type Call,
  type Client,
  type Exchange,
  type Layer,
  type Success,
} from './index.js';
import { anything, list, update, valid } from './operations.test-helper.js';
import { answering, caught } from './server.test-helper.js';

/** A client whose answers are given one by one, the last for ever; and the requests that it sent. */
function scripted(
  answers: readonly (() => Response)[],
  part: Partial<Client>,
): { readonly client: Client; readonly sent: Request[] } {
  const sent: Request[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const answer = answers[Math.min(sent.length, answers.length - 1)];
    sent.push(request);
    return answer?.() ?? new Response('{}');
  };
  return { client: createClient({ baseUrl: 'http://x/v2', fetch, ...part }), sent };
}

const ok = (): Response => new Response('{"total":1}');
const failing = (status: number) => (): Response => new Response('{"code":7}', { status });

/** Sends again whatever failed. */
const again: Layer = async (exchange, next) => {
  try {
    return await next(exchange);
  } catch {
    return next(exchange);
  }
};

const never = (): Promise<never> => new Promise(() => {});

describe('layers', () => {
  test('go from the first to the last and back, and credentials come after all', async () => {
    const order: string[] = [];
    const layer =
      (name: string): Layer =>
      async (exchange, next) => {
        order.push(`> ${name} ${exchange.headers.get('authorization')}`);
        const success = await next(exchange);
        order.push(`< ${name} ${success.status}`);
        return success;
      };
    const auth: Auth = (request) => {
      order.push('auth');
      return bearer('t')(request, never);
    };
    const { client, sent } = scripted([ok], { auth, use: [layer('one'), layer('two')] });
    expect(await list(client)).toEqual({ total: 1 });
    expect(order).toEqual(['> one null', '> two null', 'auth', '< two 200', '< one 200']);
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer t');
  });

  test('see what the operation is known by, and may change the request', async () => {
    const seen: Exchange[] = [];
    const layer: Layer = (exchange, next) => {
      seen.push(exchange);
      const headers = new Headers(exchange.headers);
      headers.set('x-layer', '1');
      return next({ ...exchange, headers });
    };
    const { client, sent } = scripted([() => new Response(null, { status: 204 })], {
      use: [layer],
    });
    await update(client, valid, { timeout: 5000 });
    expect(seen[0]).toMatchObject({
      operation: update,
      timeout: 5000,
      method: 'PUT',
      path: '/meetings/{meetingId}/status',
      failures: { 404: [1001] },
    });
    expect(seen[0]?.url.pathname).toBe('/v2/meetings/85/status');
    expect(seen[0]?.body).toBeInstanceOf(FormData);
    expect(sent[0]?.headers.get('x-layer')).toBe('1');
  });

  test('may answer by themselves: nothing is sent', async () => {
    const kept: Success<number, unknown> = {
      ok: true,
      status: 200,
      data: { total: 5 },
      headers: new Headers(),
      response: new Response(),
    };
    const { client, sent } = scripted([ok], { use: [async () => kept] });
    expect(await list(client)).toEqual({ total: 5 });
    expect(await list(client).withResponse()).toBe(kept);
    expect(sent).toHaveLength(0);
  });

  test('get failures as ApiErrors with their bodies, and may send again', async () => {
    const failures: unknown[] = [];
    const retry: Layer = (exchange, next) =>
      next(exchange).catch((error: unknown) => {
        failures.push(error);
        return next(exchange);
      });
    const { client, sent } = scripted([failing(503), ok], { use: [retry] });
    expect(await list(client).result()).toMatchObject({ ok: true, status: 200 });
    expect(failures).toMatchObject([{ reason: 'undocumented', status: 503, body: { code: 7 } }]);
    expect(isApiError(failures[0])).toBe(true);
    expect(sent).toHaveLength(2);
  });

  test('what one throws is an ApiError for those around it, and in the end', async () => {
    const caughtOutside: unknown[] = [];
    const outer: Layer = (exchange, next) =>
      next(exchange).catch((error: unknown) => {
        caughtOutside.push(error);
        throw error;
      });
    const inner: Layer = () => {
      throw new Error('inner');
    };
    const { client } = scripted([ok], { use: [outer, inner] });
    const error = await caught(list(client));
    expect(error).toMatchObject({ reason: 'request', status: 0, cause: new Error('inner') });
    expect(error.message).toBe('GET /meetings: request');
    expect(caughtOutside).toEqual([error]);
  });

  test('one that knows no signal does not outlast a timeout, nor an abort', async () => {
    const { client, sent } = scripted([ok], { use: [never] });
    expect(await list(client, {}, { timeout: 20 }).result()).toMatchObject({ reason: 'timeout' });
    const signal = AbortSignal.abort(new Error('enough'));
    expect(await list(client, {}, { signal }).result()).toMatchObject({
      reason: 'aborted',
      cause: new Error('enough'),
    });
    expect(sent).toHaveLength(0);
  });

  test('an abort ends their wait, after which nothing is sent', async () => {
    const controller = new AbortController();
    const released = vi.fn<() => void>();
    const waiting: Layer = async (exchange, next) => {
      const failure: unknown = await next(exchange).catch((error: unknown) => error);
      await new Promise<void>((resolve) =>
        exchange.signal.addEventListener('abort', () => resolve()),
      );
      released();
      await expect(next(exchange)).rejects.toMatchObject({ reason: 'aborted', status: 0 });
      throw failure;
    };
    const { client, sent } = scripted([failing(503)], { use: [waiting] });
    setTimeout(() => controller.abort(), 20);
    const result = await list(client, {}, { signal: controller.signal }).result();
    // Of the attempt before the wait nothing is left.
    expect(result).toMatchObject({ reason: 'aborted', status: 0 });
    expect(result).toHaveProperty('response', undefined);
    expect(released).toHaveBeenCalledOnce();
    expect(sent).toHaveLength(1);
  });

  test('see every answer as a success, without data, where the response is taken', async () => {
    const statuses: number[] = [];
    const layer: Layer = async (exchange, next) => {
      const success = await next(exchange);
      statuses.push(success.status);
      expect(success.data).toBe(undefined);
      return success.status === 503 ? next(exchange) : success;
    };
    const { client } = scripted([failing(503), failing(400)], { use: [layer] });
    const response = await list(client).response();
    expect([response.status, await response.text()]).toEqual([400, '{"code":7}']);
    expect(statuses).toEqual([503]);
  });
});

describe('an attempt', () => {
  test.for<[string, Auth, string]>([
    ['sets', apiKey('key', 'k', 'query'), '/v2/meetings?page=2&key=k'],
    [
      'adds',
      ({ url, headers }) => {
        url.searchParams.append('sig', '1');
        headers.append('x-signature', '1');
      },
      '/v2/meetings?page=2&sig=1',
    ],
  ])('has no credentials of the one before it, where the hook %s them', async ([, auth, want]) => {
    const { client, sent } = scripted([failing(500), ok], { auth, use: [again] });
    await list(client, { query: { page: 2 } });
    expect(sent.map(({ url }) => url)).toEqual([`http://x${want}`, `http://x${want}`]);
    const signatures = sent.map(({ headers }) => headers.get('x-signature'));
    expect(signatures[1]).toBe(signatures[0]);
  });

  test('sends its body again', async () => {
    const { client, sent } = scripted([failing(500), () => new Response(null, { status: 204 })], {
      use: [again],
    });
    await update(client, valid);
    const bodies = await Promise.all(sent.map((request) => request.formData()));
    expect(bodies.map((body) => body.get('action'))).toEqual(['approve', 'approve']);
  });

  test('fails with what is known of it alone', async () => {
    let attempts = 0;
    const auth: Auth = () => {
      attempts += 1;
      if (attempts === 2) throw new Error('no token');
    };
    const { client } = scripted([failing(503)], { auth, use: [again] });
    const error = await caught(list(client));
    expect(error).toMatchObject({ reason: 'request', status: 0, cause: new Error('no token') });
    expect([error.request, error.response, error.headers, error.body, error.code]).toEqual(
      Array.from({ length: 5 }),
    );
  });
});

describe('credentials that send', () => {
  const tokens = ['old', 'new'];
  const renewing: Auth = async (request, next) => {
    request.headers.set('authorization', `Bearer ${tokens[0]}`);
    try {
      return await next(request);
    } catch (error) {
      if (!isApiError(error) || error.status !== 401) throw error;
      request.headers.set('authorization', `Bearer ${tokens[1]}`);
      return next(request);
    }
  };
  const authorizations = (sent: readonly Request[]): unknown =>
    sent.map(({ headers }) => headers.get('authorization'));

  test('see the answer, and try again', async () => {
    for (const auth of [renewing, byScheme({ bearer: renewing })]) {
      const { client, sent } = scripted([failing(401), ok], { auth });
      expect(await anything(client, { scheme: 'bearer' })).toEqual({ total: 1 });
      expect(authorizations(sent)).toEqual(['Bearer old', 'Bearer new']);
    }
  });

  test('and fail: as the last answer says, or as request where they throw', async () => {
    const { client, sent } = scripted([failing(401)], { auth: renewing });
    expect(await list(client).result()).toMatchObject({ reason: 'undocumented', status: 401 });
    expect(sent).toHaveLength(2);
    const auth: Auth = (request, next) =>
      next(request).catch(() => {
        throw new Error('no token');
      });
    const refused = scripted([failing(401)], { auth });
    expect(await list(refused.client).result()).toMatchObject({ reason: 'request', status: 0 });
  });

  test('within a timeout', async () => {
    const auth: Auth = (request, next) => next(request).catch(never);
    const client = { ...(await answering(401)), auth };
    expect(await list(client, {}, { timeout: 30 }).result()).toMatchObject({
      reason: 'timeout',
      status: 0,
    });
  });

  test('see a taken response as a success', async () => {
    const auth: Auth = async (request, next) => {
      const success = await next(request);
      return success.status === 401 ? next(request) : success;
    };
    const { client, sent } = scripted([failing(401), ok], { auth });
    expect((await list(client).response()).status).toBe(200);
    expect(sent).toHaveLength(2);
  });

  test('for a stream too, of which an attempt that failed leaves nothing', async () => {
    const stream = (client: Client): Call<Success<200, AsyncIterable<unknown>>, never> =>
      callStream(
        client,
        stream,
        {},
        {},
        { method: 'GET', path: '/', success: {}, stream: { ...jsonLines, type: /lines/ } },
      );
    const typed = (type: string) => (): Response =>
      new Response('{"a":1}', { headers: { 'content-type': type } });
    const lines = scripted([failing(401), typed('a/lines')], { auth: renewing });
    const found: unknown[] = [];
    for await (const value of await stream(lines.client)) found.push(value);
    expect(found).toEqual([{ a: 1 }]);
    expect(authorizations(lines.sent)).toEqual(['Bearer old', 'Bearer new']);
    const refused = scripted([typed('a/json'), failing(500)], { use: [again] });
    expect(await stream(refused.client).result()).toMatchObject({ status: 500, body: { code: 7 } });
  });
});
