import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { File } from '../emit/file.ts';
import type { Disk } from './disk.ts';
import type { Step } from './journal.ts';
import type { Plan } from './planFiles.ts';
import type { Places } from './steps.ts';

/** From so many changes on, `src` is exchanged whole: two renames, however many files. */
const manyChanges = 16;

/** So many files at most are waited for until they are on the disk itself. */
const mostLasting = 64;

/**
 * Gets everything ready in the work folder: the new files, and second names of those that go. The package is not touched.
 *
 * @param kept the names under which edited files are to stay.
 * @returns what is left to be done.
 */
export function stage(
  plan: Plan,
  kept: ReadonlyMap<string, string>,
  places: Places,
  disk: Disk,
): readonly Step[] {
  const { out, work } = places;
  const whole = isExchanged(plan, out);
  const isWithin = (path: string) => whole && path.startsWith('src/');
  // Few files are waited for until they are on the disk itself; for hundreds, that takes as long as all the rest.
  const replaced = new Set(plan.replaced);
  writeFiles(
    join(work, 'new'),
    plan.write,
    {
      lasting: !whole && plan.write.length <= mostLasting,
      // What its owner allowed of a file stays allowed.
      modeOf: (path) => (replaced.has(path) ? statSync(join(out, path)).mode & 0o777 : undefined),
    },
    disk,
  );
  if (whole) {
    const same = plan.unchanged.filter(isWithin);
    ensureFolders(join(work, 'new'), same, disk);
    for (const path of same) disk.link(join(out, path), join(work, 'new', path));
  }
  const going = [...plan.replaced, ...plan.delete].filter((path) => !isWithin(path));
  ensureFolders(join(work, 'old'), whole ? ['src', ...going] : going, disk);
  for (const path of going) disk.link(join(out, path), join(work, 'old', path));
  return [
    ...[...kept].map(([path, as]): Step => ({ kind: 'keep', path, as })),
    ...(whole ? [{ kind: 'swap', path: 'src' } as const] : []),
    ...plan.write
      .filter(({ path }) => !isWithin(path))
      .map(({ path }): Step => ({ kind: 'put', path, replaces: replaced.has(path) })),
    ...plan.delete.filter((path) => !isWithin(path)).map((path): Step => ({ kind: 'drop', path })),
  ];
}

interface WriteFilesOptions {
  /** Whether each is waited for until it is on the disk itself. */
  readonly lasting?: boolean;
  /** The permissions of a file; those that the system gives where it is undefined. */
  readonly modeOf?: (path: string) => number | undefined;
}

/** Writes the files of a package into a folder that is not there yet. */
export function writeFiles(
  folder: string,
  files: readonly File[],
  { lasting = false, modeOf }: WriteFilesOptions,
  disk: Disk,
): void {
  ensureFolders(
    folder,
    files.map(({ path }) => path),
    disk,
  );
  for (const { path, text } of files)
    disk.writeFile(join(folder, path), text, lasting, modeOf?.(path));
}

function ensureFolders(root: string, paths: readonly string[], disk: Disk): void {
  for (const folder of new Set(paths.map((path) => dirname(join(root, path)))))
    disk.ensureFolder(folder);
}

/**
 * Whether `src` can be exchanged whole: nothing but generated files in it, none of them edited. Windows does not move a folder
 * of which any program has a file open.
 */
function isExchanged(
  { write, delete: stale, unchanged, replaced, edited }: Plan,
  out: string,
): boolean {
  const changes = [...write.map(({ path }) => path), ...stale];
  const isMany = changes.filter((path) => path.startsWith('src/')).length > manyChanges;
  if (!isMany || edited.length > 0 || process.platform === 'win32') return false;
  if (!existsSync(join(out, 'src'))) return true;
  const ours = new Set([...unchanged, ...replaced, ...stale]);
  return holdsOnly(out, 'src', ours);
}

/** Whether a folder has nothing but some files, and folders of such files. */
function holdsOnly(out: string, folder: string, files: ReadonlySet<string>): boolean {
  const entries = readdirSync(join(out, folder), { withFileTypes: true });
  return (
    entries.length > 0 &&
    entries.every((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? holdsOnly(out, path, files) : entry.isFile() && files.has(path);
    })
  );
}
