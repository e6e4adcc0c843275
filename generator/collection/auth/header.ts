import type { SecurityScheme } from '../../api/index.ts';
import { variablesIn } from '../variables.ts';

/**
 * Words that begin an Authorization header, and the kinds that they are of.
 * @see https://www.iana.org/assignments/http-authschemes
 */
const kinds: Readonly<Partial<Record<string, SecurityScheme>>> = {
  bearer: { type: 'bearer' },
  basic: { type: 'basic' },
  'aws4-hmac-sha256': { type: 'other', scheme: 'awsv4' },
  digest: { type: 'other', scheme: 'digest' },
  'eg1-hmac-sha256': { type: 'other', scheme: 'edgegrid' },
  hawk: { type: 'other', scheme: 'hawk' },
  negotiate: { type: 'other', scheme: 'ntlm' },
  ntlm: { type: 'other', scheme: 'ntlm' },
};

/** Words that vendors put before a key: what follows is the key, be it a variable or not. */
const prefixes = /^(?:token|apikey|api-key|bot|key|jwt|sso-key|ssws|geniekey|zoho-oauthtoken)$/i;

/**
 * What an Authorization header written by hand is of.
 *
 * @param value the header's, as written; empty where there is none.
 */
export function securityOfHeader(value: string): SecurityScheme {
  const written = value.trim();
  if (written === '') return { type: 'unspecified' };
  const [word = ''] = /^[A-Za-z][\w-]{0,40}(?=\s)/.exec(written) ?? [];
  const rest = written.slice(word.length).trim();
  const kind = word.toLowerCase();
  if (kind === 'oauth' && /oauth_/.test(rest)) return { type: 'other', scheme: 'oauth1' };
  const known = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (known !== undefined) return known;
  // A word before a variable is the vendor's, and one that many vendors use; any other may be half of a key.
  const isPrefix = word !== '' && (prefixes.test(word) || variablesIn(rest).length > 0);
  return {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    ...(isPrefix ? { prefix: word } : {}),
  };
}
