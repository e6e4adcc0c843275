import type { Api } from '../api/index.ts';
import { rateLimitClassesIn } from '../emit/rateLimitClasses.ts';
import { schemesIn } from '../emit/schemes.ts';
import { docChanges } from './docChanges.ts';
import type { Finding } from './finding.ts';

/** What differs between two Apis as such. */
export function apiChanges(before: Api, after: Api): readonly Finding[] {
  return [
    ...(before.name === after.name
      ? []
      : [{ kind: 'api-renamed', before: before.name, after: after.name } as const]),
    ...baseUrlChanges(before.baseUrl, after.baseUrl),
    ...schemeChanges(schemesIn({ api: before }), schemesIn({ api: after })),
    ...rateLimitChanges(rateLimitClassesIn({ api: before }), rateLimitClassesIn({ api: after })),
    ...docChanges(before.description, after.description, ''),
  ];
}

function baseUrlChanges(before: string | undefined, after: string | undefined): readonly Finding[] {
  if (before === after) return [];
  if (before === undefined) return [{ kind: 'base-url-added', after: after ?? '' }];
  return after === undefined
    ? [{ kind: 'base-url-removed', before }]
    : [{ kind: 'base-url-changed', before, after }];
}

/** Kinds of credentials: `byScheme` is exported where there are several, and takes no others. */
function schemeChanges(before: readonly string[], after: readonly string[]): readonly Finding[] {
  if (after.length === 0) {
    return before.length === 0 ? [] : [{ kind: 'schemes-ended', before: before.join(', ') }];
  }
  return [
    ...without(before, after).map((name) => ({ kind: 'scheme-removed', before: name }) as const),
    ...without(after, before).map((name) => ({ kind: 'scheme-added', after: name }) as const),
  ];
}

/** Classes of rate limits: `rateLimit` takes no others, and `RateLimitClass` is exported where there are any. */
function rateLimitChanges(before: readonly string[], after: readonly string[]): readonly Finding[] {
  return [
    ...without(before, after).map(
      (name) => ({ kind: 'rate-limit-class-removed', before: name }) as const,
    ),
    ...without(after, before).map(
      (name) => ({ kind: 'rate-limit-class-added', after: name }) as const,
    ),
  ];
}

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return names.filter((name) => !known.has(name));
}
