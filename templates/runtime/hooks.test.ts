import { describe, expect, test, vi } from 'vitest';
import {
  bearer,
  createClient,
  hooks,
  json,
  type Hooks,
  type Layer,
  type LoggedError,
  type LoggedRequest,
  type LoggedResponse,
} from './index.js';
import { anything, list, update, valid } from './operations.test-helper.js';
import { answering, caught } from './server.test-helper.js';

/** Hooks that remember what they are told. */
function remembering() {
  const requests: LoggedRequest[] = [];
  const responses: LoggedResponse[] = [];
  const errors: LoggedError[] = [];
  const layer = hooks({
    onRequest: (request) => requests.push(request),
    onResponse: (response) => responses.push(response),
    onError: (error) => errors.push(error),
  });
  return { layer, requests, responses, errors };
}

const again: Layer = (exchange, next) => next(exchange).catch(() => next(exchange));

describe('hooks are told', () => {
  test('of a request and its answer, under the path of the operation', async () => {
    const { layer, requests, responses, errors } = remembering();
    const client = await answering(204, '', { 'x-request-id': '5' });
    await update({ ...client, use: [layer] }, { ...valid, query: { occurrence_id: '1' } });
    const request = {
      method: 'PUT',
      path: '/meetings/{meetingId}/status',
      url: `${client.baseUrl}meetings/85/status?occurrence_id=1`,
      attempt: 1,
    };
    expect(requests).toMatchObject([request]);
    expect(responses).toMatchObject([{ ...request, status: 204 }]);
    expect(responses[0]?.responseHeaders.get('x-request-id')).toBe('5');
    expect(responses[0]?.duration).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });

  test('of a failure, without its body', async () => {
    const { layer, responses, errors } = remembering();
    const client = await answering(404, '{"code":1001,"message":"no user ada@example.com"}', {
      'retry-after': '1',
    });
    await update({ ...client, use: [layer] }, valid).result();
    await update(createClient({ baseUrl: 'http://localhost:1', use: [layer] }), valid).result();
    expect(errors).toMatchObject([
      { reason: 'documented', status: 404, code: 1001, attempt: 1 },
      { reason: 'network', status: 0, code: undefined },
    ]);
    expect(errors[0]?.responseHeaders.get('retry-after')).toBe('1');
    expect(responses).toEqual([]);
    expect(JSON.stringify(errors)).not.toContain('ada@example.com');
  });

  test('of each attempt after a layer that sends again, of the call before it', async () => {
    const around = remembering();
    const within = remembering();
    const client = { ...(await answering(500)), use: [around.layer, again, within.layer] };
    await list(client).result();
    expect(around.errors).toMatchObject([{ attempt: 1 }]);
    expect(within.errors).toMatchObject([{ attempt: 1 }, { attempt: 2 }]);
    await list(client).result();
    expect(within.requests.map(({ attempt }) => attempt)).toEqual([1, 2, 1, 2]);
  });

  test('what the first of them kept', async () => {
    const ends: unknown[] = [];
    let spans = 0;
    const spanned: Hooks<{ id: number }> = {
      onRequest: () => ({ id: (spans += 1) }),
      onResponse: (_, span) => ends.push(span),
      onError: (_, span) => ends.push(span),
    };
    const use = [hooks(spanned)];
    await list({ ...(await answering(200, '{}')), use });
    await list({ ...(await answering(500)), use }).result();
    expect(ends).toEqual([{ id: 1 }, { id: 2 }]);
  });

  test('no secret', async () => {
    const { layer, requests, responses, errors } = remembering();
    const headers = {
      Authorization: 's3cret',
      cookie: 's3cret',
      'X-API-Key': 's3cret',
      plain: 'p',
    };
    const secrets = { access_token: 's3cret', api_key: ['s3cret', 's3cret'], page: '2' };
    const addresses = {
      location: '/there?page=2&access_token=REDACTED#id_token=REDACTED',
      link: '<http://x/?key=REDACTED&page=3>; rel="next"',
    };
    for (const status of [200, 500]) {
      const client = await answering(status, '{"token":"s3cret"}', {
        'set-cookie': 's3cret',
        location: '/there?page=2&access_token=s3cret#id_token=s3cret',
        link: '<http://x/?key=s3cret&page=3>; rel="next"',
      });
      const baseUrl = client.baseUrl.replace('//', '//user:s3cret@');
      const call = (url: string) =>
        anything(
          { ...client, baseUrl: url, auth: bearer('s3cret'), headers, use: [layer] },
          { path: '/bot{token}/{id}', body: json() },
          { path: { token: 's3cret', id: 7 }, query: secrets, body: { password: 's3cret' } },
        ).result();
      await call(client.baseUrl);
      // Which fetch refuses.
      expect(await call(baseUrl)).toMatchObject({ reason: 'request' });
    }
    expect(Object.fromEntries(responses[0]?.responseHeaders ?? [])).toMatchObject(addresses);
    const told: (LoggedRequest & Partial<LoggedResponse>)[] = [
      ...requests,
      ...responses,
      ...errors,
    ];
    expect(told).toHaveLength(8);
    for (const one of told) {
      const text = [one.url, ...one.headers, ...(one.responseHeaders ?? [])];
      expect(text.join()).not.toContain('s3cret');
      expect(JSON.stringify(one)).not.toContain('s3cret');
      expect(one.headers.get('plain')).toBe('p');
      expect(one.url).toMatch(/\/v2\/REDACTED\/7\?access_token=REDACTED&api_key=REDACTED&page=2$/);
    }
  });
});

describe('hooks never break a call', () => {
  const failing = (): never => {
    throw new Error('hook');
  };
  test.for<[string, Hooks<unknown>]>([
    ['throw', { onRequest: failing, onResponse: failing, onError: failing }],
    [
      'reject',
      {
        onRequest: async () => failing(),
        onResponse: async () => failing(),
        onError: async () => failing(),
      },
    ],
    ['change what they are told', { onRequest: ({ headers }) => headers.set('x-hook', '1') }],
    ['never end', { onRequest: () => new Promise(() => {}) }],
  ])('that %s', async ([, broken]) => {
    const unhandled = vi.fn<() => void>();
    process.on('unhandledRejection', unhandled);
    let header: string | null = null;
    const fetch = async (request: Request): Promise<Response> => {
      header = request.headers.get('x-hook');
      return new Response('{"total":1}');
    };
    const client = createClient({ baseUrl: 'http://x', fetch, use: [hooks(broken)] });
    expect(await list(client)).toEqual({ total: 1 });
    expect(header).toBe(null);
    const refused = { ...(await answering(500)), use: [hooks(broken)] };
    expect(await caught(list(refused))).toMatchObject({ reason: 'undocumented', status: 500 });
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});
