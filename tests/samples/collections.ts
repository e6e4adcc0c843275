import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Collection, Item } from '../server/collection.ts';

/** A collection by its path from here. */
export function readCollection(path: string): Collection {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

/** As many of Zoom's requests as are tried, besides the registrants'. */
const tried = 20;

/** Zoom's collection cut down to some of its requests, all over it; nothing where real collections are not at hand. */
export function zoomCollection(): Readonly<Record<string, Collection>> {
  const file = join(process.env['CORPUS'] ?? '', 'zoom-api.json');
  if (process.env['CORPUS'] === undefined || !existsSync(file)) {
    console.log('samples: no real collections at hand (CORPUS=), Zoom’s others are not run');
    return {};
  }
  const whole: Collection = JSON.parse(readFileSync(file, 'utf8'));
  const requests = requestsIn(whole.item).filter(({ name = '' }) => !/registra/.test(name));
  const step = Math.floor(requests.length / tried);
  const item = Array.from({ length: tried }, (_, index) => requests[index * step] ?? {});
  return { [`${tried} others of Zoom`]: { ...whole, item } };
}

function requestsIn(items: readonly Item[]): readonly Item[] {
  return items.flatMap((one) => (one.item === undefined ? [one] : requestsIn(one.item)));
}
