import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readExamples } from '../../generator/examples/examples.ts';
import { explain } from '../../generator/generate.ts';
import { nameApi } from '../../generator/naming/nameApi.ts';
import type { Reference } from '../../generator/reference/page.ts';
import { referenceOf } from '../../generator/reference/reference.ts';
import { builtInLanguages } from '../../generator/samples/languages.ts';
import { samplerOf } from '../../generator/samples/samples.ts';

const collection = fileURLToPath(
  new URL('../../fixtures/zoom-registrants/collection.json', import.meta.url),
);

/** The reference of a collection, with its samples in all languages: by default of Zoom's four registrant requests. */
export function referenceIn(file = collection): Reference {
  const source = { name: file, bytes: readFileSync(file) };
  const api = explain(source);
  const examples = readExamples(source);
  if (!api.ok || !examples.ok) throw new Error(`${file} cannot be read`);
  const named = nameApi(api.value);
  const samples = samplerOf(named, builtInLanguages(), examples.value);
  return referenceOf(named, { examples: examples.value, samples });
}
