import type { Saved } from './collection.ts';

/** The saved request that answers a request, with what stands in its variables. */
export interface Route {
  readonly saved: Saved;
  /** The values of the path variables, decoded. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Finds the request of a method and a path; of several the one with the longest run of fixed segments. */
export function findRoute(
  requests: readonly Saved[],
  method: string,
  rawPath: string,
): Route | undefined {
  const segments = rawPath.split('/').slice(1);
  const [best] = requests
    .filter((saved) => saved.request.method === method && matches(saved.path, segments))
    .toSorted((one, other) => fixed(other.path) - fixed(one.path));
  if (!best) return undefined;
  const variables = best.path.flatMap((name, index) =>
    isVariable(name) ? [[name.slice(1), decodeURIComponent(segments[index] ?? '')] as const] : [],
  );
  return { saved: best, variables: Object.fromEntries(variables) };
}

function matches(path: readonly string[], segments: readonly string[]): boolean {
  return (
    path.length === segments.length &&
    path.every((name, index) =>
      isVariable(name) ? segments[index] !== '' : name === segments[index],
    )
  );
}

function fixed(path: readonly string[]): number {
  return path.filter((name) => !isVariable(name)).length;
}

function isVariable(segment: string): boolean {
  return segment.startsWith(':');
}
