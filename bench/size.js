/**
 * What one GET with a bearer token weighs in a bundle, beside other clients: bytes, minified, and gzipped.
 *
 *   npm run bench:size
 *
 * The others are installed into a folder that is removed again; all are bundled in the same way in the same run. Besides
 * what is sent, they differ in what they hold: typed failures with codes, an abort that always ends, and layers are in
 * ours.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const runtime = fileURLToPath(new URL('../templates/runtime/index.ts', import.meta.url));
const baseUrl = 'https://api.zoom.us/v2';

/** What a program with each of them would be. */
const programs = {
  'openapi-fetch': `
    import createClient from 'openapi-fetch';
    const client = createClient({ baseUrl: '${baseUrl}', headers: { authorization: 'Bearer token' } });
    await client.GET('/meetings/{meetingId}', { params: { path: { meetingId: 1 } } });`,
  ky: `
    import ky from 'ky';
    const client = ky.create({ prefixUrl: '${baseUrl}', headers: { authorization: 'Bearer token' } });
    await client.get('meetings/1').json();`,
  '@hey-api/client-fetch': `
    import { createClient, createConfig } from '@hey-api/client-fetch';
    const client = createClient(createConfig({ baseUrl: '${baseUrl}', auth: () => 'token' }));
    const getMeeting = (options) => (options.client ?? client).get({
      security: [{ scheme: 'bearer', type: 'http' }], url: '/meetings/{meetingId}', ...options,
    });
    await getMeeting({ path: { meetingId: 1 } });`,
  '@oazapfts/runtime': `
    import * as Oazapfts from '@oazapfts/runtime';
    const oazapfts = Oazapfts.runtime({ headers: { authorization: 'Bearer token' }, baseUrl: '${baseUrl}' });
    const getMeeting = (meetingId, opts) =>
      oazapfts.ok(oazapfts.fetchJson(\`/meetings/\${encodeURIComponent(meetingId)}\`, { ...opts }));
    await getMeeting(1);`,
};
const ours = `
  import { asJsonValue, bearer, call, createClient } from '${runtime}';
  function getMeeting(client, request, options) {
    return call(client, getMeeting, request, options, {
      method: 'GET', path: '/meetings/{meetingId}',
      success: { 200: asJsonValue }, failures: { 400: [1010, 3000], 404: [1001], 429: [] },
    });
  }
  const client = createClient({ baseUrl: '${baseUrl}', auth: bearer('token') });
  await getMeeting(client, { path: { meetingId: 1 } });`;

const folder = mkdtempSync(join(tmpdir(), 'postwright-size-'));
try {
  const packages = Object.keys(programs);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  console.log('| one GET with bearer | minified | gzipped |\n| --- | ---: | ---: |');
  console.log(await row('Postwright', ours));
  for (const [name, program] of Object.entries(programs)) {
    const version = dependencies[name].slice(1);
    console.log(await row(`${name} ${version}`, program));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {string} name
 * @param {string} contents
 */
async function row(name, contents) {
  const { outputFiles } = await build({
    stdin: { contents, loader: 'ts', resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const bytes = outputFiles.map((file) => [
    file.contents.length,
    gzipSync(file.contents, { level: 9 }).length,
  ]);
  return `| ${name} | ${bytes.flat().join(' | ')} |`;
}
