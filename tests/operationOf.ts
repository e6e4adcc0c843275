import type { Operation, Parameter, Response, Schema } from '../generator/api/index.ts';

/** An operation of which nothing is known but its `METHOD /path`, and what is said here. */
export function bareOperation(address: string, own: Partial<Operation> = {}): Operation {
  const [method = '', path = ''] = address.split(' ');
  return {
    id: address,
    folder: [],
    name: '',
    description: '',
    method,
    path,
    parameters: [],
    responses: [],
    failures: [],
    errorResponses: [],
    security: { type: 'none' },
    scopes: [],
    prerequisites: [],
    deprecated: false,
    evidence: [],
    ...own,
  };
}

/** Parameters of the query: optional texts. */
export function queryOf(names: readonly string[]): readonly Parameter[] {
  return names.map((name) => ({
    in: 'query',
    name,
    required: false,
    description: '',
    schema: { type: 'string' },
    evidence: [],
  }));
}

/** A saved answer of status 200. */
export function jsonAnswer(schema: Schema, headers: readonly string[] = []): Response {
  return { status: 200, description: '', kind: 'json', schema, headers, evidence: [] };
}

/** An operation in few words: `GET /users/{id}`, what it is called, its folder and the names of its query. */
export function operationOf(
  address: string,
  name: string,
  folder: readonly string[] = [],
  query: readonly string[] = [],
  item?: string,
): Operation {
  return bareOperation(address, {
    name,
    folder,
    parameters: queryOf(query),
    evidence: [{ pointer: '', rule: 'request', ...(item === undefined ? {} : { item }) }],
  });
}
