import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { diff } from '../../generator/diff/diff.ts';
import { explain } from '../../generator/generate.ts';
import { scramble, type Json } from '../noise/scramble.ts';
import { turned } from '../noise/turned.ts';
import { apiOf, baseSketch, collectionOf, edited } from './sketch.ts';

// The same API exported again is no change: other sample values and ids, another order of examples, of keys, of requests.

/** What is scrambled is v2.1. */
const otherFormats = new Set(['v1-collection', 'v3-collection']);

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));

describe('nothing changed', () => {
  it.each(readdirSync(fixtures).filter((name) => !otherFormats.has(name)))(
    'with other sample values, ids and order of examples: %s',
    (name) => {
      const collection = JSON.parse(
        readFileSync(`${fixtures}${name}/collection.json`, 'utf8'),
      ) as Json;
      for (const seed of [1, 2, 3]) {
        expect(diff(read(collection), read(scramble(collection, seed)))).toEqual([]);
      }
    },
  );

  it('with keys in another order, and other white space', () => {
    const collection = collectionOf(baseSketch());
    const text = JSON.stringify(turned(collection), null, '\t');
    expect(diff(read(collection), readText(text))).toEqual([]);
  });

  it('with requests in another order', () => {
    const sketch = edited((one) => {
      const { list, book, note, cancel } = one.requests;
      one.requests = { cancel, note, book, list };
    });
    expect(diff(apiOf(baseSketch()), apiOf(sketch))).toEqual([]);
  });
});

it('what is told does not hang on the order of requests', () => {
  const after = edited(({ requests }) => {
    requests.book.name = 'Reserve seats';
    requests.list.query = [];
  });
  const turnedAfter = {
    ...after,
    requests: Object.fromEntries(Object.entries(after.requests).toReversed()),
  };
  const before = apiOf(baseSketch());
  expect(diff(before, apiOf(turnedAfter as typeof after))).toEqual(diff(before, apiOf(after)));
});

function read(collection: Json) {
  return readText(JSON.stringify(collection));
}

function readText(text: string) {
  const api = explain({ name: 'collection.json', bytes: new TextEncoder().encode(text) });
  if (!api.ok) throw new Error(api.problem.message);
  return api.value;
}
