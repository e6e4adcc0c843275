import type { NamedApi } from '../naming/named.ts';

/** The names of the kinds of credentials that operations ask for; none where all ask for the same. */
export function schemesIn({ api }: Pick<NamedApi, 'api'>): readonly string[] {
  const names = api.operations.flatMap(({ scheme }) => (scheme === undefined ? [] : [scheme]));
  return [...new Set(names)].toSorted();
}
