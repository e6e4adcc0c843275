import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure, success, type Result } from '../api/index.ts';
import { banner } from '../emit/file.ts';
import { manifestPath, type Manifest } from './manifest.ts';
import { isFile, linkAmong } from './paths.ts';
import {
  blocked,
  damagedManifest,
  leadsElsewhere,
  missingManifest,
  notOurs,
  unwritable,
} from './problems.ts';
import { readManifest } from './readManifest.ts';

/**
 * The manifest of the package in a folder; undefined where there is no folder yet, or an empty one. A folder that is
 * somebody's own, and a manifest that is damaged or gone, are problems.
 */
export function readPackage(out: string): Result<Manifest | undefined> {
  try {
    const path = join(out, manifestPath);
    if (!existsSync(path)) {
      const [first] = existsSync(out) ? readdirSync(out) : [];
      if (first === undefined) return success(undefined);
      return failure(holdsPackage(out) ? missingManifest(out) : notOurs(out, first));
    }
    const link = linkAmong(out, [manifestPath]);
    if (link !== undefined) return failure(leadsElsewhere(out, link));
    if (!isFile(path)) return failure(blocked(out, manifestPath));
    const read = readManifest(readFileSync(path, 'utf8'));
    return 'manifest' in read ? success(read.manifest) : failure(damagedManifest(path, read.wrong));
  } catch (error) {
    return failure(unwritable(out, error));
  }
}

/** Whether a folder without a manifest has the package's first file: then it is a package all the same. */
function holdsPackage(out: string): boolean {
  const root = join(out, 'src/index.ts');
  return isFile(root) && readFileSync(root, 'utf8').startsWith(banner);
}
