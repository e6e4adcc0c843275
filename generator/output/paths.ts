import { existsSync, lstatSync, type Stats } from 'node:fs';
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
  return firstAmong(out, paths, (there) => there.isSymbolicLink());
}

/** The first of the paths to files that a folder is in the way of, or whose folder is a file. */
export function blockedAmong(out: string, paths: readonly string[]): string | undefined {
  const files = new Set(paths.map((path) => normalize(path)));
  return firstAmong(out, paths, (there, path) =>
    files.has(path) ? !there.isFile() : !there.isDirectory(),
  );
}

/** The first of the paths, or of the folders above them, at which something wrong is found. */
function firstAmong(
  out: string,
  paths: readonly string[],
  isWrong: (there: Stats, path: string) => boolean,
): string | undefined {
  if (!existsSync(out)) return undefined;
  // Whether what is there, and right, is a folder: nothing is below a file.
  const right = new Map<string, boolean>();
  for (const whole of paths) {
    const parts = normalize(whole).split(sep);
    for (let depth = 1; depth <= parts.length; depth += 1) {
      const path = parts.slice(0, depth).join(sep);
      let isFolder = right.get(path);
      if (isFolder === undefined) {
        const there = lstatSync(join(out, path), { throwIfNoEntry: false });
        if (there === undefined) break;
        if (isWrong(there, path)) return path;
        isFolder = there.isDirectory();
        right.set(path, isFolder);
      }
      if (!isFolder) break;
    }
  }
  return undefined;
}

/** Whether a regular file is there; a link to one is none. */
export function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
