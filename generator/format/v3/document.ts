import type { Diagnostic } from '../../api/index.ts';
import { isObject, textOf, type JsonObject } from '../../json/values.ts';
import { below } from '../../json/pointer.ts';
import { furtherAuths, mcpOverHttp, notOverHttp, unknownKind } from '../diagnostics.ts';
import { authOf } from './auth.ts';
import { requestOf, responseOf } from './request.ts';
import { rowsOf } from './rows.ts';
import type { V3Folder, V3Item, V3Request } from './tree.ts';

/** A document in v2.1, what did not fit into it, and where its folders and requests stand in what was read. */
export interface Converted {
  readonly document: JsonObject;
  readonly places: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The whole of a v3 collection as one v2.1 document. */
export function documentOf(root: V3Folder): Converted {
  const { definition } = root;
  const inside = itemsOf(root, [], '');
  const scope = scopeOf(definition, [], '');
  return {
    places: new Map(inside.places),
    document: {
      info: { name: nameOf(root), description: textOf(definition['description']) },
      item: inside.items,
      ...scope.members,
    },
    diagnostics: [...scope.diagnostics, ...inside.diagnostics],
  };
}

interface ConvertedItems {
  readonly items: readonly JsonObject[];
  readonly places: readonly (readonly [pointer: string, place: string])[];
  readonly diagnostics: readonly Diagnostic[];
}

function itemsOf(folder: V3Folder, path: readonly string[], pointer: string): ConvertedItems {
  const items: JsonObject[] = [];
  const places: (readonly [string, string])[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const item of folder.items) {
    const at = below(pointer, 'item', items.length);
    const converted = itemOf(item, path, at);
    items.push(...converted.items);
    places.push([at, item.pointer], ...converted.places);
    diagnostics.push(...converted.diagnostics);
  }
  return { items, places, diagnostics };
}

function itemOf(item: V3Item, around: readonly string[], pointer: string): ConvertedItems {
  const path = [...around, nameOf(item)];
  if (item.kind === 'request') return { ...requestItem(item, path), places: [] };
  const inside = itemsOf(item, path, pointer);
  const scope = scopeOf(item.definition, path, item.pointer);
  const description = textOf(item.definition['description']);
  return {
    items: [{ name: nameOf(item), description, item: inside.items, ...scope.members }],
    places: inside.places,
    diagnostics: [...scope.diagnostics, ...inside.diagnostics],
  };
}

function requestItem(item: V3Request, path: readonly string[]): Omit<ConvertedItems, 'places'> {
  const { definition, pointer } = item;
  const name = nameOf(item);
  // Whoever reads the document says that this is no request.
  if (!isObject(definition)) return { items: [{ name }], diagnostics: [] };
  const converted = requestOf(definition);
  switch (converted.kind) {
    case 'other-protocol':
      return { items: [], diagnostics: [notOverHttp(converted.protocol, path, pointer)] };
    case 'unknown':
      return { items: [], diagnostics: [unknownKind(converted.written, path, pointer)] };
    case 'http':
    case 'mcp': {
      const response = item.examples.map((example) => responseOf(example.name, example.definition));
      // A GraphQL request's `variables` are those of its query.
      const variable =
        definition['$kind'] === 'graphql-request' ? [] : rowsOf(definition['variables']);
      const auths = authOf(definition['auth']);
      return {
        items: [
          {
            name,
            request: converted.request,
            response,
            ...(variable.length > 0 ? { variable } : {}),
          },
        ],
        diagnostics: [
          ...(converted.kind === 'mcp' ? [mcpOverHttp(path, pointer)] : []),
          ...furtherOf(auths, path, below(pointer, 'request', 'auth')),
        ],
      };
    }
  }
}

/** What a collection or a folder gives to all that is in it. */
function scopeOf(
  definition: JsonObject,
  path: readonly string[],
  pointer: string,
): { readonly members: JsonObject; readonly diagnostics: readonly Diagnostic[] } {
  const variable = rowsOf(definition['variables']);
  const auths = authOf(definition['auth']);
  return {
    members: {
      ...(variable.length === 0 ? {} : { variable }),
      ...(auths === undefined ? {} : { auth: auths.auth }),
    },
    diagnostics: furtherOf(auths, path, below(pointer, 'auth')),
  };
}

function furtherOf(
  auths: ReturnType<typeof authOf>,
  path: readonly string[],
  pointer: string,
): readonly Diagnostic[] {
  if (auths === undefined || auths.offered < 2) return [];
  return [furtherAuths(textOf(auths.auth['type']), auths.offered, path, pointer)];
}

/** The name inside the file counts, else the file's own. */
function nameOf({ name, definition }: V3Item): string {
  return (isObject(definition) && textOf(definition['name'])) || name;
}
