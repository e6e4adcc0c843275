import { success, type Api, type Result } from './api/index.ts';
import { readApi } from './collection/readApi.ts';
import { examplesIn } from './examples/examples.ts';
import { parseCollection } from './format/parse.ts';
import { corrected, sharesNothing, type ReadOptions } from './generate.ts';
import { operationsIn, type NamedApi } from './naming/named.ts';
import { withSettledNames } from './naming/settledNames.ts';
import type { Manifest } from './output/manifest.ts';
import type { Reference } from './reference/page.ts';
import { referenceOf } from './reference/reference.ts';
import { namedAfter, type Naming } from './release/release.ts';
import { builtInLanguages, type Language } from './samples/languages.ts';
import { samplerOf } from './samples/samples.ts';
import type { SiteFile } from './site/file.ts';
import type { Source } from './source/source.ts';

/** What the pages are to be like. */
export interface DocsOptions extends ReadOptions {
  /** The languages of the samples; by default those that come with Postwright. */
  readonly languages?: readonly Language[] | undefined;
  /** The name of the package that the pages speak of; by default it comes from the collection's. */
  readonly name?: string | undefined;
  /** Finds the package that the pages speak of, where there is one: they call everything by its names. */
  readonly packageOf?: ((api: Api) => PackageThere | undefined) | undefined;
}

/** A package that was generated, as far as names go by it. */
export interface PackageThere {
  readonly manifest: Manifest;
  /** The Api that it was made of, where that is still there. */
  readonly api: Api | undefined;
}

/** A site as data: nothing is on disk yet. */
export interface Docs {
  readonly named: NamedApi;
  readonly reference: Reference;
  readonly files: readonly SiteFile[];
}

/**
 * The whole way from a collection's bytes to the files of its reference site: a page an operation, with samples of the
 * collection's own values, without its secrets.
 *
 * @returns the files, or the problem that stands in the way.
 * @example
 * const source = await readSource('zoom.json');
 * const result = source.ok ? await docs(source.value) : source;
 * const written = result.ok ? writeSite('site', result.value.files) : result;
 */
export async function docs(source: Source, options: DocsOptions = {}): Promise<Result<Docs>> {
  const { environments, languages = builtInLanguages() } = options;
  const collection = parseCollection(source, environments);
  if (!collection.ok) return collection;
  const vendors = readApi(collection.value);
  if (!vendors.ok) return vendors;
  const there = options.packageOf?.(vendors.value);
  const api = corrected(vendors.value, { ...options, previous: there?.manifest });
  if (!api.ok) return api;
  const named = withSettledNames(namedAs(api.value, options.name, there));
  const examples = examplesIn(collection.value);
  const samples = samplerOf(named, languages, examples);
  const reference = referenceOf(named, { examples, samples });
  // Who imports the library for its other functions does not wait for Markdown, HTML and Prism.
  const { siteFiles } = await import('./site/site.ts');
  return success({ named, reference, files: siteFiles(reference) });
}

/** The Api by the names of the package that is there, unless that one is of another API. */
function namedAs(api: Api, packageName: string | undefined, there?: PackageThere): NamedApi {
  const anew: Naming = { packageName, previous: undefined };
  if (there === undefined) return namedAfter(api, anew);
  const { manifest: previous, api: earlier } = there;
  const named = namedAfter(api, { packageName, previous, earlier });
  return sharesNothing(named, previous) ? namedAfter(api, anew) : named;
}

/** What a reader of the site would miss, for who writes the collection: how many operations say nothing of it. */
export function lackingIn({ root }: NamedApi): Readonly<Record<Lacking, number>> {
  const operations = operationsIn(root).map(({ operation }) => operation);
  const count = (of: (operation: (typeof operations)[number]) => boolean) =>
    operations.filter(of).length;
  return {
    description: count(({ description }) => description === ''),
    answer: count(({ responses }) => responses.length === 0),
    failures: count(({ failures }) => failures.length === 0),
  };
}

/** What an operation may say nothing of. */
export type Lacking = 'description' | 'answer' | 'failures';
