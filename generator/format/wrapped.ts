import { isObject, type JsonObject } from '../json/values.ts';

/** What a wrapper holds, and where in it. */
export interface Unwrapped {
  readonly document: unknown;
  /** JSON Pointer: `` where nothing is wrapped. */
  readonly pointer: string;
}

/** A collection as Postman's API answers with it: `{ "collection": … }`. Anything else stays as it is. */
export function unwrapped(document: unknown): Unwrapped {
  const isWrapped = isObject(document) && isObject(document['collection']) && !('item' in document);
  return isWrapped
    ? { document: document['collection'], pointer: '/collection' }
    : { document, pointer: '' };
}

/** An environment as Postman's API answers with it: `{ "environment": … }`. */
export function unwrappedEnvironment(document: JsonObject): JsonObject {
  return isObject(document['environment']) ? document['environment'] : document;
}
