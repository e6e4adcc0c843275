import type { OperationPage, ReferenceFolder } from '../reference/page.ts';

/** File systems take 255 bytes for a name; this leaves room for an ending and a number. */
const mostBytes = 120;

/** … and 4,096 for a path. Pages of folders that are deeper lie together. */
const mostFolders = 20;

/**
 * Where each page is within the site: `meetings/registrants/updateRegistrantStatus.html`. Letters, digits, `_`, `$` and `-` are
 * all that is left of a name, so that no path leaves the site's folder, whatever the page's own path says; two pages never come
 * to one file, not even where the file system ignores case.
 */
export function pagePaths(root: ReferenceFolder): ReadonlyMap<OperationPage, string> {
  const taken = new Set(['index.html']);
  return new Map(pagesIn(root).map((page) => [page, freePath(page.path, taken)]));
}

/** All pages of a folder, its own before those of the folders in it. */
export function pagesIn(folder: ReferenceFolder): readonly OperationPage[] {
  return [...folder.pages, ...folder.folders.flatMap(pagesIn)];
}

function freePath(path: string, taken: Set<string>): string {
  const steps = path.split('/').map(fileName);
  const safe = [...steps.slice(0, -1).slice(0, mostFolders), ...steps.slice(-1)].join('/');
  let free = `${safe}.html`;
  for (let number = 2; taken.has(sameFile(free)); number += 1) free = `${safe}-${number}.html`;
  taken.add(sameFile(free));
  return free;
}

function sameFile(path: string): string {
  return path.normalize('NFKC').toLowerCase();
}

/** Names of devices, which Windows takes for no file whatever their ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

function fileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}\p{M}_$-]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  let short = '';
  let bytes = 0;
  for (const character of plain) {
    bytes += Buffer.byteLength(character);
    if (bytes > mostBytes) break;
    short += character;
  }
  if (short === '') return 'page';
  return devices.test(short) ? `${short}_` : short;
}

/** The way from one page of the site to another of its files, encoded for a link. */
export function linkTo(path: string, { from }: { readonly from: string }): string {
  const up = '../'.repeat(from.split('/').length - 1);
  return up + path.split('/').map(encodeURIComponent).join('/');
}
