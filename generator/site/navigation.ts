import type { OperationPage, ReferenceFolder } from '../reference/page.ts';
import { hrefOf } from './anchors.ts';
import { linkTo } from './pagePaths.ts';
import { deepestFolder, type SiteMap } from './siteMap.ts';

/** A folder as a page shows it. Every member is always there: the templates are strict. */
export interface NavFolder {
  readonly title: string;
  readonly href: string;
  /** Whether its folders and pages are listed. */
  readonly isOpen: boolean;
  readonly folders: readonly NavFolder[];
  readonly pages: readonly NavPage[];
  /** What is not listed, because there is too much. */
  readonly more: number;
}

export interface NavPage {
  readonly title: string;
  readonly href: string;
  readonly method: string;
  readonly methodClass: string;
  readonly deprecated: boolean;
  readonly isCurrent: boolean;
}

/** Folders of thousands of requests are real; a page that listed them all would weigh more than what it says. */
const mostListed = 60;

/** The way through the collection beside a page: unfolded where the page is, and there only what is around it. */
export function navBeside(current: OperationPage, root: ReferenceFolder, map: SiteMap): NavFolder {
  const from = map.paths.get(current) ?? 'index.html';
  const way = map.ways.get(current) ?? [];
  const fold = (folder: ReferenceFolder): NavFolder => {
    const isOpen = folder === root || way.includes(folder);
    const folders = isOpen ? around(folder.folders, (inner) => way.includes(inner)) : [];
    const pages = isOpen ? around(folder.pages, (page) => page === current) : [];
    const all = folder.folders.length + folder.pages.length;
    return {
      title: folder.title,
      href: folderLink(folder, from, map),
      isOpen,
      folders: folders.map(fold),
      pages: pages.map((page) => navPage(page, from, map, page === current)),
      more: isOpen ? all - folders.length - pages.length : 0,
    };
  };
  return fold(way.length > deepestFolder ? (way.at(-deepestFolder) ?? root) : root);
}

/** What stands next to the one that is looked for, or at the beginning where it is not there. */
function around<Item>(
  items: readonly Item[],
  isLookedFor: (item: Item) => boolean,
): readonly Item[] {
  const at = Math.max(0, items.findIndex(isLookedFor) - mostListed / 2);
  return items.slice(at, at + mostListed);
}

/** Where the index page has a folder. */
export function folderLink(folder: ReferenceFolder, from: string, map: SiteMap): string {
  const anchor = map.folderAnchors.get(folder);
  return linkTo('index.html', { from }) + (anchor === undefined ? '' : hrefOf(anchor));
}

/** A page as lists link to it. */
export function navPage(
  page: OperationPage,
  from: string,
  { paths }: SiteMap,
  isCurrent = false,
): NavPage {
  return {
    title: page.title,
    href: linkTo(paths.get(page) ?? 'index.html', { from }),
    method: page.method,
    methodClass: methodClass(page.method),
    deprecated: page.deprecated,
    isCurrent,
  };
}

const methods = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options']);

/** The badge's colour; a method that nobody knows has the plain one. */
export function methodClass(method: string): string {
  const name = method.toLowerCase();
  return methods.has(name) ? `method-${name}` : 'method-other';
}
