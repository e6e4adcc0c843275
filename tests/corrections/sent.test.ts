import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as zoomPackage from '../../generated/zoom/src/index.ts';
import { generate, readSource, writePackage, type Corrections } from '../../generator/index.ts';
import type { Collection } from '../server/collection.ts';
import { startServer } from '../server/server.ts';

// Zoom's collection shows forms; its API takes JSON: what a call of the corrected package sends.

type Zoom = typeof zoomPackage;

const fixture = fileURLToPath(
  new URL('../../fixtures/zoom-registrants/collection.json', import.meta.url),
);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sent-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a form that is corrected to JSON', () => {
  it.each<readonly [string, Corrections]>([
    ['for all', { defaults: { body: 'json' } }],
    [
      'for one',
      { operations: { 'meetings.registrants.updateRegistrantStatus': { body: 'json' } } },
    ],
  ])('arrives as JSON, with the structure in it: %s', async (name, corrections) => {
    const collection: Collection = JSON.parse(await readFile(fixture, 'utf8'));
    await using server = await startServer(collection);
    const { createClient, meetings } = await packageOf(name, corrections);
    const zoom = createClient({ baseUrl: server.baseUrl });
    const body = {
      action: 'approve',
      registrants: [{ id: 'a', email: 'é "&@example.com' }],
    } as const;
    await meetings.registrants.updateRegistrantStatus(zoom, { path: { meetingId: 1 }, body });
    const { headers, body: received } = server.last();
    expect(headers['content-type']).toBe('application/json');
    expect(received).toEqual({ kind: 'json', value: body });
  });
});

async function packageOf(name: string, corrections: Corrections): Promise<Zoom> {
  const source = await readSource(fixture);
  const made = source.ok ? await generate(source.value, { corrections }) : source;
  if (!made.ok) throw new Error(made.problem.message);
  const out = join(folder, name);
  writePackage(out, made.value.files, made.value.manifest);
  const outfile = join(out, 'bundle.mjs');
  await build({
    entryPoints: [join(out, 'src', 'index.ts')],
    bundle: true,
    format: 'esm',
    outfile,
    logLevel: 'silent',
  });
  return (await import(pathToFileURL(outfile).href)) as Zoom;
}
