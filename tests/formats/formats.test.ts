import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../generator/index.ts';
import { asV1 } from './asV1.ts';
import { asV3 } from './asV3.ts';
import { documentSource, packageOf } from './packageOf.ts';

// One collection, whatever format it comes in, gives one package, manifest included.

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const cases = readdirSync(fixtures).filter(
  (name) => existsSync(`${fixtures}${name}/collection.json`) && name !== 'v1-collection',
);

/** What v1 cannot hold, by fixture: these stay out of the comparison with it. */
const beyondV1: ReadonlyMap<string, string> = new Map([
  [
    'auth-several-kinds',
    'the transformer loses an auth that is one word, and the grant of OAuth 2',
  ],
  ['urls-odd', 'the transformer loses a query that only the text of a URL has'],
  [
    'v2.0-collection',
    'the transformer loses headers that are one text, and requests that are one URL',
  ],
]);
/** What v3 cannot hold. */
const beyondV3: ReadonlyMap<string, string> = new Map([
  ['hostile-text', 'what has no name is named by its file'],
  ['names-odd', 'what has no name is named by its file'],
]);

describe('the same collection gives the same package', () => {
  it.each(cases.filter((name) => !beyondV3.has(name)))('as v3: %s', async (name) => {
    const files = asV3(documentOf(name)).map(({ path, text }) => ({
      path,
      bytes: Buffer.from(text),
    }));
    expect(await packageOf({ name: 'elsewhere/v3', files })).toEqual(await packageOf(inV2(name)));
  });

  it.each(cases.filter((name) => !beyondV1.has(name)))('as v1: %s', async (name) => {
    const v1 = asV1(documentOf(name));
    expect(v1).toHaveProperty('requests');
    expect(await packageOf(documentSource(v1))).toEqual(await packageOf(inV2(name)));
  });
});

function documentOf(name: string): Readonly<Record<string, unknown>> {
  const text = readFileSync(`${fixtures}${name}/collection.json`, 'utf8');
  return JSON.parse(text) as Readonly<Record<string, unknown>>;
}

function inV2(name: string): Source {
  return documentSource(documentOf(name));
}
