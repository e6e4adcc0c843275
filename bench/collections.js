import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A collection of a given number of requests: Zoom's four registrant requests, or its whole collection where the corpus
 * is there, repeated under other folder names.
 *
 * @param {number} requests
 * @param {string} root folder of the project
 */
export function collectionOf(requests, root) {
  const registrants = JSON.parse(
    readFileSync(join(root, 'fixtures/zoom-registrants/collection.json'), 'utf8'),
  );
  const whole = process.env['CORPUS'] && join(process.env['CORPUS'], 'zoom-api.json');
  if (requests > 4 && whole && existsSync(whole)) {
    return repeated(JSON.parse(readFileSync(whole, 'utf8')), requests / 310);
  }
  return repeated(registrants, requests / 4);
}

/**
 * @param {{ item: object[] }} collection
 * @param {number} times may have a fraction: the last copy is then without some of its folders
 */
function repeated(collection, times) {
  const copies = Array.from({ length: Math.ceil(times) }, (_, copy) => {
    const part =
      times - copy < 1
        ? collection.item.slice(0, Math.round(collection.item.length * (times - copy)))
        : collection.item;
    return copy === 0 ? part : [{ name: `copy ${copy}`, item: structuredClone(part) }];
  });
  return { ...collection, item: copies.flat() };
}

/**
 * The collection with a query parameter more in its first request.
 *
 * @param {any} collection
 * @param {number} round tells one change from the next
 */
export function withOneChange(collection, round) {
  let item = collection.item[0];
  while (item.item) item = item.item[0];
  (item.request.url.query ??= []).push({ key: `added_${round}`, value: 'x' });
  return collection;
}
