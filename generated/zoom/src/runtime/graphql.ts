import { contentType } from './contentType.js';
import type { Encoder } from './operation.js';

/** A request's body (https://graphql.github.io/graphql-over-http). */
interface GraphqlRequest {
  readonly query?: string | undefined;
  readonly variables?: { readonly [name: string]: unknown } | undefined;
}

/**
 * Encodes a body as a GraphQL request: JSON of a document with its variables.
 *
 * @param lines of the document, which goes out unless the body has its own: `query`.
 * @returns the encoder.
 * @example
 * graphql('query ($id: ID!) {', '  user(id: $id) { name }', '}')
 */
export function graphql(...lines: readonly string[]): Encoder {
  return (body, headers) => {
    const request: GraphqlRequest = Object(body);
    contentType(headers, 'application/json');
    return JSON.stringify({ ...request, query: request.query ?? lines.join('\n') });
  };
}
