import { posix } from 'node:path';
import { failure, success, type Result } from '../../api/index.ts';
import { objectOf, textOf, type JsonObject } from '../../json/values.ts';
import { below } from '../../json/pointer.ts';
import { deepestFolder } from '../limits.ts';
import { tooDeep } from '../problems.ts';
import { byOrder, type V3Example, type V3Folder, type V3Item, type V3Request } from './tree.ts';
import { parseYaml } from './yaml.ts';

/** A file of a collection's folder. */
export interface V3File {
  /** Path below the folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

interface Read {
  readonly path: string;
  readonly value: unknown;
}

/** A folder while it is put together. */
interface OpenFolder {
  readonly path: string;
  definition: JsonObject;
  readonly folders: Map<string, OpenFolder>;
  readonly requests: Read[];
}

/**
 * The files of a v3 collection → its tree, and the paths of examples that no request looks for. Definitions give folders
 * their settings, `order` the order, and a folder needs no definition.
 *
 * @param name the collection's folder, for messages; its last part is the name of a collection that has no other.
 * @see https://learning.postman.com/docs/collections/collections-schemas
 */
export function treeOf(
  files: readonly V3File[],
  name: string,
): Result<{ readonly root: V3Folder; readonly stray: readonly string[] }> {
  const root = openFolder('');
  const examples = new Map<string, Read[]>();
  for (const { path, text } of files) {
    if (path.split('/').length > deepestFolder) return failure(tooDeep(name));
    const place = placeOf(path);
    if (place === undefined) continue;
    const value = parseYaml({ name: posix.join(name, path), text });
    if (!value.ok) return value;
    const read = { path, value: value.value };
    switch (place.kind) {
      case 'definition':
        folderAt(root, place.folder).definition = objectOf(read.value);
        break;
      case 'request':
        folderAt(root, place.folder).requests.push(read);
        break;
      case 'example':
        examples.set(place.folder, [...(examples.get(place.folder) ?? []), read]);
        break;
    }
  }
  const claimed = new Set<string>();
  const closed = closeFolder(root, posix.basename(name.replaceAll('\\', '/')), examples, claimed);
  const stray = [...examples.values()].flat().filter(({ path }) => !claimed.has(path));
  return success({ root: closed, stray: stray.map(({ path }) => path) });
}

interface FilePlace {
  readonly kind: 'definition' | 'request' | 'example';
  /** For a definition and a request, the folder that it belongs to; for an example, the one it stands in. */
  readonly folder: string;
}

function placeOf(path: string): FilePlace | undefined {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
  const file = path.slice(path.lastIndexOf('/') + 1);
  if (/\.example\.ya?ml$/i.test(file)) return { kind: 'example', folder };
  const parts = folder.split('/');
  const hidden = parts.indexOf('.resources');
  if (/\.request\.ya?ml$/i.test(file))
    return hidden === -1 ? { kind: 'request', folder } : undefined;
  if (!/^definition\.ya?ml$/i.test(file) || hidden !== parts.length - 1) return undefined;
  return { kind: 'definition', folder: parts.slice(0, -1).join('/') };
}

function openFolder(path: string): OpenFolder {
  return { path, definition: {}, folders: new Map(), requests: [] };
}

function folderAt(root: OpenFolder, path: string): OpenFolder {
  let folder = root;
  for (const part of path === '' ? [] : path.split('/')) {
    const known = folder.folders.get(part);
    const next = known ?? openFolder(posix.join(folder.path, part));
    if (known === undefined) folder.folders.set(part, next);
    folder = next;
  }
  return folder;
}

function closeFolder(
  folder: OpenFolder,
  name: string,
  examples: ReadonlyMap<string, readonly Read[]>,
  claimed: Set<string>,
): V3Folder {
  const folders = [...folder.folders].map(([part, inner]) => ({
    name: part,
    order: inner.definition['order'],
    item: (): V3Item => closeFolder(inner, part, examples, claimed),
  }));
  const requests = folder.requests.map((request) => {
    const own = baseName(request.path, /\.request\.ya?ml$/i);
    return {
      name: own,
      order: objectOf(request.value)['order'],
      item: (): V3Item => closeRequest(request, own, folder.path, examples, claimed),
    };
  });
  const items = [...folders, ...requests].toSorted(byOrder).map(({ item }) => item());
  const pointer = pointerOf(folder.path);
  return { kind: 'folder', name, pointer, definition: folder.definition, items };
}

function closeRequest(
  { path: file, value }: Read,
  name: string,
  folder: string,
  examples: ReadonlyMap<string, readonly Read[]>,
  claimed: Set<string>,
): V3Request {
  const usual = posix.join(folder, '.resources', `${name}.resources`, 'examples');
  const asked = textOf(objectOf(value)['examples']);
  const named = asked === '' ? usual : posix.join(folder, asked).replace(/\/$/, '');
  const found = examples.get(named) ?? examples.get(usual) ?? [];
  for (const { path } of found) claimed.add(path);
  const read = found.map((example) => ({
    name: baseName(example.path, /\.example\.ya?ml$/i),
    order: objectOf(example.value)['order'],
    definition: objectOf(example.value),
  }));
  const sorted = read
    .toSorted(byOrder)
    .map((example): V3Example => ({ name: example.name, definition: example.definition }));
  return {
    kind: 'request',
    name,
    pointer: pointerOf(file),
    definition: value,
    examples: sorted,
  };
}

/** `Users/Add.request.yaml` → `/Users/Add.request.yaml`. */
function pointerOf(path: string): string {
  return path === '' ? '' : below('', ...path.split('/'));
}

function baseName(path: string, ending: RegExp): string {
  return posix.basename(path).replace(ending, '');
}
