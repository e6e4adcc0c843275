import type { OAuth2Scheme } from '../api/index.ts';
import { codeText, singleQuoted } from './text.ts';

/** How a token is got, as lines of a list; none where the collection does not tell. */
export function oauth2Lines(scheme: OAuth2Scheme): readonly string[] {
  const { grant, pkce, authorizationUrl, tokenUrl, refreshUrl, scopes = [] } = scheme;
  const facts = [
    ...(grant === undefined ? [] : [`grant ${grantWords[grant]}${pkce ? ' with PKCE' : ''}`]),
    ...(authorizationUrl === undefined ? [] : [`authorization at ${codeText(authorizationUrl)}`]),
    ...(tokenUrl === undefined ? [] : [`tokens from ${codeText(tokenUrl)}`]),
    ...(refreshUrl === undefined ? [] : [`refreshed at ${codeText(refreshUrl)}`]),
    ...(scopes.length === 0 ? [] : [scopeWords(scopes)]),
  ];
  return facts.length === 0 ? [] : [`OAuth 2: ${facts.join(', ')}`];
}

const grantWords = {
  authorizationCode: '`authorization_code`',
  clientCredentials: '`client_credentials`',
  implicit: 'implicit',
  password: '`password`',
} as const;

/** More scopes than a person reads in a line are counted: each operation says which it needs. */
function scopeWords(scopes: readonly string[]): string {
  return scopes.length > 12
    ? `${scopes.length} scopes`
    : `scopes ${scopes.map(codeText).join(' ')}`;
}

/**
 * How `oauth2` is given what the collection tells of tokens. Where it tells nothing of them, places to fill in; where they are
 * got in another way, or sent otherwise than `oauth2` does, nothing.
 */
export function tokenLines(schemes: readonly OAuth2Scheme[]): readonly string[] {
  const [grant] = schemes.flatMap(({ tokenUrl, grant: kind, scopes = [] }) => {
    if (tokenUrl === undefined) return [];
    switch (kind) {
      case 'clientCredentials': {
        const scope = scopes.length === 0 ? '' : `, scope: ${singleQuoted(scopes.join(' '))}`;
        return [{ tokenUrl, text: `{ grant_type: 'client_credentials'${scope} }` }];
      }
      case 'authorizationCode':
        return [
          {
            tokenUrl,
            text: "{ grant_type: 'refresh_token', refresh_token: process.env.REFRESH_TOKEN ?? '' }",
          },
        ];
      case 'implicit':
      case 'password':
      case undefined:
        return [];
    }
  });
  return grantLines(grant ?? (schemes.some(isUntold) ? untold : undefined));
}

const untold: Grant = {
  tokenUrl: 'https://login.example.com/token',
  text: "{ grant_type: 'client_credentials' }",
};

/** Whether a collection says no more than that a token is sent as a bearer. */
export function isUntold({ grant, tokenUrl, in: place, prefix }: OAuth2Scheme): boolean {
  return [grant, tokenUrl, place, prefix].every((fact) => fact === undefined);
}

interface Grant {
  readonly tokenUrl: string;
  /** The grant, as an expression. */
  readonly text: string;
}

function grantLines(grant: Grant | undefined): readonly string[] {
  if (grant === undefined) return [];
  return [
    'const auth = oauth2({',
    `  tokenUrl: ${singleQuoted(grant.tokenUrl)},`,
    "  clientId: process.env.CLIENT_ID ?? '',",
    "  clientSecret: process.env.CLIENT_SECRET ?? '',",
    `  grant: ${grant.text},`,
    '});',
  ];
}
