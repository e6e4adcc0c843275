import { success, type Api, type Result } from './api/index.ts';
import { parseCollection } from './collection/parse.ts';
import { readApi } from './collection/readApi.ts';
import type { Source } from './collection/source.ts';
import { emitPackage } from './emit/emitPackage.ts';
import type { File } from './emit/file.ts';
import type { Memory } from './memory.ts';
import { nameApi } from './naming/nameApi.ts';
import type { NamedApi } from './naming/named.ts';
import { formatFiles } from './output/format.ts';
import type { Manifest } from './output/manifest.ts';
import { manifestOf } from './output/manifestOf.ts';
import { version } from './version.ts';

/** What the package is to be like. */
export interface GenerateOptions {
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
export function explain(source: Source, memory?: Memory): Result<Api> {
  const collection = parseCollection(source);
  return collection.ok ? readApi(collection.value, memory) : collection;
}

/**
 * The whole way from a collection's bytes to the package's files: every stage a call, in order.
 *
 * @param memory what earlier runs worked out; it changes nothing but time.
 * @example
 * const source = { name: 'zoom.json', bytes: await readFile('zoom.json') };
 * const result = await generate(source);
 * if (result.ok) for (const file of result.value.files) console.log(file.path);
 */
export async function generate(
  source: Source,
  options: GenerateOptions = {},
  memory?: Memory,
): Promise<Result<GeneratedPackage>> {
  const api = explain(source, memory);
  if (!api.ok) return api;
  const named = nameApi(api.value, options.name);
  const emitted = emitPackage(named, { enums: options.enums ?? 'enum' }, memory);
  const files = await formatFiles(emitted, memory);
  return success({ named, files, manifest: manifestOf(named, files, version) });
}
