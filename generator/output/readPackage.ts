import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure, success, type Result } from '../api/index.ts';
import { manifestPath, type Manifest } from './manifest.ts';
import { leadsElsewhere, damagedManifest, notOurs, unwritable } from './problems.ts';
import { linkAmong } from './paths.ts';
import { readManifest } from './readManifest.ts';

/**
 * The manifest of the package in a folder; undefined where there is no folder yet, or an empty one. A folder that is
 * somebody's own, and a manifest that is damaged, are problems.
 */
export function readPackage(out: string): Result<Manifest | undefined> {
  try {
    const path = join(out, manifestPath);
    if (!existsSync(path)) {
      const [first] = existsSync(out) ? readdirSync(out) : [];
      return first === undefined ? success(undefined) : failure(notOurs(out, first));
    }
    const link = linkAmong(out, [manifestPath]);
    if (link !== undefined) return failure(leadsElsewhere(out, link));
    const read = readManifest(readFileSync(path, 'utf8'));
    return 'manifest' in read ? success(read.manifest) : failure(damagedManifest(path, read.wrong));
  } catch (error) {
    return failure(unwritable(out, error));
  }
}
