import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/**
 * Bytes, minified and gzipped, and what they may come to. The aim is 1,300; what the contract asks of every call costs
 * more than that today. These lines keep it from growing: lower them with the code, never raise them for a feature that
 * could be imported instead.
 */
const budgets = { 'multipart PUT': 1800, 'JSON GET': 1700 };

const operations = {
  'multipart PUT': `{
    method: 'PUT', path: '/meetings/{meetingId}/registrants/status',
    body: multipart('registrants'),
    success: { 204: 'none' }, failures: { 400: [1010, 3000], 404: [1001], 429: [] },
  }`,
  'JSON GET': `{
    method: 'GET', path: '/meetings/{meetingId}',
    success: { 200: 'json' }, failures: { 400: [1010, 3000], 404: [1001], 429: [] },
  }`,
};

test.for(['multipart PUT', 'JSON GET'] as const)('%s with bearer stays small', async (name) => {
  const contents = `
    import { bearer, call, createClient, multipart } from './index.ts';
    function operation(client, request, options) {
      return call(client, operation, request, options, ${operations[name]});
    }
    const client = createClient({ baseUrl: 'https://api.zoom.us/v2', auth: bearer('token') });
    await operation(client, { path: { meetingId: 1 }, body: { action: 'approve' } });`;
  const { outputFiles } = await build({
    stdin: { contents, loader: 'ts', resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const bytes = outputFiles.map((file) => gzipSync(file.contents, { level: 9 }).length);
  expect(bytes[0]).toBeLessThan(budgets[name]);
});
