import { generate, type Source } from '../../generator/index.ts';

/** All that generation gives, manifest included, to compare; less Postman's ids, which are each format's own. */
export async function packageOf(source: Source): Promise<unknown> {
  const result = await generate(source);
  if (!result.ok) throw new Error(result.problem.message);
  const { files, manifest } = result.value;
  const names = Object.entries(manifest.names).map(([id, entry]) => [
    id,
    { ...entry, postmanId: undefined },
  ]);
  return {
    files: Object.fromEntries(files.map(({ path, text }) => [path, text])),
    manifest: { ...manifest, names: Object.fromEntries(names) },
  };
}

/** A value as the file that would hold it. */
export function documentSource(value: unknown): Source {
  return { name: 'collection.json', bytes: Buffer.from(JSON.stringify(value)) };
}
