import { generate, type Source } from '../../generator/index.ts';

/** All that generation gives, manifest included, to compare. */
export async function packageOf(source: Source): Promise<unknown> {
  const result = await generate(source);
  if (!result.ok) throw new Error(result.problem.message);
  const { files, manifest } = result.value;
  return { files: Object.fromEntries(files.map(({ path, text }) => [path, text])), manifest };
}

/** A value as the file that would hold it. */
export function documentSource(value: unknown): Source {
  return { name: 'collection.json', bytes: Buffer.from(JSON.stringify(value)) };
}
