import type { Manifest } from './output/manifest.ts';
import { firstVersion } from './naming/nameApi.ts';

/**
 * The version of a package that is about to be made. Names go by it: it tells when a former name, or the name of an operation
 * that is gone, has been kept for long enough.
 *
 * @param previous the package that it takes the place of.
 */
export function nextVersion(previous: Manifest | undefined): string {
  return previous?.version ?? firstVersion;
}
