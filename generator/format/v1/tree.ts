import { isObject, listOf, textOf, type JsonObject } from '../../json/values.ts';

/** A folder of a v1 collection with what stands in it: v1 keeps folders and requests in lists and says by ids where each goes. */
export interface V1Folder {
  /** What the file says of it; the collection itself for the root. */
  readonly definition: JsonObject;
  readonly folders: readonly V1Folder[];
  /** An object, or a bare URL, as very old files have it; anything else is none. */
  readonly requests: readonly unknown[];
}

export interface V1Tree {
  readonly root: V1Folder;
  /** Requests by their ids: saved responses refer to them. */
  readonly byId: ReadonlyMap<string, JsonObject>;
  /** How many ids of an `order` lead nowhere. */
  readonly missing: number;
}

/** A folder while it is filled. */
interface OpenFolder {
  readonly definition: JsonObject;
  readonly folders: OpenFolder[];
  readonly requests: unknown[];
}

/**
 * Every folder and every request in its place: as `order` and `folders_order` say; else in the folder that it names itself;
 * else at the top. Nothing is in two places, and nothing is lost.
 */
export function treeOf(collection: JsonObject): V1Tree {
  const root: OpenFolder = { definition: collection, folders: [], requests: [] };
  const folders = listOf(collection['folders']).filter(isObject).map(openFolder);
  const requests = listOf(collection['requests']);
  const folderById = firstById(folders, (folder) => folder.definition);
  const requestById = firstById(requests, (request) => request);

  const above = new Map<OpenFolder, OpenFolder>();
  const placed = new Set<unknown>();
  let missing = 0;
  for (const owner of [root, ...folders]) {
    for (const id of listOf(owner.definition['folders_order']).map(textOf)) {
      const folder = folderById.get(id);
      if (folder === undefined) missing += 1;
      else if (!above.has(folder) && !isWithin(owner, folder, above)) place(folder, owner, above);
    }
    for (const id of listOf(owner.definition['order']).map(textOf)) {
      const request = requestById.get(id);
      if (request === undefined) missing += 1;
      else if (!placed.has(request)) owner.requests.push(request);
      placed.add(request);
    }
  }
  for (const folder of folders.filter((one) => !above.has(one))) {
    const { definition } = folder;
    const named = folderById.get(textOf(definition['folder'] ?? definition['parentId']));
    const fits = named !== undefined && !isWithin(named, folder, above);
    place(folder, fits ? named : root, above);
  }
  // Requests that are no objects have no identity of their own: each stands for itself.
  for (const request of requests.filter((one) => !isObject(one) || !placed.has(one))) {
    const named = isObject(request) ? folderById.get(textOf(request['folder'])) : undefined;
    (named ?? root).requests.push(request);
  }
  const byId = [...requestById].flatMap(([id, request]) =>
    isObject(request) ? [[id, request] as const] : [],
  );
  return { root, byId: new Map(byId), missing };
}

function openFolder(definition: JsonObject): OpenFolder {
  return { definition, folders: [], requests: [] };
}

function place(folder: OpenFolder, owner: OpenFolder, above: Map<OpenFolder, OpenFolder>): void {
  owner.folders.push(folder);
  above.set(folder, owner);
}

/** Whether a folder is another one or stands in it: folders that list each other would have no end. */
function isWithin(
  folder: OpenFolder,
  other: OpenFolder,
  above: ReadonlyMap<OpenFolder, OpenFolder>,
): boolean {
  for (let at: OpenFolder | undefined = folder; at !== undefined; at = above.get(at)) {
    if (at === other) return true;
  }
  return false;
}

function firstById<Value>(
  values: readonly Value[],
  definitionOf: (value: Value) => unknown,
): ReadonlyMap<string, Value> {
  const known = new Map<string, Value>();
  for (const value of values) {
    const definition = definitionOf(value);
    const id = isObject(definition) ? textOf(definition['id']) : '';
    if (id !== '' && !known.has(id)) known.set(id, value);
  }
  return known;
}
