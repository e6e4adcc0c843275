import type { Reference } from '../reference/page.ts';
import type { SiteFile } from './file.ts';
import { highlighter } from './highlighter.ts';
import { indexView } from './indexView.ts';
import { markdownReader } from './markdown.ts';
import { operationView, type Site } from './operationView.ts';
import { searchIndex } from './searchIndex.ts';
import { siteMap } from './siteMap.ts';
import { readTemplates, siteFile } from './templates.ts';

export type { SiteFile } from './file.ts';

/** Copied as they are. */
const scripts = ['theme.js', 'side.js', 'code.js', 'tabs.js', 'search.js'];

/** Become one sheet, in this order: later ones win. */
const sheets = 'base top frame intro prose details code index narrow print'.split(' ');

/**
 * A reference → the files of a static site: a page an operation behind a list of all, which work from a folder as from a server,
 * with no network. Texts from the collection may be attacks: they are encoded or sanitised, and no page runs a script of its own
 * (https://www.w3.org/TR/CSP3/).
 *
 * @returns files with their paths; writing them is `output/`'s.
 * @example
 * for (const { path, text } of siteFiles(reference)) console.log(path, text.length);
 */
export function siteFiles(reference: Reference): readonly SiteFile[] {
  const site: Site = { reference, map: siteMap(reference), markdown: markdownReader() };
  const { pages, paths } = site.map;
  const templates = readTemplates();
  const languages = pages.flatMap(({ samples, groups }) => [
    ...samples.map(({ language }) => language),
    ...(groups.some(({ document }) => document !== undefined) ? ['graphql'] : []),
  ]);
  return [
    { path: 'index.html', text: templates.index(indexView(site)) },
    {
      path: 'assets/site.css',
      text: sheets.map((name) => siteFile(`sheets/${name}.css`)).join('\n'),
    },
    ...scripts.map((name) => ({ path: `assets/${name}`, text: siteFile(`scripts/${name}`) })),
    { path: 'assets/prism.js', text: highlighter([...new Set(languages)]) },
    { path: 'assets/search-index.js', text: searchIndex(site.map) },
    ...[...paths].map(([page, path]) => ({
      path,
      text: templates.operation(operationView(page, site)),
    })),
  ];
}
