import type { Operation } from '../api/index.ts';

/** Functions by their names with their modules, former ones too: the ids of the operations. */
export type FunctionNames = ReadonlyMap<string, string>;

/**
 * The operations that a correction's key may mean: by the function's name, by id, by method and path. What the path's
 * parameters are called does not matter.
 *
 * @param functions asked for only where the key is no address.
 */
export function operationsOf(
  key: string,
  operations: readonly Operation[],
  functions: () => FunctionNames,
): readonly Operation[] {
  const address = /^\s*([A-Za-z]+)\s+(.*)$/s.exec(key);
  if (address === null) {
    const id = functions().get(key.trim());
    return operations.filter((operation) => operation.id === id);
  }
  const [, method = '', rest = ''] = address;
  const asked = withoutNames(`${method.toUpperCase()} ${rest.trim()}`);
  const known = operations.filter(({ id }) => withoutNames(id) === asked);
  if (known.length > 0) return known;
  return operations.filter(
    (operation) => withoutNames(`${operation.method} ${operation.path}`) === asked,
  );
}

/** `GET /users/{userId}`, `GET /users/:id`, `GET /users/{{id}}` → `GET /users/{}`. */
function withoutNames(address: string): string {
  return address.replaceAll(/\{\{[^{}]*\}\}|\{[^{}]*\}|(?<=\/):[\w-]+/g, '{}');
}
