import type { Api } from '../api/index.ts';
import type { File } from '../emit/file.ts';
import { hashOf } from '../hash.ts';
import { operationsIn, type NamedApi } from '../naming/named.ts';
import type { Manifest } from './manifest.ts';

/** The manifest of a package that is about to be written. */
export function manifestOf(named: NamedApi, files: readonly File[], version: string): Manifest {
  const names = operationsIn(named.root)
    .map(({ operation, folder, name }) => [operation.id, [...folder, name].join('.')] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
  const hashes = files
    .map((file) => [file.path, hashOf(file.text)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return {
    postwright: version,
    api: hashOf(JSON.stringify(comparable(named.api), withoutEvidence)),
    files: Object.fromEntries(hashes),
    names: Object.fromEntries(names),
  };
}

/** The Api without what says nothing of it: the order of its operations, and what there was to say of the collection. */
function comparable(api: Api): Api {
  const operations = api.operations.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  return { ...api, operations, diagnostics: [] };
}

/** Where a fact was read says nothing of the API. A property that happens to be named `evidence` is a schema, no list. */
function withoutEvidence(key: string, value: unknown): unknown {
  return key === 'evidence' && Array.isArray(value) ? undefined : value;
}
