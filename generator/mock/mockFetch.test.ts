import { describe, expect, test } from 'vitest';
import type { Api, Operation } from '../api/index.ts';
import { mockFetch, type MockOptions } from './mockFetch.ts';

const operation: Operation = {
  id: 'POST /notes',
  folder: [],
  name: 'Add a note',
  description: '',
  method: 'POST',
  path: '/notes',
  parameters: [],
  responses: [
    {
      status: 201,
      description: '',
      kind: 'json',
      schema: { type: 'object', properties: { id: { type: 'integer' } }, required: ['id'] },
      headers: [],
      evidence: [],
    },
    { status: 204, description: '', kind: 'none', headers: [], evidence: [] },
  ],
  failures: [],
  errorResponses: [],
  security: { type: 'unspecified' },
  scopes: [],
  prerequisites: [],
  deprecated: false,
  evidence: [],
};

const api: Api = {
  name: 'Notes',
  description: '',
  baseUrl: 'https://notes.example/v1',
  security: { type: 'unspecified' },
  operations: [operation],
  diagnostics: [],
};

function post(options: MockOptions = {}, init: RequestInit = {}): Promise<Response> {
  const request = new Request('https://notes.example/v1/notes', { method: 'POST', ...init });
  return mockFetch(api, options)(request);
}

test('answers from an Api alone', async () => {
  const response = await post({}, { body: 'x' });
  expect([response.status, await response.json()]).toEqual([201, { id: 1 }]);
});

test('has no body where HTTP has none', async () => {
  const response = await post({}, { headers: { prefer: 'status=204' } });
  expect([response.status, response.body]).toEqual([204, null]);
});

test('takes a body of any length without keeping it', async () => {
  const chunk = new Uint8Array(2 ** 20);
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent === 40) controller.close();
      else controller.enqueue(chunk);
      sent += 1;
    },
  });
  const init: RequestInit & { readonly duplex: 'half' } = { body, duplex: 'half' };
  expect((await post({}, init)).status).toBe(201);
  expect(sent).toBe(41);
});

describe('rejects as fetch does', () => {
  test('when the request is aborted already', async () => {
    const reason = new Error('no');
    await expect(post({}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  test('when it is aborted while it waits', async () => {
    const started = performance.now();
    const answer = post({ latency: 60_000 }, { signal: AbortSignal.timeout(20) });
    await expect(answer).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

test('waits as long as it is told to', async () => {
  const started = performance.now();
  await post({ latency: [50, 60] });
  expect(performance.now() - started).toBeGreaterThan(45);
});

test('fails in each way that networks and servers do', async () => {
  const fetch = mockFetch(api, { faults: 1 });
  const seen = new Set<string>();
  for (let number = 0; number < 100; number += 1) {
    const request = new Request('https://notes.example/v1/notes', { method: 'POST' });
    seen.add(await fetch(request).then(told, (error: unknown) => `rejected: ${String(error)}`));
  }
  expect([...seen].toSorted()).toEqual([
    '201 cut: TypeError: terminated',
    '429 after 1 s',
    '500',
    'rejected: TypeError: fetch failed',
  ]);
});

async function told(response: Response): Promise<string> {
  const after = response.headers.get('retry-after');
  const cut = await response.text().then(
    () => '',
    (error: unknown) => ` cut: ${String(error)}`,
  );
  return `${response.status}${cut}${after === null ? '' : ` after ${after} s`}`;
}
