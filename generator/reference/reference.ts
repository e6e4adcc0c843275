import type { Examples } from '../examples/examples.ts';
import { modulePath } from '../naming/folderNames.ts';
import {
  operationsIn,
  type NamedApi,
  type NamedFolder,
  type NamedOperation,
} from '../naming/named.ts';
import { operationPage } from './operationPage.ts';
import type { Reference, ReferenceFolder, Sample } from './page.ts';

/** What the pages may say besides what the Api says. */
export interface ReferenceOptions {
  /** What the collection has saved: the pages show it, without secrets. Without it, values are made up from the types. */
  readonly examples?: Examples | undefined;
  /** Programs that send an operation's request, one a language. */
  readonly samples?: ((operation: NamedOperation) => readonly Sample[]) | undefined;
}

/**
 * The reference of an Api as data: folders, and a page an operation. What it says is not encoded for anything yet: texts of the
 * collection are in it as they are.
 *
 * @example
 * const reference = referenceOf(named, { examples: examplesIn(collection) });
 * const files = siteFiles(reference);
 */
export function referenceOf(
  named: NamedApi,
  { examples, samples }: ReferenceOptions = {},
): Reference {
  const { api, packageName, root } = named;
  const folderOf = (folder: NamedFolder): ReferenceFolder => ({
    name: folder.name,
    title: folderTitle(folder),
    path: folder.path,
    folders: folder.folders.map(folderOf),
    pages: folder.operations.map((one) =>
      operationPage(one, {
        baseUrl: api.baseUrl,
        examples: examples?.of(one.operation),
        samples: samples?.(one) ?? [],
      }),
    ),
  });
  return {
    title: api.name,
    description: api.description,
    packageName,
    ...(api.baseUrl === undefined ? {} : { baseUrl: api.baseUrl }),
    root: folderOf(root),
  };
}

/**
 * A folder's name in the collection, of those that came to this module the one that most of its operations lie in; the module's
 * own name where it has another since.
 */
function folderTitle(folder: NamedFolder): string {
  const counts = new Map<string, number>();
  for (const { operation } of operationsIn(folder)) {
    const own = operation.folder.find((name) => modulePath([name]).at(-1) === folder.name);
    if (own !== undefined) counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return most?.[0] ?? folder.name;
}
