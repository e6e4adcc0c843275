import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { differences, outputOf } from './output.ts';
import { isObject, scramble, type Json } from './scramble.ts';

// Sample values are noise: the same API exported twice, with other fake values, other ids and another order of
// examples, gives the same package, byte for byte.

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const zoom = collectionOf('zoom-registrants');
const seeds = [1, 2, 3, 4, 5];
/** Tested by itself, or in a format that is turned into the one that is scrambled here. */
const others = new Set(['zoom-registrants', 'v1-collection', 'v3-collection']);

describe('sample values are noise', () => {
  it.each(seeds)('in zoom-registrants, seed %i', async (seed) => {
    const before = await outputOf(zoom);
    expect(differences(before, await outputOf(scramble(zoom, seed)))).toEqual({});
  });

  it.each(readdirSync(fixtures).filter((name) => !others.has(name)))('in %s', async (name) => {
    const collection = collectionOf(name);
    const before = await outputOf(collection);
    for (const seed of seeds) {
      const after = await outputOf(scramble(collection, seed));
      expect(differences(before, after)).toEqual({});
    }
  });
});

describe('what is no noise', () => {
  it('a field that is gone from the request and from all of its examples', async () => {
    const before = await outputOf(zoom);
    const after = await outputOf(without(zoom, (row) => row['key'] === 'registrants'));
    expect(Object.keys(differences(before, after))).toContain(
      'src/meetings/registrants/updateRegistrantStatus.ts',
    );
  });

  it('a saved response that is gone', async () => {
    const before = await outputOf(zoom);
    const after = await outputOf(without(zoom, (row) => row['code'] === 404));
    expect(Object.keys(differences(before, after)).length).toBeGreaterThan(1);
  });

  it('a description', async () => {
    const text = JSON.stringify(zoom).replaceAll('List of registrants.', 'Who registered.');
    const after = await outputOf(JSON.parse(text) as Json);
    expect(Object.values(after).join('')).toContain('Who registered.');
  });
});

describe('scrambling', () => {
  it('leaves no sample value behind', () => {
    const before = samplesIn(zoom);
    const after = samplesIn(scramble(zoom, 1));
    expect(before.size).toBeGreaterThan(10);
    const kept = [...before].filter((sample) => after.has(sample));
    // Allowed values and booleans may come back by chance.
    const allowed = new Set(['approve', 'deny', 'cancel', 'true', 'false', '']);
    expect(kept.filter((sample) => !allowed.has(sample))).toEqual([]);
  });

  it('gives each seed its own outcome, and the same one again', () => {
    expect(scramble(zoom, 1)).toEqual(scramble(zoom, 1));
    expect(scramble(zoom, 1)).not.toEqual(scramble(zoom, 2));
  });

  it('orders the saved responses anew', () => {
    const names = (collection: Json): readonly string[] =>
      objectsIn(collection).flatMap(({ name, code }) => (code === undefined ? [] : [String(name)]));
    const [before, after] = [names(zoom), names(scramble(zoom, 1))];
    expect(after).not.toEqual(before);
    expect(after.toSorted()).toEqual(before.toSorted());
  });
});

function collectionOf(name: string): Json {
  return JSON.parse(readFileSync(`${fixtures}${name}/collection.json`, 'utf8')) as Json;
}

/** Every object in a collection, the outer ones first. */
function objectsIn(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
}

/** Sample values of queries, paths, forms and saved bodies. */
function samplesIn(collection: Json): ReadonlySet<string> {
  const objects = objectsIn(collection);
  const rows = objects.flatMap(({ url, body }) => objectsIn([url, body]));
  const values = rows.flatMap(({ key, value }) => (key === undefined ? [] : [String(value)]));
  const bodies = objects.flatMap(({ code, body }) => (code === undefined ? [] : [String(body)]));
  return new Set([...values, ...bodies]);
}

/** The collection less the rows of its lists that are not wanted. */
function without<Value>(value: Value, unwanted: (row: Json) => boolean): Value {
  const less = (at: unknown): unknown => {
    if (Array.isArray(at)) return at.filter((row) => !isObject(row) || !unwanted(row)).map(less);
    if (!isObject(at)) return at;
    return Object.fromEntries(Object.entries(at).map(([key, below]) => [key, less(below)]));
  };
  return less(value) as Value;
}
