import type { Operation } from '../api/index.ts';
import type { OperationExamples } from '../examples/examples.ts';
import { titleOf } from '../emit/operationWords.ts';
import { oneLine } from '../emit/text.ts';
import type { NamedApi, NamedOperation } from '../naming/named.ts';
import { clientView, unknownBaseUrl } from './client.ts';
import { credentialsOf } from './credentials.ts';
import { failureView } from './failures.ts';
import { readingOf } from './reader.ts';
import { madeUpValues } from './values/madeUpValues.ts';
import { parametersIn } from './values/requestValues.ts';
import { savedValues } from './values/savedValues.ts';
import type { SampleView } from './view.ts';
import { bodyView } from './wire/body.ts';
import { pairsOf } from './wire/pairs.ts';
import { urlView } from './wire/url.ts';

/**
 * What templates say of one operation's request.
 *
 * @param examples what the collection has saved of it, for its own values; without, they are made up.
 */
export function sampleViewOf(
  named: NamedApi,
  one: NamedOperation,
  examples?: OperationExamples,
): SampleView {
  const { operation } = one;
  const values =
    examples === undefined ? madeUpValues(operation) : savedValues(operation, examples);
  const { requestBody } = operation;
  const credentials = credentialsOf(named, operation.security);
  const body = once(() =>
    requestBody === undefined || !('body' in values) ? {} : bodyView(requestBody, values.body),
  );
  const headers = once(() => [
    ...(operation.accept === undefined ? [] : [{ name: 'Accept', value: operation.accept }]),
    ...pairsOf(parametersIn(operation, 'header'), values.headers).map(({ name, value }) => ({
      name,
      value: String(value),
    })),
  ]);
  const url = once(() =>
    urlView(
      operation.baseUrl ?? named.api.baseUrl ?? unknownBaseUrl,
      operation.path,
      values.path,
      pairsOf(parametersIn(operation, 'query'), values.query),
    ),
  );
  // What goes over the wire is put together when a template asks for it: the one of the client does not.
  return {
    title: oneLine(titleOf(operation)) || one.name,
    method: operation.method,
    get url() {
      return url();
    },
    get headers() {
      return headers();
    },
    get hasHeaders() {
      return (
        headers().length > 0 ||
        credentials.view.token !== undefined ||
        body().text !== undefined ||
        body().file !== undefined
      );
    },
    auth: credentials.view,
    get body() {
      return body();
    },
    get hasBody() {
      return Object.keys(body()).length > 0;
    },
    successes: operation.responses.map(({ status }) => status),
    get falseSuccesses() {
      return quietFailuresOf(operation).filter((status) => status < 300);
    },
    get quietFailures() {
      return quietFailuresOf(operation);
    },
    get failures() {
      return operation.failures.map(failureView);
    },
    ...readingOf(operation),
    client: clientView(named, one, values, credentials),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** As the client takes them: what is in the range of successes is one, unless it is documented as a failure alone. */
function quietFailuresOf({ responses, failures }: Operation): readonly number[] {
  const real = new Set(responses.map(({ status }) => status));
  const statuses = failures.map(({ status }) => status);
  return [...new Set(statuses)].filter((one) => one >= 200 && one < 400 && !real.has(one));
}
