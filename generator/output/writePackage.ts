import type { Result } from '../api/index.ts';
import type { File } from '../emit/file.ts';
import type { Manifest } from './manifest.ts';
import { planPackage } from './planPackage.ts';
import { writePlanned, type WriteOptions, type Written } from './writePlanned.ts';

export type { WriteOptions, Written } from './writePlanned.ts';

/**
 * Brings a folder to hold exactly the package's files and, untouched, whatever else its owner keeps there: writes only
 * files that differ, deletes only files that the folder's manifest lists. All or nothing: see `writePlanned`.
 */
export function writePackage(
  out: string,
  files: readonly File[],
  manifest: Manifest,
  options: WriteOptions = {},
): Result<Written> {
  return writePlanned(out, () => planPackage(out, files, manifest), options);
}
