import type { OperationPage, Reference, ReferenceFolder } from '../reference/page.ts';
import { anchorsOfPage } from './anchors.ts';
import { pagePaths, pagesIn } from './pagePaths.ts';

/** What is where in the site: worked out once, for all the links. */
export interface SiteMap {
  readonly pages: readonly OperationPage[];
  readonly paths: ReadonlyMap<OperationPage, string>;
  /** The folders that lead to a page, outermost first, without the root. */
  readonly ways: ReadonlyMap<OperationPage, readonly ReferenceFolder[]>;
  /** Where the index page has a folder. */
  readonly folderAnchors: ReadonlyMap<ReferenceFolder, string>;
}

export function siteMap({ root }: Reference): SiteMap {
  const anchors = anchorsOfPage();
  return {
    pages: pagesIn(root),
    paths: pagePaths(root),
    ways: new Map(waysFrom(root, [])),
    folderAnchors: new Map(
      foldersIn(root).map((folder) => [folder, anchors('folder', ...folder.path)]),
    ),
  };
}

function waysFrom(
  folder: ReferenceFolder,
  way: readonly ReferenceFolder[],
): readonly (readonly [OperationPage, readonly ReferenceFolder[]])[] {
  return [
    ...folder.pages.map((page) => [page, way] as const),
    ...folder.folders.flatMap((inner) => waysFrom(inner, [...way, inner])),
  ];
}

function foldersIn(folder: ReferenceFolder): readonly ReferenceFolder[] {
  return folder.folders.flatMap((inner) => [inner, ...foldersIn(inner)]);
}
