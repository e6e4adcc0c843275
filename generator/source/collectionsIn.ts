/*
 * Where the collections are in a folder, by the names of its files alone.
 */

/** Whether a file makes part of a v3 collection: a definition, a request or an example, never a script or a note. */
export function isCollectionFile(path: string): boolean {
  return (
    /(?:^|\/)\.resources\/definition\.ya?ml$/i.test(path) ||
    /\.(?:request|example)\.ya?ml$/i.test(path)
  );
}

/** Whether a file's name says that it is a collection of the older formats. */
export function isNamedCollection(path: string): boolean {
  return /\.postman_collection(?:\.json)?$/i.test(path);
}

/** Whether a file of a folder may be read at all where the collection in the folder is: of its other files none tells of it. */
export function mayBeRead(path: string): boolean {
  return (
    isCollectionFile(path) ||
    isNamedCollection(path) ||
    (!path.includes('/') && path.toLowerCase().endsWith('.json'))
  );
}

/**
 * The folders below one that are v3 collections, by their paths; an empty path is the folder itself. A collection's folders
 * look like collections of their own, so the topmost counts, and whatever stands in a folder `collections`.
 *
 * @param names the folder's own name, and the name of the folder that it stands in.
 * @see https://learning.postman.com/docs/collections/collections-schemas (file and directory structure)
 */
export function collectionsIn(
  paths: readonly string[],
  names: { readonly own: string; readonly parent: string },
): readonly string[] {
  const owners = new Set(paths.flatMap((path) => ownerOf(path) ?? []));
  if (owners.has('') || (owners.size > 0 && names.parent === 'collections')) return [''];
  const roots = [...owners].map((owner) => {
    const parts = owner.split('/');
    const room = names.own === 'collections' ? -1 : parts.indexOf('collections');
    const asCollection = parts.slice(0, room + 2);
    const isRoomed =
      (names.own === 'collections' || room !== -1) && asCollection.length === room + 2;
    if (isRoomed) return asCollection.join('/');
    const above = parts.map((_, depth) => parts.slice(0, depth + 1).join('/'));
    return above.find((path) => owners.has(path)) ?? owner;
  });
  return [...new Set(roots)].toSorted();
}

/** The folder that a definition or a request stands for; an example tells nothing of that. */
function ownerOf(path: string): string | undefined {
  const definition = /^(?:(.*)\/)?\.resources\/definition\.ya?ml$/i.exec(path);
  if (definition !== null) return definition[1] ?? '';
  const request = /^(?:(.*)\/)?[^/]*\.request\.ya?ml$/i.exec(path);
  if (request === null) return undefined;
  const folder = request[1] ?? '';
  return folder.split('/').includes('.resources') ? undefined : folder;
}
