import { isObject, textOf, type JsonObject } from '../../json/values.ts';
import { rowsOf } from './rows.ts';

/** Kinds of body that are one text; the kind is its language. */
const textKinds = new Set(['json', 'text', 'xml', 'html', 'javascript', 'yaml', 'raw']);

/** A request's body as v2.1 writes it; undefined where there is none. */
export function bodyOf(body: unknown): JsonObject | undefined {
  if (typeof body === 'string') return { mode: 'raw', raw: body };
  if (!isObject(body)) return undefined;
  const { content } = body;
  const type = textOf(body['type']).toLowerCase();
  const off = body['disabled'] === true ? { disabled: true } : {};
  if (textKinds.has(type) || (type === '' && typeof content === 'string')) {
    const language = type === '' || type === 'raw' ? {} : { options: { raw: { language: type } } };
    return { mode: 'raw', raw: contentText(content), ...language, ...off };
  }
  switch (type) {
    case '':
    case 'none':
      return undefined;
    case 'formdata':
    case 'urlencoded':
      return { mode: type, [type]: rowsOf(content), ...off };
    case 'graphql':
      return {
        mode: 'graphql',
        graphql: graphqlOf(isObject(content) ? content : { query: content }),
        ...off,
      };
    case 'file':
    case 'binary':
      return { mode: 'file', file: isObject(content) ? content : { src: content }, ...off };
    default:
      return { mode: type, ...off };
  }
}

/** A GraphQL document with its variables, which are JSON text. */
export function graphqlOf(definition: JsonObject): JsonObject {
  const { query, variables, operationName } = definition;
  return {
    query: textOf(query),
    variables: contentText(variables),
    ...(operationName === undefined ? {} : { operationName }),
  };
}

/** Content is text; who writes YAML by hand may leave the structure as it is. */
export function contentText(content: unknown): string {
  if (typeof content === 'object' && content !== null) return JSON.stringify(content, null, 2);
  return textOf(content);
}
