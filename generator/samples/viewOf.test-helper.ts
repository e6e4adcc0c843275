import { explain } from '../generate.ts';
import { readExamples } from '../examples/examples.ts';
import { nameApi } from '../naming/nameApi.ts';
import { operationsIn } from '../naming/named.ts';
import { sampleViewOf } from './sampleView.ts';
import type { SampleView } from './view.ts';

/** What else a collection has around the one request, and a request around its definition. */
export interface Around {
  readonly collection?: object;
  readonly item?: object;
}

/** The view of the one request of a collection, with the values that are saved there. */
export function savedView(request: unknown, around: Around = {}): SampleView {
  return viewsOf(request, around).saved;
}

/** The same with values that are made up. */
export function madeUpView(request: unknown, around: Around = {}): SampleView {
  return viewsOf(request, around).madeUp;
}

function viewsOf(request: unknown, { collection, item }: Around) {
  const document = {
    info: { name: 'Acme API' },
    variable: [{ key: 'baseUrl', value: 'https://api.example.com/v2' }],
    item: [{ name: 'Do it', request, ...item }],
    ...collection,
  };
  const source = { name: 'acme.json', bytes: Buffer.from(JSON.stringify(document)) };
  const api = explain(source);
  const examples = readExamples(source);
  if (!api.ok || !examples.ok) throw new Error('the collection cannot be read');
  const named = nameApi(api.value, { packageName: undefined, version: '1.0.0', lock: undefined });
  const [operation] = operationsIn(named.root);
  if (operation === undefined) throw new Error('no operation');
  return {
    saved: sampleViewOf(named, operation, examples.value.of(operation.operation)),
    madeUp: sampleViewOf(named, operation),
  };
}

/** A response that was saved with a request. */
export function answer(body: unknown, code = 200): object {
  const text = body === undefined ? '' : JSON.stringify(body);
  return { response: [{ name: `${code}`, code, body: text, header: jsonHeader }] };
}

const jsonHeader = [{ key: 'Content-Type', value: 'application/json' }];
