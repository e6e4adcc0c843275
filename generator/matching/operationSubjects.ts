import type { Operation, Schema } from '../api/index.ts';
import { modulePaths } from '../naming/folderNames.ts';
import { requestName } from '../naming/operationNames.ts';
import type { Subject } from './subject.ts';

/** The operations of an Api, with all that is known of them. */
export function operationSubjects(operations: readonly Operation[]): readonly Subject<Operation>[] {
  const modules = modulePaths(operations);
  return operations.map((operation, index) => ({
    of: operation,
    id: operation.id,
    method: operation.method,
    path: operation.path,
    name: requestName(operation),
    module: modules[index] ?? [],
    item: postmanIdOf(operation),
    fields: () => fieldsOf(operation),
  }));
}

/** The id that Postman gave to the request an operation was read from: exports write it as `id`, older ones as `_postman_id`. */
function postmanIdOf({ evidence }: Operation): string | undefined {
  return evidence.find(({ rule }) => rule === 'request')?.item;
}

/** The names of what an operation takes: of its query, its headers, its body. */
export function fieldsOf({ requestBody: body, parameters }: Operation): readonly string[] {
  const own = parameters.filter((parameter) => parameter.in !== 'path').map(({ name }) => name);
  switch (body?.kind) {
    case 'multipart':
    case 'urlencoded':
      return [...own, ...body.fields.map(({ name }) => name)];
    case 'json':
      return [...own, ...namesIn(body.schema)];
    case 'graphql':
      return [...own, ...namesIn(body.schema.properties['variables'])];
    case 'text':
    case 'binary':
    case undefined:
      return own;
  }
}

function namesIn(schema: Schema | undefined): readonly string[] {
  return schema?.type === 'object' ? Object.keys(schema.properties) : [];
}
