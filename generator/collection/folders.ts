import type { Diagnostic } from '../api/index.ts';
import { emptyFolder, unreadableItem } from './diagnostics.ts';
import { isObject, listOf, objectOf, textOf, type JsonObject } from '../json/values.ts';
import type { RawCollection } from '../format/rawCollection.ts';
import { deepestFolder } from '../format/limits.ts';
import { below } from '../json/pointer.ts';

/** A request item with all that it inherits from the folders around it. */
export interface RequestItem extends Surroundings {
  readonly name: string;
  readonly pointer: string;
  readonly item: JsonObject;
}

interface Surroundings {
  readonly folder: readonly string[];
  /** Auth blocks from the request outwards to the collection, where present. */
  readonly auths: readonly unknown[];
  /** Variable lists from the item outwards to the collection. */
  readonly variables: readonly (readonly unknown[])[];
}

interface Pending extends Surroundings {
  readonly item: unknown;
  readonly pointer: string;
}

/** Names longer than this are cut: nobody reads on. */
const longestName = 1000;

/**
 * All requests in the collection's order, each with what it inherits; what is neither a folder nor a request
 * is reported. `too-deep` where folders nest beyond `deepestFolder`.
 */
export function walkFolders(
  collection: RawCollection,
):
  | { readonly requests: readonly RequestItem[]; readonly diagnostics: readonly Diagnostic[] }
  | 'too-deep' {
  const { document, pointer, places, environment = [] } = collection;
  const requests: RequestItem[] = [];
  const diagnostics: Diagnostic[] = [];

  const own = listOf(document['variable']);
  // A stack of our own instead of recursion: a hostile file may nest without end.
  const pending = itemsOf(document, pointer, {
    folder: [],
    auths: authOf(document),
    variables: environment.length === 0 ? [own] : [environment, own],
  });
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { item, pointer: here } = next;
    const at = places?.get(here) ?? here;
    const name = textOf(objectOf(item)['name']).trim().slice(0, longestName);
    if (isObject(item) && Array.isArray(item['item'])) {
      const folder = [...next.folder, name];
      if (folder.length > deepestFolder) return 'too-deep';
      if (item['item'].length === 0) diagnostics.push(emptyFolder(folder, at));
      const inside = {
        folder,
        auths: [...authOf(item), ...next.auths],
        variables: scopes(item, next),
      };
      for (const inner of itemsOf(item, here, inside)) pending.push(inner);
    } else if (isRequest(item)) {
      const auths = [...authOf(objectOf(item['request'])), ...next.auths];
      requests.push({
        name,
        item,
        pointer: at,
        folder: next.folder,
        auths,
        variables: scopes(item, next),
      });
    } else {
      diagnostics.push(unreadableItem([...next.folder, name], at));
    }
  }
  return { requests, diagnostics };
}

/** The items of a folder, last first, so that the stack gives them back in order. */
function itemsOf(parent: JsonObject, pointer: string, surroundings: Surroundings): Pending[] {
  return listOf(parent['item'])
    .map((item, index) => ({ ...surroundings, item, pointer: below(pointer, 'item', index) }))
    .toReversed();
}

function isRequest(item: unknown): item is JsonObject {
  return isObject(item) && (isObject(item['request']) || typeof item['request'] === 'string');
}

function authOf(owner: JsonObject): readonly unknown[] {
  return owner['auth'] ? [owner['auth']] : [];
}

function scopes(item: JsonObject, around: Surroundings): readonly (readonly unknown[])[] {
  const own = listOf(item['variable']);
  return own.length === 0 ? around.variables : [own, ...around.variables];
}
