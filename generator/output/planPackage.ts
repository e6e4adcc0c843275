import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure, success, type Result } from '../api/index.ts';
import type { File } from '../emit/file.ts';
import { changelogPath, holdsChangelog } from './changelogText.ts';
import { manifestPath, manifestText, type Manifest } from './manifest.ts';
import { planFiles, type Plan } from './planFiles.ts';
import { isFile } from './paths.ts';
import { notUtf8 } from './problems.ts';
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
  const changelog = join(out, changelogPath);
  const line = isFile(changelog) ? lineNotUtf8(readFileSync(changelog)) : undefined;
  if (line !== undefined) return failure(notUtf8(changelog, line));
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

/** The first line, counted from 1, whose bytes are not UTF-8; undefined where all are. */
function lineNotUtf8(bytes: Buffer): number | undefined {
  if (isUtf8(bytes)) return undefined;
  const lines = bytes.toString('latin1').split('\n');
  return lines.findIndex((text) => !isUtf8(Buffer.from(text, 'latin1'))) + 1;
}

/** Whether a changelog that somebody may have edited is in the new one as it is. */
function isCarriedOver({ path, text }: File, there: string): boolean {
  return path === changelogPath && holdsChangelog(text, there);
}
