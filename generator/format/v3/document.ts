import type { Diagnostic } from '../../api/index.ts';
import { isObject, textOf, type JsonObject } from '../../collection/json.ts';
import { below } from '../../collection/pointer.ts';
import { furtherAuths, mcpOverHttp, notOverHttp, unknownKind } from '../diagnostics.ts';
import { authOf } from './auth.ts';
import { requestOf, responseOf } from './request.ts';
import { rowsOf } from './rows.ts';
import type { V3Folder, V3Item, V3Request } from './tree.ts';

/** A document in v2.1, and what did not fit into it. */
export interface Converted {
  readonly document: JsonObject;
  readonly diagnostics: readonly Diagnostic[];
}

/** The whole of a v3 collection as one v2.1 document. */
export function documentOf(root: V3Folder): Converted {
  const { definition } = root;
  const inside = itemsOf(root, [], '');
  const scope = scopeOf(definition, [], '');
  return {
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
  readonly diagnostics: readonly Diagnostic[];
}

function itemsOf(folder: V3Folder, path: readonly string[], pointer: string): ConvertedItems {
  const items: JsonObject[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const item of folder.items) {
    const converted = itemOf(item, path, below(pointer, 'item', items.length));
    items.push(...converted.items);
    diagnostics.push(...converted.diagnostics);
  }
  return { items, diagnostics };
}

function itemOf(item: V3Item, around: readonly string[], pointer: string): ConvertedItems {
  const path = [...around, nameOf(item)];
  if (item.kind === 'request') return requestItem(item, path, pointer);
  const inside = itemsOf(item, path, pointer);
  const scope = scopeOf(item.definition, path, pointer);
  const description = textOf(item.definition['description']);
  return {
    items: [{ name: nameOf(item), description, item: inside.items, ...scope.members }],
    diagnostics: [...scope.diagnostics, ...inside.diagnostics],
  };
}

function requestItem(item: V3Request, path: readonly string[], pointer: string): ConvertedItems {
  const { definition } = item;
  const name = nameOf(item);
  // Whoever reads the document says that this is no request.
  if (!isObject(definition)) return { items: [{ name }], diagnostics: [] };
  const list = pointer.replace(/\/\d+$/, '');
  const converted = requestOf(definition);
  switch (converted.kind) {
    case 'other-protocol':
      return { items: [], diagnostics: [notOverHttp(converted.protocol, path, list)] };
    case 'unknown':
      return { items: [], diagnostics: [unknownKind(converted.written, path, list)] };
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
