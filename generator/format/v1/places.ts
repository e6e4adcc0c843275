import { isObject, listOf, type JsonObject } from '../../json/values.ts';
import { below } from '../../json/pointer.ts';
import type { V1Folder } from './tree.ts';

/**
 * Where the folders and requests of a v1 collection stand in its file, by the place that each has in the v2.1 document:
 * `/item/3/item/5` → `/requests/17`.
 *
 * @param pointer where the collection stands in the file.
 */
export function placesOf(
  collection: JsonObject,
  root: V1Folder,
  pointer: string,
): ReadonlyMap<string, string> {
  const folders = pointersIn(collection, 'folders', pointer);
  const requests = pointersIn(collection, 'requests', pointer);
  const places = new Map<string, string>();
  const add = (folder: V1Folder, around: string): void => {
    for (const [index, inner] of folder.folders.entries()) {
      const at = below(around, 'item', index);
      places.set(at, folders.get(inner.definition) ?? at);
      add(inner, at);
    }
    for (const [index, request] of folder.requests.entries()) {
      const at = below(around, 'item', folder.folders.length + index);
      places.set(at, requests.get(request) ?? at);
    }
  };
  add(root, '');
  return places;
}

/** The members of a list and where they stand; of equal texts the first counts. */
function pointersIn(
  collection: JsonObject,
  list: string,
  pointer: string,
): ReadonlyMap<unknown, string> {
  const pointers = new Map<unknown, string>();
  for (const [index, one] of listOf(collection[list]).entries()) {
    if (isObject(one) || !pointers.has(one)) pointers.set(one, below(pointer, list, index));
  }
  return pointers;
}
