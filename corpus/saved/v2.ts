import { isJson, json, list, text, type Json } from './json.ts';
import type { Requested, RequestedBody } from './requested.ts';
import { plainRow, rowsOf, urlOf } from './url.ts';

/** All requests of a v2.x collection, in its order. An item with a list is a folder, whatever else it has. */
export function requestsOfV2(collection: Json, pointer: string): readonly Requested[] {
  return below(collection, pointer, [], [collection['auth']]);
}

function below(
  parent: Json,
  pointer: string,
  folder: readonly string[],
  auths: readonly unknown[],
): readonly Requested[] {
  return list(parent['item']).flatMap((item, index): readonly Requested[] => {
    if (!isJson(item)) return [];
    const name = text(item['name']);
    const at = `${pointer}/item/${index}`;
    if (Array.isArray(item['item']))
      return below(item, at, [...folder, name], [item['auth'], ...auths]);
    const { request } = item;
    if (!isJson(request) && typeof request !== 'string') return [];
    return [requestOf(item, at, request, folder, auths)];
  });
}

function requestOf(
  item: Json,
  pointer: string,
  request: Json | string,
  folder: readonly string[],
  auths: readonly unknown[],
): Requested {
  const { method, url, header, body, auth } = isJson(request) ? request : { url: request };
  const responses = list(item['response']).filter(isJson);
  return {
    pointer,
    folder,
    name: text(item['name']),
    method: text(method) || 'GET',
    url: urlOf(url),
    headers: headersOf(header),
    body: bodyOf(body),
    insistsOnBody: json(item['protocolProfileBehavior'])['disableBodyPruning'] === true,
    authNames: authNamesOf([auth, ...auths]),
    successes: responses
      .map(({ code, body: answer }) => ({ status: Number(code), body: text(answer) }))
      .filter(({ status }) => status >= 200 && status < 300),
    examples: responses
      .map(({ originalRequest }) => originalRequest)
      .filter(isJson)
      .map((example) => ({ url: urlOf(example['url']), body: bodyOf(example['body']) })),
  };
}

/** Headers are a list of rows, or one text with a header a line. */
export function headersOf(header: unknown): Requested['headers'] {
  if (typeof header !== 'string') return rowsOf(header);
  return header
    .split('\n')
    .map((line) => {
      const [key = '', ...value] = line.split(':');
      return plainRow(key.trim(), value.join(':').trim());
    })
    .filter(({ key }) => key !== '');
}

export function bodyOf(body: unknown): RequestedBody {
  if (!isJson(body) || body['disabled'] === true) return { kind: 'none' };
  const mode = text(body['mode']);
  switch (mode) {
    case '':
    case 'none':
      return { kind: 'none' };
    case 'formdata':
    case 'urlencoded': {
      const rows = rowsOf(body[mode]);
      const kind = mode === 'formdata' ? 'multipart' : mode;
      return rows.length === 0 ? { kind: 'none' } : { kind, rows };
    }
    case 'raw': {
      const raw = text(body['raw']);
      const language = text(json(json(body['options'])['raw'])['language']);
      return raw.trim() === '' ? { kind: 'none' } : { kind: 'raw', text: raw, language };
    }
    case 'graphql': {
      const { query, variables } = json(body['graphql']);
      return { kind: 'graphql', query: text(query), variables: text(variables) };
    }
    case 'file':
      return { kind: 'file', isEmpty: text(json(body['file'])['src']) === '' };
    default:
      return { kind: 'other', mode };
  }
}

/** The innermost auth that says anything decides; only an API key has a name that may stand elsewhere too. */
export function authNamesOf(auths: readonly unknown[]): ReadonlySet<string> {
  const auth = auths.find((block) => isJson(block) && block['type'] !== 'inherit');
  const { type, apikey } = json(auth);
  if (type !== 'apikey') return new Set();
  const rows = list(apikey).map(json);
  const key = isJson(apikey) ? apikey['key'] : rows.find((row) => row['key'] === 'key')?.['value'];
  return new Set([text(key).toLowerCase()]);
}
