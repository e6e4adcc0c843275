import type { NamedApi } from '../naming/named.ts';

/** The vendor's classes of rate limits; none where no operation has a label. */
export function rateLimitClassesIn({ api }: Pick<NamedApi, 'api'>): readonly string[] {
  const names = api.operations.flatMap(({ rateLimit }) =>
    rateLimit === undefined ? [] : [rateLimit],
  );
  return [...new Set(names)].toSorted();
}
