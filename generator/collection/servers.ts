import type { Diagnostic } from '../api/index.ts';
import { missingBaseUrl, unknownHost } from './diagnostics.ts';
import type { ReadOperation } from './operation.ts';
import { below } from './pointer.ts';

/** Where most requests go. */
export interface CommonServer {
  /** What tells it from other servers: its base URL, or its host as written where a variable in it has no value. */
  readonly key: string;
  /** Undefined where it cannot be known: it is for the client to say. */
  readonly baseUrl: string | undefined;
}

/** The server that most requests name, be its address known or not. */
export function commonServer(read: readonly ReadOperation[]): CommonServer {
  const counts = new Map<string, number>();
  const urls = new Map<string, string>();
  for (const one of read) {
    const key = serverOf(one);
    if (key === '') continue;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (one.baseUrl !== undefined) urls.set(key, one.baseUrl);
  }
  const [key = ''] = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0] ?? [];
  return { key, baseUrl: urls.get(key) };
}

/** Servers whose address the collection does not tell: one row each, at the first request that goes there. */
export function unknownServers(
  read: readonly ReadOperation[],
  common: CommonServer,
  variables: string,
): readonly Diagnostic[] {
  const first = new Map<string, ReadOperation>();
  for (const one of read) {
    const key = serverOf(one);
    const known = one.baseUrl !== undefined || key === '' || key === common.key;
    if (!known && !first.has(key)) first.set(key, one);
  }
  return [
    ...(common.baseUrl === undefined ? [missingBaseUrl(variables)] : []),
    ...[...first].map(([host, { operation }]) => {
      const pointer = operation.evidence[0]?.pointer ?? '';
      return unknownHost(
        host,
        [...operation.folder, operation.name],
        below(pointer, 'request', 'url'),
      );
    }),
  ];
}

function serverOf({ baseUrl, host }: ReadOperation): string {
  return baseUrl ?? host;
}
