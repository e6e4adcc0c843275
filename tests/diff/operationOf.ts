import type { Operation } from '../../generator/api/index.ts';

/** An operation in few words: `GET /users/{id}`, what it is called, its folder and the names of its query. */
export function operationOf(
  address: string,
  name: string,
  folder: readonly string[] = [],
  query: readonly string[] = [],
  item?: string,
): Operation {
  const [method = '', path = ''] = address.split(' ');
  return {
    id: address,
    folder,
    name,
    description: '',
    method,
    path,
    parameters: query.map((key) => ({
      in: 'query',
      name: key,
      required: false,
      description: '',
      schema: { type: 'string' },
      evidence: [],
    })),
    responses: [],
    failures: [],
    errorResponses: [],
    security: { type: 'none' },
    scopes: [],
    prerequisites: [],
    deprecated: false,
    evidence: [{ pointer: '', rule: 'request', ...(item === undefined ? {} : { item }) }],
  };
}
