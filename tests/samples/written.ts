import { readExamples } from '../../generator/examples/examples.ts';
import { explain } from '../../generator/generate.ts';
import { nameApi } from '../../generator/naming/nameApi.ts';
import { operationsIn } from '../../generator/naming/named.ts';
import { builtInLanguages } from '../../generator/samples/languages.ts';
import { samplerOf } from '../../generator/samples/samples.ts';
import { sampleViewOf } from '../../generator/samples/sampleView.ts';
import type { SampleView } from '../../generator/samples/view.ts';

/** An operation's program in one language, with the values that the collection has saved. */
export interface Written {
  /** Where the request stands in the collection. */
  readonly pointer: string;
  readonly program: string;
  readonly view: SampleView;
}

/** The programs of a collection that is served at an address. */
export function writtenIn(
  collection: unknown,
  language: string,
  baseUrl: string,
): readonly Written[] {
  const source = { name: 'collection.json', bytes: Buffer.from(JSON.stringify(collection)) };
  const values = { values: [{ key: 'baseUrl', value: baseUrl }] };
  const environment = { name: 'local.json', bytes: Buffer.from(JSON.stringify(values)) };
  const api = explain(source, { environments: [environment] });
  const examples = readExamples(source, { environments: [environment] });
  if (!api.ok) throw new Error(api.problem.message);
  if (!examples.ok) throw new Error(examples.problem.message);
  const named = nameApi(api.value);
  const chosen = builtInLanguages().filter(({ name }) => name === language);
  const sampler = samplerOf(named, chosen, examples.value);
  return operationsIn(named.root).map((operation) => ({
    pointer: operation.operation.evidence[0]?.pointer ?? '',
    program: sampler(operation)[0]?.program ?? '',
    view: sampleViewOf(named, operation, examples.value.of(operation.operation)),
  }));
}
