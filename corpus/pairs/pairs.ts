import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isObject, type Json } from '../../tests/noise/scramble.ts';

/** An API at two times, as its vendor published it: both as v2.1. */
export interface Pair {
  readonly name: string;
  readonly before: () => Json;
  readonly after: () => Json;
}

const registrants = fileURLToPath(
  new URL('../../fixtures/zoom-registrants/collection.json', import.meta.url),
);

/** The pairs in a folder of real collections; none where they are not there. */
export function pairsIn(folder: string): readonly Pair[] {
  if (folder === '' || !existsSync(join(folder, 'zoom-api.json'))) return [];
  const collection = (name: string) => jsonOf(join(folder, `${name}.json`));
  const pair = (before: string, after: string): Pair => ({
    name: `${before} → ${after}`,
    before: () => collection(before),
    after: () => collection(after),
  });
  return [
    pair('zoom-api-2017-conversion', 'zoom-api-2018-conversion'),
    pair('zoom-api', 'zoom-api-2026-conversion'),
    pair('adyen-checkout-v68', 'adyen-checkout-v72'),
    {
      name: 'zoom-registrants → the same requests of zoom-api',
      before: () => jsonOf(registrants),
      after: () => onlyRequests(collection('zoom-api'), addressesIn(jsonOf(registrants))),
    },
  ];
}

function jsonOf(file: string): Json {
  return JSON.parse(readFileSync(file, 'utf8')) as Json;
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
