import { generate } from '../../generator/index.ts';
import { manifestText } from '../../generator/output/manifest.ts';
import type { Json } from './scramble.ts';

/** Every byte that comes of a collection, by path, the manifest included. */
export async function outputOf(collection: Json): Promise<Readonly<Record<string, string>>> {
  const bytes = new TextEncoder().encode(JSON.stringify(collection));
  const result = await generate({ name: 'collection.json', bytes });
  if (!result.ok) throw new Error(result.problem.message);
  const { files, manifest } = result.value;
  const texts = Object.fromEntries(files.map(({ path, text }) => [path, text]));
  return { ...texts, 'postwright.json': manifestText(manifest) };
}

/** The files in which two outputs differ, with both texts. */
export function differences(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly [string | undefined, string | undefined]>> {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const differing = paths.filter((path) => before[path] !== after[path]);
  return Object.fromEntries(differing.map((path) => [path, [before[path], after[path]]]));
}
