import { createRequire } from 'node:module';
import type * as Postman from 'postman-collection';
import { textOf, type JsonObject } from '../../collection/json.ts';
import { rowsOf } from './rows.ts';

/**
 * A request's URL with its parts: `url` has the enabled query, `queryParams` all of it with descriptions. Where the two
 * differ, both count.
 */
export function urlOf(definition: JsonObject): JsonObject | undefined {
  const raw = textOf(definition['url']);
  const query = rowsOf(definition['queryParams']);
  const variable = rowsOf(definition['pathVariables']);
  if (raw === '' && query.length === 0 && variable.length === 0) return undefined;
  const { Url } = createRequire(import.meta.url)('postman-collection') as typeof Postman;
  const { protocol, host, port, path, query: inUrl } = Url.parse(raw) as ParsedUrl;
  const listed = new Set(query.map((row) => textOf(row['key'])));
  const unlisted = (inUrl ?? []).filter(
    ({ key }) => !listed.has(key ?? '') && !listed.has(decoded(key ?? '')),
  );
  return {
    raw,
    ...(protocol === undefined ? {} : { protocol }),
    ...(host === undefined ? {} : { host }),
    ...(port === undefined ? {} : { port }),
    ...(path === undefined ? {} : { path }),
    query: [...query, ...unlisted],
    variable,
  };
}

/** A key as the list has it: in the URL it may be encoded. */
function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}

/** What `Url.parse` really gives: its types say less. */
interface ParsedUrl {
  readonly protocol?: string;
  readonly host?: readonly string[];
  readonly port?: string;
  readonly path?: readonly string[];
  readonly query?: readonly { readonly key: string | null; readonly value: string | null }[];
}
