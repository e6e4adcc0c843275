import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { rateLimit, retry, type Client } from './index.js';
import { anything } from './operations.test-helper.js';
import { serve } from './server.test-helper.js';

// retry() and rateLimit() over real connections.

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A client of a server that gives these answers in turn, and the bodies and the times of what came. */
async function serving(...answers: readonly Answer[]): Promise<{
  readonly client: Client;
  readonly bodies: readonly string[];
  readonly times: readonly number[];
}> {
  const bodies: string[] = [];
  const times: number[] = [];
  const client = await serve((request, response) => {
    const chunks: Buffer[] = [];
    times.push(performance.now());
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const answer = answers[bodies.length] ?? answers.at(-1);
      bodies.push(Buffer.concat(chunks).toString());
      answer?.(response, request);
    });
  });
  return { client, bodies, times };
}

const ok: Answer = (response) => response.end('{"a":1}');
const reset: Answer = (_, request) => request.socket.resetAndDestroy();
const cut: Answer = (response, request) => {
  response
    .writeHead(200, { 'content-length': '99' })
    .write('{"a":', () => request.socket.destroy());
};
const busy: Answer = (response) => response.writeHead(503, { 'retry-after': '0' }).end('busy');

test('a connection that is reset, a body that is cut off and a 503 are tried again, body and all', async () => {
  const { client, bodies } = await serving(reset, cut, busy, ok);
  const data = await anything(
    { ...client, use: [retry({ attempts: 4, maxWait: 20 })] },
    { method: 'PUT', body: (body) => JSON.stringify(body) },
    { body: { name: 'Ada' } },
  );
  expect(data).toEqual({ a: 1 });
  expect(bodies).toEqual(Array.from({ length: 4 }, () => '{"name":"Ada"}'));
});

test('the call’s timeout spans attempts and waits', async () => {
  const { client, bodies } = await serving((response) =>
    response.writeHead(503, { 'retry-after': '30' }).end(),
  );
  const patient = { ...client, use: [retry({ within: Infinity })] };
  const call = anything(patient, { method: 'GET' }, {}, { timeout: 200 });
  expect(await call.result()).toMatchObject({ reason: 'timeout' });
  expect(bodies).toHaveLength(1);
});

test('a POST whose connection breaks is sent once', async () => {
  const { client, bodies } = await serving(reset);
  const call = anything({ ...client, use: [retry()] }, { method: 'POST' });
  expect(await call.result()).toMatchObject({ reason: 'network' });
  expect(bodies).toHaveLength(1);
});

test('calls reach the server no nearer to each other than the limit says', async () => {
  const { client, times } = await serving(ok);
  const limited = { ...client, use: [rateLimit({ default: { perSecond: 50 } })] };
  const started = performance.now();
  await Promise.all(Array.from({ length: 11 }, () => anything(limited, { method: 'GET' })));
  // Counted from before the first call: a busy machine may hold up any arrival, but brings none forward.
  expect((times.at(-1) ?? 0) - started).toBeGreaterThan(10 * 20 - 5);
});
