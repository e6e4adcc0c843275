import type { Api, NumberSchema, Operation, Schema } from '../api/index.ts';
import { modulePath } from './folderNames.ts';
import { folded, pascalCase, typeNameOf } from './identifier.ts';
import { errorMembers, valueEnum } from './memberNames.ts';
import type { NamedApi, NamedFolder, NamedOperation, ValueEnum } from './named.ts';
import { operationNames } from './operationNames.ts';
import { reservedOperationNames, reservedRootNames } from './reserved.ts';

/** Gives every folder, operation, type and enum member its name. */
export function nameApi(api: Api, packageName = packageNameOf(api)): NamedApi {
  return { api, packageName, root: namedFolder(folderTree(api.operations), [], '') };
}

/** `Zoom API` → `zoom-api-client`, `PayPal APIs` → `paypal-apis-client` (https://docs.npmjs.com/cli/configuring-npm/package-json#name). */
function packageNameOf(api: Api): string {
  const words = api.name
    .slice(0, 200)
    .toLowerCase()
    .split(/[^a-z\d]+/);
  const name = words
    .filter((word) => word !== '')
    .join('-')
    .slice(0, 100);
  return name === '' ? 'api-client' : `${name}-client`;
}

interface Tree {
  readonly operations: Operation[];
  readonly folders: Map<string, { readonly name: string; readonly tree: Tree }>;
}

/** Folders that come to the same name, letter case aside, are one. */
function folderTree(operations: readonly Operation[]): Tree {
  const root: Tree = { operations: [], folders: new Map() };
  for (const operation of operations) {
    let at = root;
    for (const name of modulePath(operation.folder)) {
      const known = at.folders.get(folded(name));
      const next = known ?? { name, tree: { operations: [], folders: new Map() } };
      if (known === undefined) at.folders.set(folded(name), next);
      at = next.tree;
    }
    at.operations.push(operation);
  }
  return root;
}

function namedFolder(tree: Tree, path: readonly string[], name: string): NamedFolder {
  const reserved = [...reservedOperationNames, ...(path.length === 0 ? reservedRootNames : [])];
  const names = operationNames(tree.operations, new Set([...reserved, ...tree.folders.keys()]));
  const types = new Set(
    names.flatMap((own, index) => {
      const operation = tree.operations[index];
      const suffixes = [
        'Request',
        'Response',
        'Failure',
        'ErrorBody',
        'ErrorCode',
        ...(operation?.responses.map(({ status }) => `Response${status}`) ?? []),
        ...(operation?.errorResponses.map(({ status }) => `ErrorBody${status}`) ?? []),
      ];
      return suffixes.map((suffix) => typeNameOf(own) + suffix);
    }),
  );
  const operations = tree.operations
    .map((operation, index) => namedOperation(operation, names[index] ?? '', path, types))
    .toSorted(byName);
  const folders = [...tree.folders.values()]
    .map((folder) => namedFolder(folder.tree, [...path, folder.name], folder.name))
    .toSorted(byName);
  return { name, path, folders, operations };
}

function namedOperation(
  operation: Operation,
  name: string,
  folder: readonly string[],
  types: Set<string>,
): NamedOperation {
  const typeName = typeNameOf(name);
  return {
    operation,
    name,
    typeName,
    folder,
    errorMembers: errorMembers(operation.failures),
    valueEnums: valueEnums(operation, typeName, types),
  };
}

function valueEnums(
  operation: Operation,
  typeName: string,
  types: Set<string>,
): readonly ValueEnum[] {
  const body = operation.requestBody;
  const fields = body?.kind === 'multipart' || body?.kind === 'urlencoded' ? body.fields : [];
  return [...operation.parameters, ...fields].flatMap(({ name, schema, encoding }) =>
    numbersIn(name, schema, encoding === 'brackets').flatMap(([field, values]) => {
      const wanted = typeName + (pascalCase(field).replace(/^_/, '') || 'Value');
      let enumName = wanted;
      while (types.has(enumName)) enumName += 'Value';
      const found = valueEnum(enumName, field, values);
      if (found === undefined) return [];
      types.add(enumName);
      return [found];
    }),
  );
}

/** The numbers that a value holds, each with the way to it: of a structure in brackets those inside as well. */
function numbersIn(
  name: string,
  schema: Schema,
  inside: boolean,
): readonly (readonly [string, NumberSchema])[] {
  switch (schema.type) {
    case 'number':
    case 'integer':
      return [[name, schema]];
    case 'array':
      return numbersIn(name, schema.items, inside);
    case 'object':
      return inside
        ? Object.entries(schema.properties).flatMap(([key, one]) =>
            numbersIn(`${name}[${key}]`, one, inside),
          )
        : [];
    default:
      return [];
  }
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : Number(a.name > b.name);
}
