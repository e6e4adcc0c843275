import type { Diagnostic } from '../../api/index.ts';
import { missingBaseUrl, otherServer, secretInServer, unknownHost } from './diagnostics.ts';
import type { ReadOperation } from '../operation.ts';
import { below } from '../../json/pointer.ts';

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

/** What a person should know of servers: that an address is missing, or that another one gets the credentials too. */
export function serverDiagnostics(
  read: readonly ReadOperation[],
  common: CommonServer,
  variables: string,
): readonly Diagnostic[] {
  const first = new Map<string, ReadOperation>();
  for (const one of read) {
    const key = serverOf(one);
    if (key !== '' && !first.has(key)) first.set(key, one);
  }
  return [
    ...(common.baseUrl === undefined && !first.get(common.key)?.secretServer
      ? [missingBaseUrl(variables)]
      : []),
    ...[...first].flatMap(([key, { operation, baseUrl, secretServer }]) => {
      const path = [...operation.folder, operation.name];
      const pointer = below(operation.evidence[0]?.pointer ?? '', 'request', 'url');
      if (secretServer) return [secretInServer(path, pointer)];
      if (key === common.key) return [];
      if (baseUrl === undefined) return [unknownHost(key, path, pointer)];
      return operation.security.type === 'none' ? [] : [otherServer(baseUrl, path, pointer)];
    }),
  ];
}

function serverOf({ baseUrl, host }: ReadOperation): string {
  return baseUrl ?? host;
}
