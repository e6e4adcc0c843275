import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isJson, json, text, type Json } from './json.ts';
import type { Requested, RequestedBody, SavedRow } from './requested.ts';
import { plainRow, rowsOf, urlOf } from './url.ts';
import { authNamesOf } from './v2.ts';

const requestFile = /\.request\.ya?ml$/;
const exampleFile = /\.example\.ya?ml$/;

/** All requests of a v3 collection: every file of its folders that says it is one. */
export function requestsOfV3(root: string): readonly Requested[] {
  return below(root, '', [], [definitionOf(root)['auth']]);
}

function below(
  at: string,
  pointer: string,
  folder: readonly string[],
  auths: readonly unknown[],
): readonly Requested[] {
  const entries = readdirSync(at, { withFileTypes: true }).filter(
    ({ name }) => !name.startsWith('.'),
  );
  return entries.flatMap((entry): readonly Requested[] => {
    const path = join(at, entry.name);
    const inside = `${pointer}/${entry.name.replaceAll('~', '~0')}`;
    if (entry.isDirectory()) {
      const definition = definitionOf(path);
      const name = text(definition['name']) || entry.name;
      return below(path, inside, [...folder, name], [definition['auth'], ...auths]);
    }
    return requestFile.test(entry.name) ? [requestOf(at, entry.name, inside, folder, auths)] : [];
  });
}

function definitionOf(folder: string): Json {
  const path = join(folder, '.resources', 'definition.yaml');
  return existsSync(path) ? json(parse(readFileSync(path, 'utf8'))) : {};
}

function requestOf(
  at: string,
  file: string,
  pointer: string,
  folder: readonly string[],
  auths: readonly unknown[],
): Requested {
  const request = json(parse(readFileSync(join(at, file), 'utf8')));
  const plain = file.replace(requestFile, '');
  const url = urlOf(request['url']);
  const query = rows(request['queryParams']);
  const examples = examplesOf(join(at, '.resources', `${plain}.resources`, 'examples'));
  const isMcp = request['$kind'] === 'mcp-request';
  return {
    pointer,
    folder,
    name: text(request['name']) || plain,
    // A message of the Model Context Protocol is JSON that is posted.
    method: isMcp ? 'POST' : text(request['method']) || 'GET',
    url: {
      ...url,
      query: [...url.query, ...query],
      variables: new Set(rows(request['pathVariables']).map(({ key }) => key)),
    },
    headers: rows(request['headers']),
    body: isMcp
      ? { kind: 'raw', text: messageOf(request), language: 'json' }
      : bodyOf(json(request['body'])),
    insistsOnBody: json(request['settings'])['disableBodyPruning'] === true,
    authNames: authNamesOf([request['auth'], ...auths].map(asV2)),
    successes: examples
      .map(({ response }) => json(response))
      .map((one) => ({
        status: Number(one['statusCode'] ?? one['code']),
        body: text(json(one['body'])['content'] ?? one['body']),
      }))
      .filter(({ status }) => status >= 200 && status < 300),
    examples: [],
  };
}

/** The message as JSON-RPC has it. */
function messageOf(request: Json): string {
  const message = json(JSON.parse(text(request['message'])));
  return JSON.stringify({ jsonrpc: '2.0', id: 1, ...message });
}

function examplesOf(folder: string): readonly Json[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => exampleFile.test(name))
    .map((name) => json(parse(readFileSync(join(folder, name), 'utf8'))));
}

/** Rows are a list, or a map from key to value. */
function rows(value: unknown): readonly SavedRow[] {
  if (!isJson(value)) return rowsOf(value);
  return Object.entries(value).map(([key, one]) => plainRow(key, text(one)));
}

function asV2(auth: unknown): unknown {
  const { type, credentials } = json(auth);
  return isJson(auth) ? { type, apikey: credentials } : undefined;
}

function bodyOf({ type, content }: Json): RequestedBody {
  switch (type) {
    case 'formdata':
    case 'urlencoded': {
      const fields = rows(content);
      const kind = type === 'formdata' ? 'multipart' : type;
      return fields.length === 0 ? { kind: 'none' } : { kind, rows: fields };
    }
    case 'graphql': {
      const { query, variables } = json(content);
      return { kind: 'graphql', query: text(query), variables: text(variables) };
    }
    case 'file':
    case 'binary':
      return { kind: 'file', isEmpty: false };
    case undefined:
    case 'none':
      return { kind: 'none' };
    default: {
      const raw = text(content);
      return raw.trim() === ''
        ? { kind: 'none' }
        : { kind: 'raw', text: raw, language: text(type) };
    }
  }
}
