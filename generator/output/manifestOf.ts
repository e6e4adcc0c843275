import type { File } from '../emit/file.ts';
import { hashOf } from '../hash.ts';
import type { NamedApi } from '../naming/named.ts';
import { apiFile } from './apiFile.ts';
import { manifestText, type Manifest, type PackageOptions } from './manifest.ts';

/** The manifest of a package that is about to be written. */
export function manifestOf(
  named: NamedApi,
  files: readonly File[],
  enums: PackageOptions['enums'],
  tool: string,
): Manifest {
  const hashes = files
    .map((file) => [file.path, hashOf(file.text)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
  const { packageName, version, lock } = named;
  return {
    postwright: tool,
    version,
    options: { name: packageName, enums },
    api: hashOf(apiFile(named.api).text),
    files: Object.fromEntries(hashes),
    names: lock.operations,
  };
}

/**
 * The manifest to write over an earlier one: that one itself, where all that is new is the version of a tool that would write
 * the very same package.
 */
export function settledManifest(manifest: Manifest, previous: Manifest | undefined): Manifest {
  if (previous === undefined) return manifest;
  const same = manifestText({ ...manifest, postwright: previous.postwright });
  return same === manifestText(previous) ? previous : manifest;
}
