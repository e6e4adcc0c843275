import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { titleOf } from '../../emit/operationWords.ts';
import type { File } from '../../emit/file.ts';
import { templatesFolder } from '../../emit/templates.ts';
import { oneLine } from '../../emit/text.ts';
import { digestOf, remembered, type Memory } from '../../memory.ts';
import {
  operationsIn,
  type NamedApi,
  type NamedFolder,
  type NamedOperation,
} from '../../naming/named.ts';
import { builtInLanguages } from '../../samples/languages.ts';
import { samplerOf } from '../../samples/samples.ts';
import { operationPage } from '../operationPage.ts';
import { codeSpan, escapedText } from './escape.ts';
import { pageView } from './pageView.ts';
import { safeMarkdown } from './safeMarkdown.ts';

/** Where the reference is in a package. */
const folderName = 'reference';

/** The package is TypeScript, and so are its samples; the site has them in every language. */
const sampleLanguage = 'typescript';

/**
 * The reference as Markdown files of the package: a list of its operations, and a page each, so that what the vendor changed
 * shows in one file. No value of the collection's is in them: samples and examples are made up.
 */
export function referenceFiles(named: NamedApi, memory?: Memory): readonly File[] {
  const { api, packageName, root } = named;
  const describe = describer();
  const write = pageWriter(named, describe);
  const pages = operationsIn(root).map((one) => ({
    path: `${folderName}/${pagePath(one)}`,
    text: remembered(memory, 'reference', [digestOf(one), api.baseUrl, packageName], () =>
      write(one),
    ),
    format: false,
  }));
  const index = {
    path: `${folderName}/README.md`,
    text: indexText(named, describe),
    format: false,
  };
  return [index, ...pages];
}

/** Writes pages. What that takes is got ready with the first: often all are remembered. */
function pageWriter(
  named: NamedApi,
  describe: (text: string) => string,
): (operation: NamedOperation) => string {
  let ready: ((operation: NamedOperation) => string) | undefined;
  return (operation) => {
    ready ??= readyWriter(named, describe);
    return ready(operation);
  };
}

function readyWriter(
  named: NamedApi,
  describe: (text: string) => string,
): (operation: NamedOperation) => string {
  const { api, packageName } = named;
  const samplesOf = samplerOf(
    named,
    builtInLanguages().filter(({ name }) => name === sampleLanguage),
  );
  const fill = template('operation');
  return (one) => {
    const page = operationPage(one, { baseUrl: api.baseUrl, samples: samplesOf(one) });
    return fill(pageView(page, packageName, describe));
  };
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
