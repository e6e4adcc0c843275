import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explain, readSource, type Source } from '../generator/index.ts';
import { asV1 } from '../tests/formats/asV1.ts';
import { asV3 } from '../tests/formats/asV3.ts';
import { documentSource, packageOf } from '../tests/formats/packageOf.ts';

// Real collections in all formats: `CORPUS=<folder> npm run test:corpus`.

const folder = process.env['CORPUS'] ?? '';
const entries = folder === '' ? [] : readdirSync(folder);
const zoom = join(folder, 'zoom-api.json');
/** The same collection as Postman exported it and as Postman's own tool migrated it. */
const migrated = join(folder, '..', 'zoom');

describe.skipIf(entries.length === 0)('formats', () => {
  it.skipIf(!existsSync(zoom))(
    'the whole of Zoom’s collection is the same package as v1 and as v3',
    async () => {
      const collection = JSON.parse(readFileSync(zoom, 'utf8')) as Readonly<
        Record<string, unknown>
      >;
      const want = await packageOf(documentSource(collection));
      expect(await packageOf(documentSource(asV1(collection)))).toEqual(want);
      const files = asV3(collection).map(({ path, text }) => ({ path, bytes: Buffer.from(text) }));
      expect(await packageOf({ name: 'zoom', files })).toEqual(want);
    },
  );

  it.skipIf(!existsSync(migrated))('Postman’s own v2.1 and v3 are the same package', async () => {
    const v2 = await sourceOf(join(migrated, 'zoom-registrants.postman_collection.json'));
    const v3 = await sourceOf(join(migrated, 'zoom-registrants-v3'));
    expect(await packageOf(v3)).toEqual(await packageOf(v2));
  });

  it.each(entries.filter((name) => name.endsWith('-v1.json')))(
    'every request of %s',
    async (name) => {
      const { requests } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
        readonly requests: readonly unknown[];
      };
      expect(await operationsIn(name)).toBe(requests.length);
    },
  );

  it.each(entries.filter((name) => name.startsWith('v3-')))('every request of %s', async (name) => {
    const files = readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' });
    const requests = files.filter((path) => path.endsWith('.request.yaml'));
    expect(await operationsIn(name)).toBe(requests.length);
  });
});

async function operationsIn(name: string): Promise<number> {
  const api = explain(await sourceOf(join(folder, name)));
  if (!api.ok) throw new Error(api.problem.message);
  return api.value.operations.length;
}

async function sourceOf(path: string): Promise<Source> {
  const source = await readSource(path);
  if (!source.ok) throw new Error(source.problem.message);
  return source.value;
}
