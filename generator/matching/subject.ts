/** An operation as the matching sees it: one that a collection has, or one that only a lock knows. */
export interface Subject<Of = unknown> {
  readonly of: Of;
  /** Unlike every other's of its side. */
  readonly id: string;
  readonly method: string;
  /** Below the base URL, parameters in braces. */
  readonly path: string;
  /** The request's name; empty where it has none of its own. */
  readonly name: string;
  /** The module that its folder leads to: `['meetings', 'registrants']`. */
  readonly module: readonly string[];
  /** Postman's own id of the request; absent where it is not known. */
  readonly item?: string | undefined;
  /** Names of what it takes besides its path; asked for only where likeness is to decide, undefined where they are not known. */
  readonly fields?: (() => readonly string[] | undefined) | undefined;
}

/** `GET /users/{userId}/` → `get /users/{}`: what a request is sent to, whatever the parameters are called. */
export function shapeOf({ method, path }: Pick<Subject, 'method' | 'path'>): string {
  const shape = path.replaceAll(/\{[^{}]*\}/g, '{}').replace(/\/+$/, '');
  return `${method} ${shape}`.toLowerCase();
}
