import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { titleOf } from '../../emit/operationWords.ts';
import type { File } from '../../emit/file.ts';
import { templatesFolder } from '../../emit/templates.ts';
import { digestOf, remembered, type Memory } from '../../memory.ts';
import {
  operationsIn,
  type NamedApi,
  type NamedFolder,
  type NamedOperation,
} from '../../naming/named.ts';
import { operationPage } from '../operationPage.ts';
import type { Sample } from '../page.ts';
import { codeSpan, escapedText } from './escape.ts';
import { pageView } from './pageView.ts';
import { safeMarkdown } from './safeMarkdown.ts';

/** Where the reference is in a package. */
const folderName = 'reference';

/**
 * The reference as Markdown files of the package: a list of its operations, and a page each, so that what the vendor changed
 * shows in one file. No value of the collection's is in them: samples and examples are made up.
 *
 * @param samplesOf programs that send an operation's request, of made-up values.
 */
export function referenceFiles(
  named: NamedApi,
  memory?: Memory,
  samplesOf?: (operation: NamedOperation) => readonly Sample[],
): readonly File[] {
  const { api, packageName, root } = named;
  const describe = describer();
  const fill = template('operation');
  const textOf = (one: NamedOperation, samples: readonly Sample[]): string =>
    fill(pageView(operationPage(one, { baseUrl: api.baseUrl, samples }), packageName, describe));
  const pages = operationsIn(root).map((one) => {
    const samples = samplesOf?.(one) ?? [];
    const text = remembered(
      memory,
      'reference',
      [digestOf(one), api.baseUrl, packageName, samples],
      () => textOf(one, samples),
    );
    return { path: `${folderName}/${pagePath(one)}`, text, format: false };
  });
  return [
    { path: `${folderName}/README.md`, text: indexText(named, describe), format: false },
    ...pages,
  ];
}

/** Where an operation's page is. One whose name differs from the list's only in its letters' case makes way for it. */
export function pagePath({ folder, name }: Pick<NamedOperation, 'folder' | 'name'>): string {
  const own = folder.length === 0 && name.toLowerCase() === 'readme' ? `${name}-` : name;
  return [...folder, `${own}.md`].join('/');
}

function indexText(named: NamedApi, describe: (text: string) => string): string {
  const { api, packageName, root } = named;
  return template('reference')({
    title: escapedText(api.name),
    packageName,
    description: describe(api.description),
    baseUrl: api.baseUrl === undefined ? undefined : codeSpan(api.baseUrl),
    folders: foldersIn(root).map((folder) => ({
      name: folder.path.join('.'),
      operations: folder.operations.map((one) => ({
        title: escapedText(titleOf(one.operation).replaceAll(/\s+/g, ' ').trim()) || one.name,
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

/** Descriptions as safe Markdown; an API says most of them many times. */
function describer(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const safe = known.get(text) ?? safeMarkdown(text);
    known.set(text, safe);
    return safe;
  };
}

/** A template of `templates/package`, as a function of its view. Handlebars runs isolated, strict, and with its own helpers only. */
function template(name: 'operation' | 'reference'): (view: object) => string {
  const text = readFileSync(join(templatesFolder, 'package', `${name}.md.hbs`), 'utf8');
  const fill = Handlebars.create().compile(text, {
    data: false,
    strict: true,
    noEscape: true,
    knownHelpersOnly: true,
  });
  return (view) => fill(view);
}
