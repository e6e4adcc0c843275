import type { Api } from '../api/index.ts';
import type { File } from '../emit/file.ts';
import { hashOf } from '../hash.ts';
import type { NamedApi } from '../naming/named.ts';
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
    api: hashOf(JSON.stringify(comparable(named.api), withoutEvidence)),
    files: Object.fromEntries(hashes),
    names: lock.operations,
  };
}

/** The Api without what says nothing of it: the order of its operations, and what there was to say of the collection. */
function comparable(api: Api): Api {
  const operations = api.operations.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  return { ...api, operations, diagnostics: [] };
}

/**
 * The manifest to write over an earlier one: that one itself, where all that is new are Postman's ids, which change with every
 * export, or the version of a tool that would write the very same package.
 */
export function settledManifest(manifest: Manifest, previous: Manifest | undefined): Manifest {
  if (previous === undefined) return manifest;
  const [now, before] = [manifest, previous].map((one) => manifestText(withoutNoise(one)));
  return now === before ? previous : manifest;
}

function withoutNoise(manifest: Manifest): Manifest {
  const names = Object.entries(manifest.names).map(([id, entry]) => {
    const { postmanId: _, ...rest } = entry;
    return [id, rest] as const;
  });
  return { ...manifest, postwright: '', names: Object.fromEntries(names) };
}

/** Where a fact was read says nothing of the API. A property that happens to be named `evidence` is a schema, no list. */
function withoutEvidence(key: string, value: unknown): unknown {
  return key === 'evidence' && Array.isArray(value) ? undefined : value;
}
