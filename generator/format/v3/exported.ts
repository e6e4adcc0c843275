import { isObject, listOf, objectOf, textOf, type JsonObject } from '../../json/values.ts';
import { below } from '../../json/pointer.ts';
import { byOrder, type V3Folder, type V3Item } from './tree.ts';

/** Whether a JSON document is a v3 collection in one piece: a `$kind`, and `items` in which folders nest. */
export function isExported(document: JsonObject): boolean {
  return textOf(document['$kind']) === 'collection' && Array.isArray(document['items']);
}

/** A v3 collection in one document → its tree; undefined where folders nest deeper than a limit. */
export function exportedTree(
  document: JsonObject,
  deepest: number,
  pointer = '',
): V3Folder | undefined {
  const items = sorted(listOf(document['items'])).map(({ item, index }) =>
    itemOf(item, deepest - 1, below(pointer, 'items', index)),
  );
  if (!items.every((item) => item !== undefined)) return undefined;
  return { kind: 'folder', name: textOf(document['name']), pointer, definition: document, items };
}

function itemOf(item: unknown, deepest: number, pointer: string): V3Item | undefined {
  if (isObject(item) && Array.isArray(item['items'])) {
    return deepest < 0 ? undefined : exportedTree(item, deepest, pointer);
  }
  const examples = listOf(objectOf(item)['examples']).filter(isObject);
  return {
    kind: 'request',
    name: textOf(objectOf(item)['name']),
    pointer,
    definition: item,
    examples: examples.map((definition) => ({ name: textOf(definition['name']), definition })),
  };
}

/** The list has an order of its own; `order` counts where it is given. */
function sorted(
  items: readonly unknown[],
): readonly { readonly item: unknown; readonly index: number }[] {
  return items
    .map((item, index) => ({ item, index, name: '', order: objectOf(item)['order'] }))
    .toSorted(byOrder);
}
