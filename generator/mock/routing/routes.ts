import type { Api, Operation } from '../../api/index.ts';
import { matching, routeTree, type Matched, type RouteTree } from './routeTree.ts';
import { segmentsOf } from './template.ts';

/** Every address of an Api, ready to be looked up: the trees that come first win. */
export type Routes = readonly RouteTree[];

/** What there is at an address. */
export type Found =
  /** Several where operations share the address. */
  | { readonly kind: 'operations'; readonly matches: readonly Matched[] }
  | { readonly kind: 'other-methods'; readonly methods: readonly string[] }
  | { readonly kind: 'nothing' };

/**
 * The routes of an Api: each operation below the path of its own base URL, below that of the Api's, and, for clients whose
 * base URL has none, at the root.
 */
export function routesOf({ baseUrl, operations }: Api): Routes {
  const bases = (operation: Operation): readonly string[] => [
    basePathOf(operation.baseUrl ?? baseUrl),
    basePathOf(baseUrl),
    '',
  ];
  return [0, 1, 2].map((rank) =>
    routeTree(operations, (operation) => bases(operation)[rank] ?? ''),
  );
}

/** The path of a base URL: `/v2` of `https://api.zoom.us/v2`. */
export function basePathOf(baseUrl: string | undefined): string {
  return baseUrl !== undefined && URL.canParse(baseUrl)
    ? new URL(baseUrl).pathname.replace(/\/$/, '')
    : '';
}

/** The operations of a method and a path. Fixed segments win over parameters, from the left. */
export function find(routes: Routes, method: string, pathname: string): Found {
  const asked = segmentsOf(pathname);
  const methods = new Set<string>();
  for (const tree of routes) {
    const all = matching(tree, asked);
    const own = all.filter(({ operation }) => operation.method === method);
    if (own.length > 0) return { kind: 'operations', matches: mostExact(own, pathname) };
    for (const { operation } of all) methods.add(operation.method);
  }
  return methods.size === 0
    ? { kind: 'nothing' }
    : { kind: 'other-methods', methods: [...methods].toSorted() };
}

function mostExact(routes: readonly Matched[], pathname: string): readonly Matched[] {
  const rank = ({ template }: Matched): string =>
    template.exactness + (template.endsInSlash === pathname.endsWith('/') ? '0' : '1');
  const ranked = routes.map((route) => ({ route, rank: rank(route) }));
  const best = ranked.reduce(
    (least, one) => (one.rank < least ? one.rank : least),
    ranked[0]?.rank ?? '',
  );
  return ranked.flatMap((one) => (one.rank === best ? [one.route] : []));
}
