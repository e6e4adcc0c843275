import type { OAuth2Scheme } from '../../api/index.ts';
import type { Setting } from './auth.ts';
import { looksLikeToken } from '../url/tokens.ts';
import { substitute, variablesIn, type Variables } from '../variables.ts';

/**
 * What an OAuth 2 block says of getting a token and of sending it. Ids, secrets, users and tokens are left where they are;
 * what has a variable without a value is left out.
 */
export function oauth2Scheme(setting: Setting, variables: Variables): OAuth2Scheme {
  const filled = (name: string): string => {
    const text = substitute(setting(name), variables).trim();
    return variablesIn(text).length === 0 ? text : '';
  };
  const written = filled('grant_type').toLowerCase();
  const { grant, pkce }: Grant = (Object.hasOwn(grants, written) && grants[written]) || {};
  // Postman keeps what another grant had use for.
  const isGivenAtOnce = grant === 'clientCredentials' || grant === 'password';
  const authorizationUrl = isGivenAtOnce ? undefined : endpoint(filled('authUrl'));
  const tokenUrl = grant === 'implicit' ? undefined : endpoint(filled('accessTokenUrl'));
  const refreshUrl = endpoint(filled('refreshTokenUrl'));
  const scopes = scopesIn(filled('scope'));
  const prefix = filled('headerPrefix');
  return {
    type: 'oauth2',
    ...(grant === undefined ? {} : { grant }),
    ...(pkce === undefined ? {} : { pkce }),
    ...(authorizationUrl === undefined ? {} : { authorizationUrl }),
    ...(tokenUrl === undefined ? {} : { tokenUrl }),
    ...(refreshUrl === undefined ? {} : { refreshUrl }),
    ...(scopes.length === 0 ? {} : { scopes }),
    ...(setting('addTokenTo') === 'queryParams'
      ? { in: 'query' }
      : isOtherPrefix(prefix)
        ? { prefix }
        : {}),
  };
}

type Grant = Pick<OAuth2Scheme, 'grant' | 'pkce'>;

/** Postman's words, and those of RFC 6749 that differ. */
const grants: Readonly<Partial<Record<string, Grant>>> = {
  authorization_code: { grant: 'authorizationCode' },
  authorization_code_with_pkce: { grant: 'authorizationCode', pkce: true },
  client_credentials: { grant: 'clientCredentials' },
  implicit: { grant: 'implicit' },
  password_credentials: { grant: 'password' },
  password: { grant: 'password' },
};

/** An endpoint without user, query and fragment, which may hold a client's id; undefined where it is none. */
function endpoint(text: string): string | undefined {
  const url = /^[a-z][a-z\d+.-]{0,20}:\/\//i.test(text) ? text : `https://${text}`;
  if (url.length > 2000 || !URL.canParse(url)) return undefined;
  const { protocol, origin, hostname, pathname } = new URL(url);
  const isPublic = /^https?:$/.test(protocol) && /[.]|^localhost$/.test(hostname);
  return isPublic && !pathname.split('/').some(looksLikeToken) ? origin + pathname : undefined;
}

/** Scopes are separated by spaces (RFC 6749, section 3.3), and by commas where a vendor has it so. */
function scopesIn(text: string): readonly string[] {
  const scopes = text.split(/[\s,]+/).filter((scope) => /^[!#-[\]-~]{1,200}$/.test(scope));
  return [...new Set(scopes)].filter((scope) => !looksLikeToken(scope));
}

/** `Bearer` is what is sent anyway; what is no word of letters is no prefix. */
function isOtherPrefix(prefix: string): boolean {
  return (
    /^[A-Za-z][\w-]{0,40}$/.test(prefix) && !/^bearer$/i.test(prefix) && !looksLikeToken(prefix)
  );
}
