import { existsSync, lstatSync } from 'node:fs';
import { isAbsolute, join, normalize, sep } from 'node:path';

/** A manifest is a file like any other and may have been tampered with: whether a path stays within its folder. */
export function isInside(path: string): boolean {
  const plain = normalize(path);
  const outside =
    plain === '.' || plain === '..' || plain.startsWith(`..${sep}`) || isAbsolute(plain);
  return !outside && !plain.includes('\0');
}

/** The first of the paths that goes through a link below the folder: following it would touch somebody else's files. */
export function linkAmong(out: string, paths: readonly string[]): string | undefined {
  if (!existsSync(out)) return undefined;
  const seen = new Map<string, boolean>();
  const isLink = (path: string): boolean => {
    const known = seen.get(path);
    if (known !== undefined) return known;
    const link = lstatSync(join(out, path), { throwIfNoEntry: false })?.isSymbolicLink() === true;
    seen.set(path, link);
    return link;
  };
  for (const path of paths) {
    const parts = normalize(path).split(sep);
    const link = parts.map((_, depth) => parts.slice(0, depth + 1).join(sep)).find(isLink);
    if (link !== undefined) return link;
  }
  return undefined;
}

/** Whether a regular file is there; a link to one is none. */
export function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
