import type { Operation } from '../../api/index.ts';
import {
  match,
  templateOf,
  valuesIn,
  type PathValues,
  type Segment,
  type Template,
} from './template.ts';

/** An operation at an address. */
export interface Route {
  readonly operation: Operation;
  readonly template: Template;
}

/** A route with what stands in the parameters of its path. */
export interface Matched extends Route {
  readonly path: PathValues;
}

/** Routes by their segments, so that a lookup does not look at them all. */
export interface RouteTree {
  readonly fixed: Map<string, RouteTree>;
  /** Segments with parameters, by their fixed texts. */
  readonly open: Map<string, { readonly segment: Segment; readonly below: RouteTree }>;
  readonly routes: Route[];
}

/** The routes of some operations, each below a path. */
export function routeTree(
  operations: readonly Operation[],
  base: (operation: Operation) => string,
): RouteTree {
  const root = emptyTree();
  for (const operation of operations) {
    const template = templateOf(base(operation) + operation.path);
    template.segments.reduce(childOf, root).routes.push({ operation, template });
  }
  return root;
}

/** All routes of a path's form, whatever their methods. */
export function matching(tree: RouteTree, asked: readonly string[]): readonly Matched[] {
  return routesAt(tree, asked, 0).flatMap((route) => {
    const values = match(route.template, asked);
    return values === undefined ? [] : [{ ...route, path: new Map(values) }];
  });
}

function emptyTree(): RouteTree {
  return { fixed: new Map(), open: new Map(), routes: [] };
}

function childOf(parent: RouteTree, segment: Segment): RouteTree {
  const [text = ''] = segment.texts;
  const isFixed = segment.names.length === 0;
  const key = isFixed ? text : JSON.stringify(segment.texts);
  const known = isFixed ? parent.fixed.get(key) : parent.open.get(key)?.below;
  if (known !== undefined) return known;
  const below = emptyTree();
  if (isFixed) parent.fixed.set(key, below);
  else parent.open.set(key, { segment, below });
  return below;
}

function routesAt(tree: RouteTree, asked: readonly string[], depth: number): readonly Route[] {
  const segment = asked[depth];
  if (segment === undefined) return tree.routes;
  const fixed = tree.fixed.get(segment);
  return [
    ...(fixed === undefined ? [] : routesAt(fixed, asked, depth + 1)),
    ...[...tree.open.values()].flatMap((open) =>
      valuesIn(open.segment, segment) === undefined ? [] : routesAt(open.below, asked, depth + 1),
    ),
  ];
}
