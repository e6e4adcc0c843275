import { stringify } from 'yaml';
import type { V3File } from '../../generator/format/v3/files.ts';

/*
 * A v2.1 collection as the folder of YAML that Postman's own tool makes of it, but for names too long for a file.
 */

type Json = Readonly<Record<string, unknown>>;

/** All files of the collection; a file is named by its place, so that only names inside the files can count. */
export function asV3(collection: Json): readonly V3File[] {
  const { name, description } = object(collection['info']);
  const about = { name, description: textOf(description) };
  const definition = { $kind: 'collection', ...about, ...scopeOf(collection) };
  return [file('.resources/definition.yaml', definition), ...itemsOf(collection, '')];
}

function itemsOf(parent: Json, folder: string): readonly V3File[] {
  return list(parent['item']).flatMap((item, index) => {
    // Places count backwards: an order by file name would be another.
    const place = `${folder}${String(9999 - index)}`;
    const order = (index + 1) * 1000;
    const name = String(item['name'] ?? '');
    return Array.isArray(item['item'])
      ? [
          file(`${place}/.resources/definition.yaml`, {
            $kind: 'collection',
            name,
            description: textOf(item['description']),
            ...scopeOf(item),
            order,
          }),
          ...itemsOf(item, `${place}/`),
        ]
      : requestFiles(item, name, place, order);
  });
}

function requestFiles(item: Json, name: string, place: string, order: number): readonly V3File[] {
  const own = place.slice(place.lastIndexOf('/') + 1);
  const folder = place.slice(0, place.length - own.length);
  const examples = `.resources/${own}.resources/examples`;
  const request =
    typeof item['request'] === 'string' ? { url: item['request'] } : object(item['request']);
  const responses = list(item['response']);
  const description = textOf(request['description'] ?? item['description']);
  return [
    file(`${place}.request.yaml`, {
      ...requestOf(request),
      name,
      description,
      auth: authOf(request['auth']),
      ...(item['variable'] === undefined ? {} : { variables: rows(item['variable']) }),
      ...(responses.length === 0 ? {} : { examples: `./${examples}` }),
      order,
    }),
    ...responses.map((response, index) =>
      file(`${folder}${examples}/${String(999 - index)}.example.yaml`, {
        $kind: 'http-example',
        name: response['name'],
        request: { ...requestOf(object(response['originalRequest'])), $kind: undefined },
        response: {
          statusCode: response['code'],
          statusText: response['status'],
          headers: asMap(response['header']),
          body: {
            type: response['_postman_previewlanguage'] ?? 'text',
            content: response['body'] ?? '',
          },
        },
        order: (index + 1) * 1000,
      }),
    ),
  ];
}

function requestOf(request: Json): Json {
  const url = typeof request['url'] === 'string' ? { raw: request['url'] } : object(request['url']);
  const body = object(request['body']);
  const graphql = object(body['graphql']);
  const isGraphql = body['mode'] === 'graphql';
  return {
    $kind: isGraphql ? 'graphql-request' : 'http-request',
    url: url['raw'] ?? rawOf(url),
    method: request['method'],
    headers: asMap(request['header']),
    queryParams: asMap(url['query']),
    pathVariables: asMap(url['variable']),
    ...(isGraphql
      ? { query: graphql['query'], variables: graphql['variables'] }
      : { body: bodyOf(body) }),
  };
}

function rawOf(url: Json): string {
  const scheme = url['protocol'] === undefined ? '' : `${String(url['protocol'])}://`;
  const path = [url['path'] ?? []].flat().join('/');
  return `${scheme}${[url['host'] ?? []].flat().join('.')}${path === '' ? '' : `/${path}`}`;
}

function bodyOf(body: Json): Json | undefined {
  const mode = String(body['mode'] ?? '');
  switch (mode) {
    case '':
      return undefined;
    case 'raw': {
      const language = object(object(body['options'])['raw'])['language'];
      return { type: language ?? 'text', content: body['raw'] };
    }
    case 'urlencoded':
    case 'formdata':
      return { type: mode, content: rows(body[mode]) };
    default:
      return { type: mode, content: body[mode] };
  }
}

function scopeOf(owner: Json): Json {
  const auth = authOf(owner['auth']);
  return {
    variables: asMap(owner['variable']),
    auth: auth && [{ id: 'a1', name: 'auth', ...auth }],
  };
}

function authOf(auth: unknown): Json | undefined {
  if (typeof auth === 'string') return { type: auth };
  const { type, ...settings } = object(auth);
  if (type === undefined) return undefined;
  const rest = settings[String(type)];
  return { type, credentials: Array.isArray(rest) ? asMap(rest) : rest };
}

/** A map where keys and values are all there is to say, as Postman's tool writes it; else a list. */
function asMap(written: unknown): unknown {
  const listed = rows(written);
  const keys = new Set(listed.map(({ key }) => key));
  const isPlain = listed.every(({ key, value, type, ...more }) => {
    const says = Object.values(more).some((member) => member !== undefined);
    return typeof key === 'string' && typeof value === 'string' && type === undefined && !says;
  });
  if (!isPlain || keys.size < listed.length) return listed.length === 0 ? undefined : listed;
  return listed.length === 0
    ? undefined
    : Object.fromEntries(listed.map((row) => [row['key'], row['value']]));
}

/** Postman's tool takes a text of headers apart. */
function linesOf(headers: string): readonly Json[] {
  return headers.split('\n').flatMap((line) => {
    const [key = '', ...value] = line.split(':');
    return key.trim() === '' ? [] : [{ key: key.trim(), value: value.join(':').trim() }];
  });
}

function textOf(description: unknown): unknown {
  return object(description)['content'] ?? description;
}

function rows(written: unknown): readonly Json[] {
  return (typeof written === 'string' ? linesOf(written) : list(written)).map(
    ({ id, key, description, ...row }) => ({
      key: key ?? id,
      ...row,
      description: textOf(description),
    }),
  );
}

function file(path: string, value: Json): V3File {
  // Where yaml writes a quoted text over several lines, one that holds only a blank gets a backslash too many.
  const options = { doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER };
  return { path, text: stringify(JSON.parse(JSON.stringify(value)), options) };
}

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Json)
    : {};
}

function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(object) : [];
}
