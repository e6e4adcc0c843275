import { json, list, text, type Json } from './json.ts';
import type { Requested, RequestedBody } from './requested.ts';
import { rowsOf, urlOf } from './url.ts';
import { headersOf } from './v2.ts';

/** All requests of a v1 collection, listed in an order or not. */
export function requestsOfV1(collection: Json, pointer: string): readonly Requested[] {
  const folders = new Map(
    list(collection['folders']).map((one) => [text(json(one)['id']), json(one)]),
  );
  const placed = new Map(
    [...folders.values()].flatMap((one) =>
      list(one['order']).map((id) => [text(id), one] as const),
    ),
  );
  return list(collection['requests'])
    .map(json)
    .map((request, index) => {
      const folder = placed.get(text(request['id'])) ?? folders.get(text(request['folder']));
      return {
        pointer: `${pointer}/requests/${index}`,
        folder: folder === undefined ? [] : [text(folder['name'])],
        name: text(request['name']),
        method: text(request['method']) || 'GET',
        url: urlOf(request['url']),
        headers: headersOf(request['headers']),
        body: bodyOf(request),
        insistsOnBody: false,
        authNames: new Set<string>(),
        successes: list(request['responses'])
          .map((one) => ({
            status: Number(json(json(one)['responseCode'])['code']),
            body: text(json(one)['text']),
          }))
          .filter(({ status }) => status >= 200 && status < 300),
        examples: [],
      };
    });
}

function bodyOf(request: Json): RequestedBody {
  const mode = text(request['dataMode']);
  const raw = text(request['rawModeData']) || text(request['data']);
  switch (mode) {
    case 'params':
    case 'urlencoded': {
      const rows = rowsOf(request['data']);
      const kind = mode === 'params' ? 'multipart' : mode;
      return rows.length === 0 ? { kind: 'none' } : { kind, rows };
    }
    case 'raw':
      return raw.trim() === '' ? { kind: 'none' } : { kind: 'raw', text: raw, language: '' };
    case 'graphql': {
      const { query, variables } = json(request['graphqlModeData']);
      return { kind: 'graphql', query: text(query), variables: text(variables) };
    }
    case 'binary':
      return { kind: 'file', isEmpty: false };
    default:
      return { kind: 'none' };
  }
}
