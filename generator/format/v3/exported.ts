import { isObject, listOf, objectOf, textOf, type JsonObject } from '../../collection/json.ts';
import { byOrder, type V3Folder, type V3Item } from './tree.ts';

/** Whether a JSON document is a v3 collection in one piece: a `$kind`, and `items` in which folders nest. */
export function isExported(document: JsonObject): boolean {
  return textOf(document['$kind']) === 'collection' && Array.isArray(document['items']);
}

/** A v3 collection in one document → its tree; undefined where folders nest deeper than a limit. */
export function exportedTree(document: JsonObject, deepest: number): V3Folder | undefined {
  const items = sorted(listOf(document['items'])).map((item) => itemOf(item, deepest - 1));
  if (!items.every((item) => item !== undefined)) return undefined;
  return { kind: 'folder', name: textOf(document['name']), definition: document, items };
}

function itemOf(item: unknown, deepest: number): V3Item | undefined {
  if (isObject(item) && Array.isArray(item['items'])) {
    return deepest < 0 ? undefined : exportedTree(item, deepest);
  }
  const examples = listOf(objectOf(item)['examples']).filter(isObject);
  return {
    kind: 'request',
    name: textOf(objectOf(item)['name']),
    definition: item,
    examples: examples.map((definition) => ({ name: textOf(definition['name']), definition })),
  };
}

/** The list has an order of its own; `order` counts where it is given. */
function sorted(items: readonly unknown[]): readonly unknown[] {
  return items
    .map((item) => ({ item, name: '', order: objectOf(item)['order'] }))
    .toSorted(byOrder)
    .map(({ item }) => item);
}
