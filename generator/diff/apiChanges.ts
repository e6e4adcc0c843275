import type { Api } from '../api/index.ts';
import { docChanges } from './docChanges.ts';
import type { Finding } from './finding.ts';

/** What differs between two Apis as such. */
export function apiChanges(before: Api, after: Api): readonly Finding[] {
  return [
    ...(before.name === after.name
      ? []
      : [{ kind: 'api-renamed', before: before.name, after: after.name } as const]),
    ...baseUrlChanges(before.baseUrl, after.baseUrl),
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
