import type { OperationExamples } from '../examples/examples.ts';
import type { NamedApi, NamedOperation } from '../naming/named.ts';
import type { SampleView } from './view.ts';

/** What templates say of one operation's request. */
export function sampleViewOf(
  _named: NamedApi,
  { operation }: NamedOperation,
  _examples?: OperationExamples,
): SampleView {
  throw new Error(`no view of ${operation.id} yet`);
}
