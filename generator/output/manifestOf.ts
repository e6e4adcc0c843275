import type { File } from '../emit/file.ts';
import { hashOf } from '../hash.ts';
import type { NamedApi } from '../naming/named.ts';
import { apiFile } from './apiFile.ts';
import { manifestText, type Manifest, type PackageOptions } from './manifest.ts';

/**
 * The manifest of a package that is about to be written.
 *
 * @param vendors hash of the Api as the vendor has it, where corrections were made in it.
 */
export function manifestOf(
  named: NamedApi,
  files: readonly File[],
  enums: PackageOptions['enums'],
  tool: string,
  vendors?: string,
): Manifest {
  const hashes = files
    .map((file) => [file.path, hashOf(file.text)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
  const { packageName, version, lock } = named;
  const api = hashOf(apiFile(named.api).text);
  return {
    postwright: tool,
    version,
    options: { name: packageName, enums },
    api,
    ...(vendors === undefined || vendors === api ? {} : { collection: vendors }),
    files: Object.fromEntries(hashes),
    names: lock.operations,
  };
}

/**
 * The manifest to write over an earlier one: that one itself, where all that is new is the version of a tool that would write
 * the very same package, or something at the vendor that corrections make up for.
 */
export function settledManifest(manifest: Manifest, previous: Manifest | undefined): Manifest {
  if (previous === undefined) return manifest;
  const { postwright, collection } = previous;
  const same = manifestText({ ...manifest, postwright, collection });
  return same === manifestText(previous) ? previous : manifest;
}
