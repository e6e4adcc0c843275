import { failure, success, type Api, type Problem, type Result } from './api/index.ts';
import { readApi } from './collection/readApi.ts';
import { emitPackage } from './emit/emitPackage.ts';
import { correctApi } from './corrections/correctApi.ts';
import type { Corrections } from './corrections/corrections.ts';
import { parseCollection } from './format/parse.ts';
import type { Memory } from './memory.ts';
import { functionNames } from './naming/functionNames.ts';
import type { NamedApi } from './naming/named.ts';
import { hashOf } from './hash.ts';
import { formatFiles } from './output/format.ts';
import { lockIn, manifestPath, type Manifest } from './output/manifest.ts';
import { apiFile } from './output/apiFile.ts';
import {
  firstPackage,
  laterPackage,
  type Asked,
  type GeneratedPackage,
} from './release/package.ts';
import { namedAfter, type History, type Naming } from './release/release.ts';
import { referenceFiles } from './reference/markdown/referenceFiles.ts';
import type { Source } from './source/source.ts';

/** What a collection is read with. */
export interface ReadOptions {
  /** Exported environments or globals, each as `readSource` gives it: their values win over the collection's, later ones first. */
  readonly environments?: readonly Source[] | undefined;
  /** What is otherwise than the collection says. */
  readonly corrections?: Corrections | undefined;
}

/** What the package is to be like. */
export interface GenerateOptions extends ReadOptions {
  /** The package's name; by default it comes from the collection's: `Zoom API` → `zoom-api-client`. */
  readonly name?: string | undefined;
  /** `enum` (the default) or `const`: frozen objects with a union type each. */
  readonly enums?: 'enum' | 'const' | undefined;
  /** The manifest of the package that this one takes the place of: it keeps its name, its kind of enums, every name it gave. */
  readonly previous?: Manifest | undefined;
  /** What is known of that package besides; with it, what changed raises the version and gets an entry in the changelog. */
  readonly history?: History | undefined;
  /** The day to write above that entry: `2026-01-31`. */
  readonly date?: string | undefined;
}

/** A collection's bytes → its Api, corrections made, or the problem that stands in the way. */
export function explain(source: Source, options: ReadOptions = {}, memory?: Memory): Result<Api> {
  const api = readSourceApi(source, options, memory);
  return api.ok ? corrected(api.value, options) : api;
}

/** A collection's bytes → its Api as the vendor has it. */
export function readSourceApi(
  source: Source,
  { environments }: Pick<ReadOptions, 'environments'>,
  memory?: Memory,
): Result<Api> {
  const collection = parseCollection(source, environments);
  return collection.ok ? readApi(collection.value, memory) : collection;
}

/** An Api as the project knows it to be. */
export function corrected(
  api: Api,
  { corrections, previous }: Pick<GenerateOptions, 'corrections' | 'previous'>,
): Result<Api> {
  if (corrections === undefined) return success(api);
  return correctApi(api, corrections, () =>
    functionNames(api, previous === undefined ? undefined : lockIn(previous)),
  );
}

/**
 * The whole way from a collection's bytes to the package's files: every stage a call, in order.
 *
 * @param options what the package is to be like; what they leave open is as in the package that it takes the place of.
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
  const api = readSourceApi(source, options, memory);
  return api.ok ? generatePackage(api.value, options, memory) : api;
}

/** An Api as the vendor has it → the package's files: the part of the way that needs no collection. */
export async function generatePackage(
  vendors: Api,
  options: GenerateOptions = {},
  memory?: Memory,
): Promise<Result<GeneratedPackage>> {
  const { previous, history } = options;
  const right = corrected(vendors, options);
  if (!right.ok) return right;
  const api = right.value;
  const naming: Naming = { packageName: options.name, previous, earlier: history?.api };
  const named = namedAfter(api, naming);
  if (previous !== undefined && sharesNothing(named, previous)) {
    return failure(otherApi(api, previous));
  }
  const enums = options.enums ?? previous?.options.enums ?? 'enum';
  const asked: Asked = {
    enums,
    vendors: api === vendors ? undefined : hashOf(apiFile(vendors).text),
    date: options.date,
    filesOf: async (one) => {
      const code = await formatFiles(emitPackage(one, { enums }, memory), memory);
      return [...code, ...referenceFiles(one, memory), apiFile(api)];
    },
  };
  return success(
    previous === undefined || history === undefined
      ? await firstPackage(named, previous, asked)
      : await laterPackage(named, { ...naming, previous }, history, asked),
  );
}

/** Whether not one operation of the earlier package is left: then it is another API's, and its names are of no use. */
export function sharesNothing({ lock }: NamedApi, previous: Manifest): boolean {
  const before = Object.values(previous.names).filter(({ freed }) => freed === undefined);
  const names = new Set(before.map(({ name }) => name));
  const isKept = Object.values(lock.operations).some(
    ({ name, aliases = {}, freed }) =>
      freed === undefined &&
      [name, ...Object.keys(aliases).map((alias) => name.replace(/[^.]*$/, alias))].some((one) =>
        names.has(one),
      ),
  );
  return names.size > 0 && !isKept;
}

function otherApi(api: Api, { options }: Manifest): Problem {
  return {
    code: 'lock-of-another-api',
    message: `${options.name} is a client of another API: none of its operations is in ${api.name}.`,
    place: manifestPath,
    hint: 'Name another folder with --out, or delete that package first; nothing was written or deleted.',
  };
}
