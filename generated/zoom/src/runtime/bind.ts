import type { Client } from './client.js';

/** A namespace of operations without their first argument, the client; nested ones too, all else as it is. */
export type Bound<T> = {
  readonly [K in keyof T]: T[K] extends (client: Client, ...rest: infer Rest) => infer Returned
    ? (...rest: Rest) => Returned
    : T[K] extends object
      ? Bound<T[K]>
      : T[K];
};

/**
 * Gives operations as methods of one client.
 *
 * @param client that all of them use.
 * @param namespace a module (`import * as`) or an object of operations, nested at will.
 * @returns the same names: operations without their first argument, namespaces bound, enums and others as they are.
 * @example
 * const registrants = bind(zoom, webinars.registrants);
 * await registrants.updateRegistrantStatus({ path: { webinarId: 2 }, body: { action: 'cancel' } });
 */
export function bind<T extends object>(client: Client, namespace: T): Bound<T> {
  const bound = Object.entries<unknown>(Object(namespace)).map(([name, member]) => [
    name,
    typeof member === 'function'
      ? (...rest: readonly unknown[]): unknown => member(client, ...rest)
      : isNamespace(member)
        ? bind(client, member)
        : member,
  ]);
  // The one statement no compiler can check: that the members above are those that `Bound` says.
  return Object.fromEntries(bound) as Bound<T>;
}

/** An enum holds names and numbers only, so it keeps its identity. */
function isNamespace(member: unknown): member is object {
  return (
    typeof member === 'object' &&
    member !== null &&
    Object.values(member).some((inner) => typeof inner === 'function' || isNamespace(inner))
  );
}
