import { success, type Result } from '../api/index.ts';
import type { File } from '../emit/file.ts';
import { changelogPath, holdsChangelog } from './changelogText.ts';
import { manifestPath, manifestText, type Manifest } from './manifest.ts';
import { planFiles, type Plan } from './planFiles.ts';
import { readPackage } from './readPackage.ts';

/** What has to happen for a folder to hold a package. */
export interface PackagePlan extends Plan {
  /** The package that is there; undefined where there is none. */
  readonly previous: Manifest | undefined;
}

/** Compares a folder with the package that it is to hold. Nothing is changed. */
export function planPackage(
  out: string,
  files: readonly File[],
  manifest: Manifest,
): Result<PackagePlan> {
  const read = readPackage(out);
  if (!read.ok) return read;
  const previous = read.value;
  const own: File = { path: manifestPath, text: manifestText(manifest), format: false };
  const plan = planFiles(out, files, {
    own,
    hashes: previous?.files ?? {},
    // What it says counts, not how its text is laid out.
    before:
      previous === undefined ? 'none' : manifestText(previous) === own.text ? 'same' : 'other',
    isCarriedOver,
  });
  return plan.ok ? success({ ...plan.value, previous }) : plan;
}

/** Whether a changelog that somebody may have edited is in the new one as it is. */
function isCarriedOver({ path, text }: File, there: string): boolean {
  return path === changelogPath && holdsChangelog(text, there);
}
