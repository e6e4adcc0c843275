import { createRequire } from 'node:module';
import { isObject, listOf, objectOf, textOf, type JsonObject } from '../../json/values.ts';
import { headersOf } from './headers.ts';

/** The part of postman-collection-transformer that is used: it has no types of its own. */
interface Transformer {
  readonly convertSingle: (
    request: JsonObject,
    options: { readonly inputVersion: string; readonly outputVersion: string },
    done: (error: unknown, item: unknown) => void,
  ) => void;
}

let loaded: Transformer | undefined;

/** postman-collection-transformer, loaded when the first v1 collection is read. */
function transformer(): Transformer {
  loaded ??= createRequire(import.meta.url)('postman-collection-transformer') as Transformer;
  return loaded;
}

/**
 * A v1 request → an item of v2.1; undefined where it cannot be converted.
 *
 * @param byId the collection's requests: a saved response may name the one it answers.
 */
export function itemOf(
  request: JsonObject,
  byId: ReadonlyMap<string, JsonObject>,
): JsonObject | undefined {
  const item = converted({ ...cleanRequest(request), responses: responsesOf(request, byId) });
  if (item === undefined || !saysNoAuth(request)) return item;
  return { ...item, request: { ...objectOf(item['request']), auth: { type: 'noauth' } } };
}

/** Auth and variables of a folder or of the collection, which v1 writes as it writes a request's. */
export function scopeOf(owner: JsonObject): JsonObject {
  const { auth, currentHelper, helperAttributes, variables } = owner;
  const given = Object.entries({ auth, currentHelper, helperAttributes, variables });
  const item = converted(Object.fromEntries(given.filter(([, value]) => value !== undefined)));
  const own = saysNoAuth(owner) ? { type: 'noauth' } : objectOf(objectOf(item)['request'])['auth'];
  const variable = listOf(objectOf(item)['variable']);
  return {
    ...(isObject(own) ? { auth: own } : {}),
    ...(variable.length === 0 ? {} : { variable }),
  };
}

/** That nothing is to be sent is lost in conversion: what stands around would take its place. */
function saysNoAuth({ auth, currentHelper }: JsonObject): boolean {
  const isUnhelped = [null, undefined, '', 'normal', 'noauth'].some(
    (none) => none === currentHelper,
  );
  return isUnhelped && objectOf(auth)['type'] === 'noauth';
}

function converted(request: JsonObject): JsonObject | undefined {
  let item: unknown;
  const versions = { inputVersion: '1.0.0', outputVersion: '2.1.0' };
  try {
    transformer().convertSingle(request, versions, (error, made) => {
      item = error === null || error === undefined ? made : undefined;
    });
  } catch {
    return undefined;
  }
  return isObject(item) ? item : undefined;
}

/** A request with its headers as a list, and without what stands for nothing. */
function cleanRequest(request: JsonObject): JsonObject {
  const { headers, headerData, url, responses_order: _, ...rest } = request;
  const given = Object.entries(rest).filter(([key, value]) => value !== null || isTelling.has(key));
  return {
    ...Object.fromEntries(given),
    url: textOf(url),
    headers: headersOf(headers, headerData),
    ...listsOf(rest, ['queryParams', 'pathVariableData', 'variables', 'events']),
    ...(Array.isArray(rest['data']) ? { data: rest['data'].filter(isObject) } : {}),
  };
}

/** Members whose null says something: no body, no auth. */
const isTelling = new Set(['dataMode', 'currentHelper', 'auth']);

/** Lists without the entries that are no rows. */
function listsOf(request: JsonObject, names: readonly string[]): JsonObject {
  const lists = names.filter((name) => Array.isArray(request[name]));
  return Object.fromEntries(lists.map((name) => [name, listOf(request[name]).filter(isObject)]));
}

/** Saved responses in their order, each under an id of its own: without one, a later one takes an earlier one's place. */
function responsesOf(
  request: JsonObject,
  byId: ReadonlyMap<string, JsonObject>,
): readonly JsonObject[] {
  const all = listOf(request['responses']).filter(isObject);
  const order = listOf(request['responses_order']).map(textOf);
  const idOf = new Map(all.map((response) => [textOf(response['id']), response]));
  const listed = order.map((id) => idOf.get(id)).filter(isObject);
  const sorted = [...new Set([...listed, ...all])];
  return sorted.map((response, index) => {
    const { request: saved, requestObject, ...rest } = response;
    const original = savedRequest(requestObject, byId) ?? savedRequest(saved, byId);
    return {
      ...rest,
      id: String(index),
      ...(original === undefined ? {} : { request: cleanRequest(original) }),
    };
  });
}

/** The request that a response answered: an object, one as JSON text, or an id. */
function savedRequest(
  written: unknown,
  byId: ReadonlyMap<string, JsonObject>,
): JsonObject | undefined {
  if (typeof written !== 'string') return isObject(written) ? written : undefined;
  const known = byId.get(written);
  if (known !== undefined) return known;
  try {
    const value: unknown = JSON.parse(written);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
