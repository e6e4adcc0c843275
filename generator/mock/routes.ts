import type { Api, Operation } from '../api/index.ts';
import { match, segmentsOf, templateOf, type PathValues, type Template } from './template.ts';

/** Every address of an Api, ready to be looked up. */
export type Routes = readonly RouteTable[];

/** Routes by the number of their segments. */
type RouteTable = ReadonlyMap<number, readonly Route[]>;

interface Route {
  readonly operation: Operation;
  readonly template: Template;
}

/** An operation, and what stands in the parameters of its path. */
export interface Match {
  readonly operation: Operation;
  readonly path: PathValues;
}

/** What there is at an address. */
export type Found =
  /** Several where operations share the address. */
  | { readonly kind: 'operations'; readonly matches: readonly Match[] }
  | { readonly kind: 'other-methods'; readonly methods: readonly string[] }
  | { readonly kind: 'nothing' };

/**
 * The routes of an Api: each operation below the path of its own base URL, below that of the Api's, and, for clients whose
 * base URL has none, at the root. What comes first wins.
 */
export function routesOf({ baseUrl, operations }: Api): Routes {
  const bases = (operation: Operation): readonly string[] => [
    basePathOf(operation.baseUrl ?? baseUrl),
    basePathOf(baseUrl),
    '',
  ];
  return [0, 1, 2].map((rank) => tableOf(operations, (operation) => bases(operation)[rank] ?? ''));
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
  for (const table of routes) {
    const matching = (table.get(asked.length) ?? []).flatMap((route) => {
      const values = match(route.template, asked);
      return values === undefined ? [] : [{ ...route, path: new Map(values) }];
    });
    const own = matching.filter(({ operation }) => operation.method === method);
    if (own.length > 0) return { kind: 'operations', matches: mostExact(own, pathname) };
    for (const { operation } of matching) methods.add(operation.method);
  }
  return methods.size === 0
    ? { kind: 'nothing' }
    : { kind: 'other-methods', methods: [...methods].toSorted() };
}

function tableOf(
  operations: readonly Operation[],
  base: (operation: Operation) => string,
): RouteTable {
  const table = new Map<number, Route[]>();
  for (const operation of operations) {
    const template = templateOf(base(operation) + operation.path);
    const known = table.get(template.segments.length);
    if (known === undefined) table.set(template.segments.length, [{ operation, template }]);
    else known.push({ operation, template });
  }
  return table;
}

function mostExact<One extends Route>(routes: readonly One[], pathname: string): readonly One[] {
  const rank = ({ template }: One): string =>
    template.exactness + (template.endsInSlash === pathname.endsWith('/') ? '0' : '1');
  const ranked = routes.map((route) => ({ route, rank: rank(route) }));
  const best = ranked.reduce(
    (least, one) => (one.rank < least ? one.rank : least),
    ranked[0]?.rank ?? '',
  );
  return ranked.flatMap((one) => (one.rank === best ? [one.route] : []));
}
