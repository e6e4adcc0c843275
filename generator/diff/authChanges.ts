import { assertNever, type OAuth2Scheme, type SecurityScheme } from '../api/index.ts';
import type { Finding } from './finding.ts';

/** What differs between the credentials that two operations ask for. */
export function authChanges(old: SecurityScheme, next: SecurityScheme): readonly Finding[] {
  const [before, after] = [authWords(old), authWords(next)];
  if (before !== after) return [{ kind: 'auth-changed', before, after }];
  if (old.type !== 'oauth2' || next.type !== 'oauth2') return [];
  const [was, is] = [tokenFacts(old), tokenFacts(next)];
  const [gone, come] = [without(was, is), without(is, was)];
  return gone === '' && come === ''
    ? []
    : [{ kind: 'oauth2-changed', before: gone || 'not said', after: come || 'not said' }];
}

function authWords(security: SecurityScheme): string {
  switch (security.type) {
    case 'unspecified':
      return 'not said';
    case 'none':
      return 'none';
    case 'bearer':
      return 'bearer token';
    case 'basic':
      return 'basic';
    case 'oauth2': {
      const { prefix } = security;
      if (security.in === 'query') return 'OAuth 2 in the query';
      return prefix === undefined ? 'OAuth 2' : `OAuth 2 behind ${prefix}`;
    }
    case 'apiKey': {
      const { prefix } = security;
      const behind = prefix === undefined ? '' : ` behind ${prefix}`;
      return `API key in the ${security.in} ${security.name}${behind}`;
    }
    case 'other':
      return security.scheme;
    default:
      return assertNever(security);
  }
}

/** What the collection says of getting a token. */
function tokenFacts(scheme: OAuth2Scheme): readonly string[] {
  const { grant, pkce, authorizationUrl, tokenUrl, refreshUrl, scopes = [] } = scheme;
  return [
    ...(grant === undefined ? [] : [`grant ${grant}`]),
    ...(pkce === undefined ? [] : ['PKCE']),
    ...(authorizationUrl === undefined ? [] : [`authorization URL ${authorizationUrl}`]),
    ...(tokenUrl === undefined ? [] : [`token URL ${tokenUrl}`]),
    ...(refreshUrl === undefined ? [] : [`refresh URL ${refreshUrl}`]),
    ...scopes.map((scope) => `scope ${scope}`),
  ];
}

function without(facts: readonly string[], others: readonly string[]): string {
  return facts.filter((fact) => !others.includes(fact)).join(', ');
}
