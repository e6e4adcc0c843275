import type { Diagnostic } from '../../api/index.ts';
import { isObject, objectOf, textOf, type JsonObject } from '../../json/values.ts';
import { below } from '../../json/pointer.ts';
import { missingFromOrder, unconvertible } from '../diagnostics.ts';
import { placesOf } from './places.ts';
import { itemOf, scopeOf } from './request.ts';
import { treeOf, type V1Folder } from './tree.ts';

/** Whether a document is a collection of the v1 format: requests in one list, folders in another. */
export function isV1(document: JsonObject): boolean {
  return Array.isArray(document['requests']) && !('item' in document);
}

/** A document in v2.1, what did not fit into it, and where its folders and requests stand in the file. */
interface ConvertedCollection {
  readonly document: JsonObject;
  readonly diagnostics: readonly Diagnostic[];
  readonly places: ReadonlyMap<string, string>;
}

/**
 * A v1 collection as one v2.1 document: folders before requests, as Postman shows them; undefined where folders nest deeper
 * than a limit.
 * @see https://schema.postman.com/collection/json/v1.0.0/draft-07/docs/index.html
 */
export function documentOf(
  collection: JsonObject,
  deepest: number,
  pointer = '',
): ConvertedCollection | undefined {
  const { root, byId, missing } = treeOf(collection);
  if (isDeeper(root, deepest)) return undefined;
  const places = placesOf(collection, root, pointer);
  const { items, diagnostics } = itemsOf(root, byId, [], '', places);
  const { name, description } = collection;
  return {
    document: { info: { name, description }, item: items, ...scopeOf(collection) },
    diagnostics: [...(missing > 0 ? [missingFromOrder(missing, pointer)] : []), ...diagnostics],
    places,
  };
}

interface ConvertedItems {
  readonly items: readonly JsonObject[];
  readonly diagnostics: readonly Diagnostic[];
}

function itemsOf(
  folder: V1Folder,
  byId: ReadonlyMap<string, JsonObject>,
  path: readonly string[],
  pointer: string,
  places: ReadonlyMap<string, string>,
): ConvertedItems {
  const folders = folder.folders.map((inner, index) => {
    const { definition } = inner;
    const name = textOf(definition['name']);
    const at = below(pointer, 'item', index);
    const inside = itemsOf(inner, byId, [...path, name], at, places);
    const { description } = definition;
    return {
      item: { name, description, item: inside.items, ...scopeOf(definition) },
      diagnostics: inside.diagnostics,
    };
  });
  const requests = folder.requests.map((request, index) => {
    const at = below(pointer, 'item', folders.length + index);
    return requestItem(request, byId, path, places.get(at) ?? at);
  });
  return {
    items: [...folders, ...requests].map(({ item }) => item),
    diagnostics: [...folders, ...requests].flatMap((one): readonly Diagnostic[] => one.diagnostics),
  };
}

function requestItem(
  request: unknown,
  byId: ReadonlyMap<string, JsonObject>,
  path: readonly string[],
  pointer: string,
): { readonly item: JsonObject; readonly diagnostics: readonly Diagnostic[] } {
  if (typeof request === 'string') return { item: { name: request, request }, diagnostics: [] };
  // Whoever reads the document says that this is no request.
  if (!isObject(request)) return { item: {}, diagnostics: [] };
  const item = itemOf(request, byId);
  const name = textOf(request['name']);
  if (item !== undefined) return { item: withDescription(item, request), diagnostics: [] };
  const { method, url } = request;
  return {
    item: { name, request: { method, url } },
    diagnostics: [unconvertible([...path, name], pointer)],
  };
}

/** A description is text, and in some files an object with the text. */
function withDescription(item: JsonObject, { description }: JsonObject): JsonObject {
  return isObject(description)
    ? { ...item, request: { ...objectOf(item['request']), description } }
    : item;
}

function isDeeper(folder: V1Folder, limit: number): boolean {
  let level = folder.folders;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth >= limit) return true;
    level = level.flatMap(({ folders }) => folders);
  }
  return false;
}
