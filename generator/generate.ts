import { success, type Api, type Result } from './api/index.ts';
import { readApi } from './collection/readApi.ts';
import { emitPackage } from './emit/emitPackage.ts';
import type { File } from './emit/file.ts';
import { parseCollection } from './format/parse.ts';
import type { Memory } from './memory.ts';
import { nameApi } from './naming/nameApi.ts';
import type { NamedApi } from './naming/named.ts';
import { formatFiles } from './output/format.ts';
import type { Manifest } from './output/manifest.ts';
import { manifestOf } from './output/manifestOf.ts';
import type { Source } from './source/source.ts';
import { version } from './version.ts';

/** What a collection is read with. */
export interface ReadOptions {
  /** Exported environments or globals, each as `readSource` gives it: their values win over the collection's, later ones first. */
  readonly environments?: readonly Source[] | undefined;
}

/** What the package is to be like. */
export interface GenerateOptions extends ReadOptions {
  /** The package's name; by default it comes from the collection's: `Zoom API` → `zoom-api-client`. */
  readonly name?: string | undefined;
  /** `enum` (the default) or `const`: frozen objects with a union type each. */
  readonly enums?: 'enum' | 'const' | undefined;
}

/** A package as data: nothing is on disk yet. */
export interface GeneratedPackage {
  readonly named: NamedApi;
  readonly files: readonly File[];
  readonly manifest: Manifest;
}

/** A collection's bytes → its Api, or the problem that stands in the way. */
export function explain(source: Source, options: ReadOptions = {}, memory?: Memory): Result<Api> {
  const collection = parseCollection(source, options.environments);
  return collection.ok ? readApi(collection.value, memory) : collection;
}

/**
 * The whole way from a collection's bytes to the package's files: every stage a call, in order.
 *
 * @param memory what earlier runs worked out; it changes nothing but time.
 * @example
 * const source = await readSource('zoom.json');
 * const result = source.ok ? await generate(source.value) : source;
 * if (result.ok) for (const file of result.value.files) console.log(file.path);
 */
export async function generate(
  source: Source,
  options: GenerateOptions = {},
  memory?: Memory,
): Promise<Result<GeneratedPackage>> {
  const api = explain(source, options, memory);
  if (!api.ok) return api;
  const named = nameApi(api.value, options.name);
  const emitted = emitPackage(named, { enums: options.enums ?? 'enum' }, memory);
  const files = await formatFiles(emitted, memory);
  return success({ named, files, manifest: manifestOf(named, files, version) });
}
