import { assertNever, type Operation, type SecurityScheme } from '../../api/index.ts';

/**
 * Names for the kinds of credentials that a collection's operations ask for, where there are several: `bearer`, `basic`,
 * an API key's own name. A token of OAuth 2 is sent as any bearer token is, and so goes by that name.
 *
 * @returns The name of what an operation asks for; undefined where it asks for nothing, or all ask for the same.
 */
export function schemesOf(
  operations: readonly Pick<Operation, 'security'>[],
): (security: SecurityScheme) => string | undefined {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { security } of operations) {
    const kind = kindOf(security);
    if (kind === undefined || names.has(kind.key)) continue;
    const name = taken.has(kind.name) ? kind.key : kind.name;
    names.set(kind.key, name);
    taken.add(name);
  }
  return (security) => (names.size < 2 ? undefined : names.get(kindOf(security)?.key ?? ''));
}

/** What tells a kind from others on the wire, and its name. */
function kindOf(
  security: SecurityScheme,
): { readonly key: string; readonly name: string } | undefined {
  switch (security.type) {
    case 'none':
    case 'unspecified':
      return undefined;
    case 'bearer':
    case 'basic':
      return { key: security.type, name: security.type };
    case 'oauth2': {
      if (security.in === 'query') return { key: 'oauth2 in query', name: 'oauth2Query' };
      if (security.prefix === undefined) return { key: 'bearer', name: 'bearer' };
      return { key: `oauth2 ${security.prefix}`, name: `oauth2${security.prefix}` };
    }
    case 'apiKey': {
      const { in: place, name } = security;
      const same = place === 'header' ? name.toLowerCase() : name;
      return { key: `${same} in ${place}`, name };
    }
    case 'other':
      return { key: `other ${security.scheme}`, name: security.scheme };
    default:
      return assertNever(security);
  }
}
