import type { SecurityScheme } from '../api/index.ts';
import { isObject, listOf, textOf, type JsonObject } from './json.ts';

/**
 * What a request sends to prove itself: its own auth, else its folder's, else the collection's.
 *
 * @param auths The auth blocks from the request outwards; `undefined` where no level says anything.
 * @see https://schema.postman.com/collection/json/v2.1.0/draft-07/docs/index.html (Auth)
 */
export function securityOf(auths: readonly unknown[]): SecurityScheme | undefined {
  const auth = auths.find((block) => isObject(block) && textOf(block['type']) !== 'inherit');
  if (!isObject(auth)) return undefined;
  const type = textOf(auth['type']).toLowerCase();
  switch (type) {
    case '':
    case 'noauth':
      return { type: 'none' };
    case 'bearer':
    case 'basic':
    case 'oauth2':
      return { type };
    case 'apikey': {
      const setting = settingsOf(auth, 'apikey');
      return {
        type: 'apiKey',
        in: setting('in') === 'query' ? 'query' : 'header',
        name: setting('key') || 'X-API-Key',
      };
    }
    default:
      return { type: 'other', scheme: type };
  }
}

/** Settings are a list of `{ key, value }` in v2.1 and an object in v2.0. */
function settingsOf(auth: JsonObject, type: string): (name: string) => string {
  const settings = auth[type];
  if (isObject(settings)) return (name) => textOf(settings[name]);
  const rows = listOf(settings).filter(isObject);
  return (name) => textOf(rows.find((row) => row['key'] === name)?.['value']);
}
