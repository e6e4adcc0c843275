import { textOf, type JsonObject } from '../../json/values.ts';
import { readable } from '../../collection/message.ts';
import { postman } from '../../collection/postman.ts';
import { rowsOf } from './rows.ts';

/**
 * A request's URL with its parts: `url` has the enabled query, `queryParams` all of it with descriptions. Where the two
 * differ, both count.
 */
export function urlOf(definition: JsonObject): JsonObject | undefined {
  const raw = readable(textOf(definition['url']));
  const query = rowsOf(definition['queryParams']);
  const variable = rowsOf(definition['pathVariables']);
  if (raw === '' && query.length === 0 && variable.length === 0) return undefined;
  const { protocol, auth, host, port, path, query: inUrl } = postman().Url.parse(raw) as ParsedUrl;
  const listed = new Set(query.map((row) => textOf(row['key'])));
  const unlisted = (inUrl ?? []).filter(
    ({ key }) => !listed.has(key ?? '') && !listed.has(decoded(key ?? '')),
  );
  return {
    raw,
    ...(protocol === undefined ? {} : { protocol }),
    ...(auth === undefined ? {} : { auth }),
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
  readonly auth?: unknown;
  readonly host?: readonly string[];
  readonly port?: string;
  readonly path?: readonly string[];
  readonly query?: readonly { readonly key: string | null; readonly value: string | null }[];
}
