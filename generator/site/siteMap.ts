import type { OperationPage, Reference, ReferenceFolder } from '../reference/page.ts';
import { anchorsOfPage, type Anchors } from './anchors.ts';
import { pagePaths, pagesIn } from './pagePaths.ts';

/** What is where in the site: worked out once, for all the links. */
export interface SiteMap {
  readonly pages: readonly OperationPage[];
  readonly paths: ReadonlyMap<OperationPage, string>;
  /** The folders that lead to a page, outermost first, without the root. */
  readonly ways: ReadonlyMap<OperationPage, readonly ReferenceFolder[]>;
  /** Where the index page has a folder, or the pages that lie too deep in one. */
  readonly folderAnchors: ReadonlyMap<ReferenceFolder, string>;
}

/** Folders deeper than this are shown as one: there is no end to what a collection may nest. */
export const deepestFolder = 20;

/** Works it out for a reference. */
export function siteMap({ root }: Reference): SiteMap {
  return {
    pages: pagesIn(root),
    paths: pagePaths(root),
    ways: new Map(waysFrom(root, [])),
    folderAnchors: new Map(anchorsIn(root, anchorsOfPage(), undefined, 1)),
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

function anchorsIn(
  folder: ReferenceFolder,
  anchors: Anchors,
  outer: string | undefined,
  depth: number,
): readonly (readonly [ReferenceFolder, string])[] {
  return folder.folders.flatMap((inner) => {
    const isShown = depth <= deepestFolder || outer === undefined;
    const anchor = isShown ? anchors('folder', ...inner.path) : outer;
    return [[inner, anchor] as const, ...anchorsIn(inner, anchors, anchor, depth + 1)];
  });
}
