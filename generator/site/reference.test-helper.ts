import type { OperationPage, Reference, ReferenceFolder, Row } from '../reference/page.ts';

/** A page that says next to nothing, and what a test adds to it. */
export function pageWith(more: Partial<OperationPage> = {}): OperationPage {
  return {
    path: 'getThing',
    title: 'Get thing',
    functionName: 'getThing',
    folder: [],
    method: 'GET',
    url: 'https://api.example.com/things/{id}',
    description: '',
    deprecated: false,
    prerequisites: [],
    scopes: [],
    notes: [],
    groups: [],
    responses: [],
    failures: [],
    samples: [],
    ...more,
  };
}

/** A parameter or property. */
export function rowWith(more: Partial<Row> = {}): Row {
  return { name: 'id', type: 'string', description: '', values: [], rows: [], ...more };
}

/** A folder with pages, and folders in it. */
export function folderWith(
  name: string,
  pages: readonly OperationPage[],
  folders: readonly ReferenceFolder[] = [],
): ReferenceFolder {
  return { name, title: name, path: name === '' ? [] : [name], folders, pages };
}

/** A reference of these pages. */
export function referenceWith(
  pages: readonly OperationPage[],
  folders: readonly ReferenceFolder[] = [],
): Reference {
  return {
    title: 'Acme API',
    description: '',
    packageName: 'acme-api-client',
    baseUrl: 'https://api.example.com',
    root: folderWith('', pages, folders),
  };
}
