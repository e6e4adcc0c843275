import type { SecurityScheme } from '../../api/index.ts';
import { isHeaderName } from '../headerName.ts';
import { isObject, listOf, textOf, type JsonObject } from '../../json/values.ts';
import { oauth2Scheme } from './oauth2.ts';
import { looksLikeToken } from '../url/tokens.ts';
import { substitute, type Variables } from '../variables.ts';

/**
 * What a request sends to prove itself: its own auth, else its folder's, else the collection's. One without a kind, such
 * as null, says nothing, as in Postman.
 *
 * @param auths The auth blocks from the request outwards.
 * @param variables What is known of the variables that the settings name.
 * @returns Undefined where no level says anything.
 * @see https://schema.postman.com/collection/json/v2.1.0/draft-07/docs/index.html (Auth)
 */
export function securityOf(
  auths: readonly unknown[],
  variables: Variables,
): SecurityScheme | undefined {
  const auth = auths.find((block) => !['', 'inherit'].includes(kindOf(block)));
  const kind = kindOf(auth);
  const setting = settingsOf(auth, kind);
  switch (kind) {
    case '':
      return undefined;
    case 'noauth':
      return { type: 'none' };
    case 'bearer':
    case 'basic':
      return { type: kind };
    case 'oauth2':
      return oauth2Scheme(setting, variables);
    case 'apikey':
      return apiKeyScheme(setting, variables);
    default:
      return { type: 'other', scheme: kind };
  }
}

/** The kind in lower case, also where the block is nothing but its name; empty where there is none. */
function kindOf(auth: unknown): string {
  const written = isObject(auth) ? auth['type'] : auth;
  const kind = typeof written === 'string' ? written : '';
  return kind.trim().slice(0, 60).toLowerCase();
}

/** One setting's text; empty where it is not set. */
export type Setting = (name: string) => string;

/** Settings are a list of `{ key, value }` in v2.1 and an object in v2.0. */
function settingsOf(auth: unknown, kind: string): Setting {
  const settings = isObject(auth) ? auth[kind] : undefined;
  if (isObject(settings)) return (name) => textOf(own(settings, name));
  const rows = listOf(settings).filter(isObject);
  return (name) => textOf(rows.find((row) => row['key'] === name)?.['value']);
}

function own(settings: JsonObject, name: string): unknown {
  return Object.hasOwn(settings, name) ? settings[name] : undefined;
}

/** A key whose name the collection does not tell is one that the client's user has to name. */
function apiKeyScheme(setting: Setting, variables: Variables): SecurityScheme {
  const name = substitute(setting('key'), variables).trim();
  const place = setting('in').toLowerCase() === 'query' ? 'query' : 'header';
  const isName =
    place === 'header' ? isHeaderName(name) : name !== '' && !/[{}]|\s/.test(name.slice(0, 200));
  return isName && !looksLikeToken(name)
    ? { type: 'apiKey', in: place, name }
    : { type: 'other', scheme: 'apikey' };
}
