import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/**
 * Bytes, minified and gzipped, and what they may come to. The aim is 1,300 for a call; what the contract asks of every call
 * (abort, timeout, typed failures, layers, bounded bodies) costs more than that today. These lines keep it from growing:
 * lower them with the code, never raise them for a feature that could be imported instead.
 */
const budgets = { 'multipart PUT': 1865, 'JSON GET': 1795 };

/** What an import may add to a call, and how a program uses it. */
const additions: Readonly<Record<string, { readonly most: number } & Use>> = {
  apiKey: { most: 430, auth: "apiKey('x-key', 'k')" },
  hooks: { most: 560, layer: 'hooks({})' },
  messageDetails: { most: 500, after: "messageDetails({}, { 400: ['No {what}.'] })" },
  oauth2: { most: 700, auth: 'oauth2({})' },
  paginate: { most: 700, after: 'paginate(operation, client)' },
  rateLimit: { most: 700, layer: 'rateLimit({ Heavy: { perSecond: 10 } })' },
  retry: { most: 700, layer: 'retry()' },
};

/** What a program does besides making one call. */
interface Use {
  readonly auth?: string;
  readonly layer?: string;
  readonly after?: string;
}

const operations = {
  'multipart PUT': `{
    method: 'PUT', path: '/meetings/{meetingId}/registrants/status',
    body: multipart('registrants'),
    success: { 204: asNothing }, failures: { 400: [1010, 3000], 404: [1001], 429: [] },
  }`,
  'JSON GET': `{
    method: 'GET', path: '/meetings/{meetingId}',
    success: { 200: asJsonValue }, failures: { 400: [1010, 3000], 404: [1001], 429: [] },
  }`,
};

test.for(['multipart PUT', 'JSON GET'] as const)('%s with bearer stays small', async (name) => {
  expect(await bundled(operations[name])).toBeLessThan(budgets[name]);
});

test.for(Object.entries(additions))('%s adds little', async ([, { most, ...use }]) => {
  const operation = operations['JSON GET'];
  const added = (await bundled(operation, use)) - (await bundled(operation));
  expect(added).toBeLessThan(most);
  expect(added).toBeGreaterThan(0);
});

test('who imports none of them ships nothing of them', async () => {
  const program = await bundle(operations['JSON GET']);
  expect(program).not.toMatch(/retry-after|RateLimitError|grant_type|\[\^\]/);
});

/** The size of a program that makes one call. */
async function bundled(operation: string, use?: Use): Promise<number> {
  return gzipSync(await bundle(operation, use), { level: 9 }).length;
}

async function bundle(
  operation: string,
  { auth = "bearer('token')", layer, after = '' }: Use = {},
): Promise<string> {
  const use = layer === undefined ? '' : `use: [${layer}]`;
  const contents = `
    import {
      apiKey, asJsonValue, asNothing, bearer, call, createClient, hooks, messageDetails, multipart, oauth2, paginate, rateLimit,
      retry,
    } from './index.ts';
    function operation(client, request, options) {
      return call(client, operation, request, options, ${operation});
    }
    const client = createClient({ baseUrl: 'https://api.zoom.us/v2', auth: ${auth}, ${use} });
    await operation(client, { path: { meetingId: 1 }, body: { action: 'approve' } });
    ${after}`;
  const { outputFiles } = await build({
    stdin: { contents, loader: 'ts', resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}
