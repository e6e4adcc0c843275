import { isHeaderName } from '../headerName.ts';
import type { Saved } from './saved.ts';

/** Headers that a caller reads, by their standards: links, caching of one's own, files, waiting, the end of an API. */
const standard: ReadonlySet<string> = new Set([
  'content-disposition',
  'content-range',
  'deprecation',
  'etag',
  'last-modified',
  'link',
  'location',
  'operation-location',
  'preference-applied',
  'retry-after',
  'sunset',
]);

/** What vendors call the same things, as words, whatever stands before them: `x-acme-rate-limit-remaining`. */
const telling: readonly RegExp[] = [
  / (?:rate limits?|ratelimits?|quota|qps|throttl\w*) /,
  / (?:request|correlation|trace|transaction|debug|operation) id $/,
  / (?:requestid|correlationid|traceid) $/,
  / (?:retry after|idempoten\w*|deprecat\w*|sunset) /,
  / (?:pagination|paging|cursor|continuation|(?:next|prev|previous|first|last|per|total|current) pages?|totalpages?) /,
  / (?:page|pages|total|totals|totalcount|total (?:count|results|items|records|entries|elements)|(?:result|item|record) count) $/,
  / page (?:count|number|size|limit|offset|total|next|prev|token) $/,
  / next (?:cursor|link|token|url) /,
];

/**
 * The headers of saved responses that a caller has a use for, by what their names say; what proxies, caches and browsers
 * talk of among themselves is left out. Values never matter.
 *
 * @returns Names in lower case, each once, sorted.
 */
export function tellingHeaders(saved: readonly Saved[]): readonly string[] {
  const names = new Set(saved.flatMap(({ headers }) => headers.map(({ name }) => name)));
  return [...names].filter(isTelling).toSorted();
}

function isTelling(name: string): boolean {
  if (name.length > 100 || !isHeaderName(name)) return false;
  const words = ` ${name.split(/[-_.]+/).join(' ')} `;
  return standard.has(name) || telling.some((one) => one.test(words));
}
