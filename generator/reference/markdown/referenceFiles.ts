import { titleOf } from '../../emit/operationWords.ts';
import type { File } from '../../emit/file.ts';
import { oneLine } from '../../emit/text.ts';
import { digestOf, remembered, type Memory } from '../../memory.ts';
import {
  operationsIn,
  type NamedApi,
  type NamedFolder,
  type NamedOperation,
} from '../../naming/named.ts';
import { codeSpan, escapedText } from './escape.ts';
import { pageWriter } from './pageWriter.ts';
import { safeMarkdown } from './safeMarkdown.ts';
import { template } from './template.ts';

/** Where the reference is in a package. */
const folderName = 'reference';

/**
 * The reference as Markdown files of the package: a list of its operations, and a page each, so that what the vendor changed
 * shows in one file. No value of the collection's is in them: samples and examples are made up.
 */
export function referenceFiles(named: NamedApi, memory?: Memory): readonly File[] {
  const { api, packageName, root } = named;
  const pageOf = pageWriter(named);
  return [
    { path: `${folderName}/README.md`, text: indexText(named), format: false },
    ...operationsIn(root).map((one) => ({
      path: `${folderName}/${pagePath(one)}`,
      text: remembered(memory, 'reference', [digestOf(one), api.baseUrl ?? null, packageName], () =>
        pageOf(one),
      ),
      format: false,
    })),
  ];
}

/** Where an operation's page is. One whose name differs from the list's only in its letters' case makes way for it. */
function pagePath({ folder, name }: Pick<NamedOperation, 'folder' | 'name'>): string {
  const own = folder.length === 0 && name.toLowerCase() === 'readme' ? `${name}-` : name;
  return [...folder, `${own}.md`].join('/');
}

function indexText(named: NamedApi): string {
  const { api, packageName, root } = named;
  return template('reference')({
    title: escapedText(api.name),
    packageName,
    description: safeMarkdown(api.description),
    baseUrl: api.baseUrl === undefined ? undefined : codeSpan(api.baseUrl),
    folders: foldersIn(root).map((folder) => ({
      name: folder.path.join('.'),
      operations: folder.operations.map((one) => ({
        title: escapedText(oneLine(titleOf(one.operation)) || one.name),
        link: encodeURI(pagePath(one)),
        request: codeSpan(`${one.operation.method} ${one.operation.path}`),
        deprecated: one.operation.deprecated,
      })),
    })),
  });
}

function foldersIn(folder: NamedFolder): readonly NamedFolder[] {
  const below = folder.folders.flatMap(foldersIn);
  return folder.operations.length === 0 ? below : [folder, ...below];
}
