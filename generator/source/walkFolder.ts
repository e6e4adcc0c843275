import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';

/** What stands below a folder. */
export interface WalkedFolder {
  /** Paths of files, with forward slashes, sorted. */
  readonly files: readonly string[];
  /** Links that lead out of the folder: they are not followed. */
  readonly leadingOut: readonly { readonly path: string; readonly toFolder: boolean }[];
  /** True where there is more than is looked at. */
  readonly cut: boolean;
}

/** More entries, or deeper folders, than any collection has. */
const mostEntries = 200_000;
const deepest = 100;

/** Folders in which nobody keeps collections. */
const skipped = new Set(['node_modules', '.git']);

/**
 * Everything below a folder. A link is followed to a file within the folder and nowhere else: what lies outside is not the
 * collection's, and a folder within is read where it stands.
 */
export function walkFolder(root: string): WalkedFolder {
  const real = realpathSync(root);
  const files: string[] = [];
  const leadingOut: { readonly path: string; readonly toFolder: boolean }[] = [];
  const pending: { readonly path: string; readonly depth: number }[] = [{ path: '', depth: 0 }];
  let entries = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const entry of readdirSync(join(root, next.path), { withFileTypes: true })) {
      entries += 1;
      if (entries > mostEntries) return { files: files.toSorted(), leadingOut, cut: true };
      const path = next.path === '' ? entry.name : `${next.path}/${entry.name}`;
      const kind = kindOf(entry, join(root, path), real);
      switch (kind) {
        case 'file':
          files.push(path);
          break;
        case 'folder':
          if (skipped.has(entry.name)) break;
          if (next.depth >= deepest) return { files: files.toSorted(), leadingOut, cut: true };
          pending.push({ path, depth: next.depth + 1 });
          break;
        case 'file-outside':
        case 'folder-outside':
          leadingOut.push({ path, toFolder: kind === 'folder-outside' });
          break;
        case 'other':
          break;
      }
    }
  }
  return { files: files.toSorted(), leadingOut, cut: false };
}

/**
 * What an entry of a folder is.
 *
 * @param path of the entry.
 * @param root the real path of the folder that a link may not lead out of.
 */
export function kindOf(
  entry: Dirent,
  path: string,
  root: string,
): 'file' | 'folder' | 'file-outside' | 'folder-outside' | 'other' {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return 'other';
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 'other';
  const real = realpathSync(path);
  const isInside = real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
  if (found.isFile()) return isInside ? 'file' : 'file-outside';
  return isInside || !found.isDirectory() ? 'other' : 'folder-outside';
}
