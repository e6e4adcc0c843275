import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** What an import may add to a program of one operation, in bytes, minified and gzipped. */
const most = 700;

test.for([
  ['retry', 'retry()'],
  ['rateLimit', 'rateLimit({ Heavy: { perSecond: 10 } })'],
] as const)('%s adds less than its budget', async ([name, layer]) => {
  const without = await size('', '');
  const added = (await size(`, ${name}`, `, use: [${layer}]`)) - without;
  expect(added).toBeGreaterThan(0);
  expect(added).toBeLessThan(most);
});

test('who imports neither ships nothing of them', async () => {
  expect(await bundle('', '')).not.toMatch(/retry-after|RateLimitError/);
});

async function size(imported: string, option: string): Promise<number> {
  return gzipSync(await bundle(imported, option), { level: 9 }).length;
}

async function bundle(imported: string, option: string): Promise<string> {
  const contents = `
    import { bearer, call, createClient${imported} } from './index.ts';
    function operation(client, request, options) {
      return call(client, operation, request, options, {
        method: 'GET', path: '/meetings/{meetingId}', rateLimit: 'Heavy',
        success: { 200: 'json' }, failures: { 400: [1010, 3000], 404: [1001], 429: [] },
      });
    }
    const client = createClient({ baseUrl: 'https://api.zoom.us/v2', auth: bearer('token')${option} });
    await operation(client, { path: { meetingId: 1 } });`;
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
