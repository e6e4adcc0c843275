import type { Operation } from '../../api/index.ts';
import { isHeaderName } from '../../collection/headerName.ts';
import { messageOf, type Message } from '../../collection/message.ts';
import { headerOf, rowsOf } from '../../collection/rows.ts';
import { addressOf } from '../../collection/url/address.ts';
import { substitute, variablesOf, type Variables } from '../../collection/variables.ts';
import type { OperationExamples } from '../../examples/examples.ts';
import { objectOf } from '../../json/values.ts';
import { fitted, type ShownText } from './fitted.ts';
import { madeUp } from './madeUpValues.ts';
import { parametersIn, type NamedValues, type RequestValues } from './requestValues.ts';
import { rowValues, savedRows } from './rowValues.ts';
import { savedBody } from './savedBody.ts';
import { openVariables, shownOutsideBodies, shownTexts } from './shownText.ts';

/**
 * The values that a collection shows in a request, without its secrets: what is enabled there, and what is required in any case.
 * A value that the operation does not accept gives way to a made-up one.
 */
export function savedValues(
  operation: Operation,
  { request, withoutSecrets }: Pick<OperationExamples, 'request' | 'withoutSecrets'>,
): RequestValues {
  const definition = request.item['request'];
  const message = messageOf(definition);
  const variables = openVariables(variablesOf(request.variables));
  const shown = shownTexts(variables, withoutSecrets);
  const { requestBody } = operation;
  const body =
    requestBody === undefined
      ? undefined
      : savedBody(requestBody, {
          raw: objectOf(objectOf(definition)['body']),
          contentType: substitute(headerOf(message.headers, 'content-type'), variables),
          variables,
          withoutSecrets: (text) => withoutSecrets(text).text,
          shown,
        });
  return {
    path: pathValues(operation, message, variables, shown),
    query: rowValues(
      parametersIn(operation, 'query'),
      savedRows(rowsOf(message.url.query.toJSON())).map((row) => ({
        ...row,
        text: decoded(row.text),
      })),
      shownOutsideBodies(shown),
    ),
    headers: headerValues(operation, message, shown),
    ...(body === undefined ? {} : { body }),
  };
}

/** Each by the URL's list of variables, by a variable of its name, or by the id that stands in its place. */
function pathValues(
  operation: Operation,
  message: Message,
  variables: Variables,
  shown: ShownText,
): NamedValues {
  const parameters = parametersIn(operation, 'path');
  if (parameters.length === 0) return new Map();
  const { url } = message;
  const address = addressOf(url, variables);
  const rows = new Map(rowsOf(url.variables.toJSON()).map(({ key, value }) => [key, value]));
  const template = address.path.split('/').slice(1);
  const segments = (url.path ?? []).map(String).slice(-template.length);
  const saved = new Map(
    address.parameters.map(({ name, key, of }) => {
      const sample = of === 'id' ? segments[template.indexOf(`{${name}}`)] : undefined;
      return [name, rows.get(key) || variables(key) || sample];
    }),
  );
  return new Map(
    parameters.map(({ name, schema }): [string, unknown] => {
      const text = decoded(saved.get(name) ?? '');
      const number = /^[1-9]\d{0,14}$/.test(text) ? Number(text) : text;
      const value = fitted(number, schema, name, shown);
      // What would vanish from the path, or climb it, is no value of it.
      const isValue =
        (typeof value === 'string' && !/^\.{0,2}$/.test(value)) || typeof value === 'number';
      return [name, isValue ? value : madeUp(schema, name)];
    }),
  );
}

/** What a header can hold in every client: characters that show, of ASCII. */
const headerText = /^[\x20-\x7E]+$/;

function headerValues(operation: Operation, { headers }: Message, shown: ShownText): NamedValues {
  const parameters = parametersIn(operation, 'header');
  const names = new Map(parameters.map(({ name }) => [name.toLowerCase(), name]));
  const rows = headers.filter(({ key }) => isHeaderName(key));
  return rowValues(
    parameters,
    savedRows(rows).map((row) => ({ ...row, key: names.get(row.key.toLowerCase()) ?? row.key })),
    (text, name) => {
      const value = shownOutsideBodies(shown)(text, name)?.trim();
      return value !== undefined && headerText.test(value) ? value : undefined;
    },
  );
}

/** In a URL what is encoded already stays as it is. */
function decoded(text: string): string {
  if (!/%[\da-f]{2}/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
