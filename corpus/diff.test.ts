import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Api } from '../generator/api/index.ts';
import { changelogEntry } from '../generator/diff/report/changelog.ts';
import { countChanges, semverLevel } from '../generator/diff/counts.ts';
import { diff } from '../generator/diff/diff.ts';
import { explain } from '../generator/generate.ts';
import { nameApi } from '../generator/naming/nameApi.ts';
import { isObject, scramble, type Json } from '../tests/noise/scramble.ts';
import { disagreements } from '../tests/probes/agreement.ts';
import { tryAll } from '../tests/probes/workspace.ts';
import { keptNames } from './support/keptNames.ts';

// Pairs of real collections: what changed, and that programs which use the old package in all ways compile against the new
// one exactly where the rules say so: CORPUS=<folder> npm run test:corpus

const corpus = process.env['CORPUS'] ?? '';
const isThere = corpus !== '' && existsSync(join(corpus, 'zoom-api.json'));
if (!isThere)
  process.stdout.write('corpus/diff: skipped, set CORPUS to a folder with zoom-api.json\n');

const registrants = fileURLToPath(
  new URL('../fixtures/zoom-registrants/collection.json', import.meta.url),
);

interface Sides {
  readonly name: string;
  readonly before: () => Json;
  readonly after: () => Json;
}

const pairs: readonly Sides[] = [
  pairOf('zoom-api-2017-conversion', 'zoom-api-2018-conversion'),
  pairOf('zoom-api', 'zoom-api-2026-conversion'),
  pairOf('adyen-checkout-v68', 'adyen-checkout-v72'),
  {
    name: 'zoom-registrants → the same requests of zoom-api',
    before: () => jsonOf(registrants),
    after: () => onlyRequests(collectionOf('zoom-api'), addressesIn(jsonOf(registrants))),
  },
];

describe.skipIf(!isThere)('a pair of real collections', () => {
  it.each(pairs)('$name', async ({ name, before, after }) => {
    const [old, next] = [apiOf(before()), apiOf(after())];
    const started = performance.now();
    const changes = diff(old, next);
    const seconds = (performance.now() - started) / 1000;
    const [oldNamed, nextNamed] = [nameApi(old), nameApi(next)];
    const kept = keptNames(oldNamed, nextNamed);
    const tried = await tryAll([
      { name: 'same', before: oldNamed, after: oldNamed },
      { name: 'next', before: oldNamed, after: nextNamed },
      { name: 'kept', before: oldNamed, after: kept },
    ]);
    const entry = changelogEntry(changes, { version: semverLevel(changes) });
    const { levels, kinds } = countChanges(changes);
    const broken = (trial: string): number => tried.complaints.get(trial)?.size ?? 0;
    const figures = [
      `${name}: ${old.operations.length} → ${next.operations.length} operations, ${JSON.stringify(levels)}`,
      `  compared in ${seconds.toFixed(2)} s; ${broken('next')} of ${old.operations.length} programs do not compile (${broken('kept')} with names kept), tsc took ${tried.seconds.toFixed(1)} s; changelog entry of ${entry.split('\n').length} lines`,
      ...kinds.map(({ kind, level, count }) => `  ${level} ${kind} ${count}`),
    ];
    process.stdout.write(`${figures.join('\n')}\n`);
    expect(tried.others).toEqual([]);
    expect(tried.complaints.get('same')).toBeUndefined();
    expect(disagreements(oldNamed, changes, tried, 'next')).toEqual([]);
    // Nor does another name hide what else would break.
    expect(disagreements(oldNamed, diff(oldNamed, kept), tried, 'kept')).toEqual([]);
  });
});

describe.skipIf(!isThere)('the same collection with other sample values, ids and order', () => {
  it.each(['zoom-api', 'adyen-checkout-v72', 'discord-api'])('%s', (name) => {
    const collection = collectionOf(name);
    const api = apiOf(collection);
    for (const seed of [1, 2, 3]) expect(diff(api, apiOf(scramble(collection, seed)))).toEqual([]);
  });
});

function pairOf(before: string, after: string): Sides {
  return {
    name: `${before} → ${after}`,
    before: () => collectionOf(before),
    after: () => collectionOf(after),
  };
}

function collectionOf(name: string): Json {
  return jsonOf(join(corpus, `${name}.json`));
}

function jsonOf(file: string): Json {
  return JSON.parse(readFileSync(file, 'utf8')) as Json;
}

function apiOf(collection: Json): Api {
  const bytes = new TextEncoder().encode(JSON.stringify(collection));
  const api = explain({ name: 'collection.json', bytes });
  if (!api.ok) throw new Error(api.problem.message);
  return api.value;
}

/** A cut of a collection: its requests of the wanted addresses, in their folders. */
function onlyRequests(collection: Json, wanted: ReadonlySet<string>): Json {
  const cut = (items: unknown): readonly unknown[] =>
    listOf(items).flatMap((item) => {
      if (!isObject(item)) return [];
      if (!Array.isArray(item['item'])) return wanted.has(addressOf(item)) ? [item] : [];
      const inside = cut(item['item']);
      return inside.length === 0 ? [] : [{ ...item, item: inside }];
    });
  return { ...collection, item: cut(collection['item']) };
}

function addressesIn(item: Json): ReadonlySet<string> {
  const inside = listOf(item['item']).flatMap((below) =>
    isObject(below) ? [...addressesIn(below)] : [],
  );
  return new Set(Array.isArray(item['item']) ? inside : [addressOf(item)]);
}

/** `PUT /meetings/:meetingId/registrants/status`, from the parts that Postman keeps. */
function addressOf(item: Json): string {
  const { request } = item;
  if (!isObject(request) || !isObject(request['url'])) return '';
  return `${String(request['method'])} /${listOf(request['url']['path']).join('/')}`;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
