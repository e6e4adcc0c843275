import type { ReferenceFolder } from '../reference/page.ts';
import { hrefOf } from './anchors.ts';
import { navPage, type NavPage } from './navigation.ts';
import type { Site } from './operationView.ts';
import { pagesIn } from './pagePaths.ts';
import { deepestFolder } from './siteMap.ts';

/** The list of all items as its template prints it. */
export interface IndexView {
  readonly title: string;
  readonly site: { readonly title: string; readonly packageName: string };
  readonly root: string;
  readonly index: string;
  readonly descriptionHtml: string;
  readonly baseUrl: string;
  readonly count: string;
  readonly nav: IndexFolder;
}

export interface IndexFolder {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly count: number;
  readonly folders: readonly IndexFolder[];
  readonly pages: readonly IndexPage[];
}

interface IndexPage extends NavPage {
  /** The address without the base URL. */
  readonly path: string;
}

/** The whole reference → what the template of its list says. */
export function indexView(site: Site): IndexView {
  const { reference, map, markdown } = site;
  const { length } = map.pages;
  return {
    title: reference.title,
    site: { title: reference.title, packageName: reference.packageName },
    root: '',
    index: 'index.html',
    descriptionHtml: markdown.text(reference.description),
    baseUrl: reference.baseUrl ?? '',
    count: length === 1 ? '1 operation' : `${length} operations`,
    nav: indexFolder(reference.root, site, 0),
  };
}

function indexFolder(folder: ReferenceFolder, site: Site, depth: number): IndexFolder {
  const { reference, map } = site;
  const baseUrl = reference.baseUrl ?? '';
  const id = map.folderAnchors.get(folder) ?? '';
  const isDeepest = depth === deepestFolder;
  const pages = isDeepest ? pagesIn(folder) : folder.pages;
  const folders = isDeepest
    ? []
    : folder.folders.map((inner) => indexFolder(inner, site, depth + 1));
  return {
    id,
    href: hrefOf(id),
    title: folder.title,
    count: pages.length + folders.reduce((sum, { count }) => sum + count, 0),
    folders,
    pages: pages.map((page) => ({
      ...navPage(page, 'index.html', map),
      path: page.url.startsWith(baseUrl) ? page.url.slice(baseUrl.length) : page.url,
    })),
  };
}
