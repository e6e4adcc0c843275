import type { Operation } from '../../generator/api/index.ts';
import type { Saved } from '../../tests/server/collection.ts';
import type { Received } from '../../tests/server/server.ts';
import type { CallArguments, Values } from './arguments.ts';
import { fieldsOf, pointerOf } from './learnt.ts';

/** A request as far as the collection settles it, in a form that compares. */
export interface Arrival {
  /** The request of the collection that it is. */
  readonly pointer: string | undefined;
  readonly variables: Values;
  readonly query: Values;
  readonly fields: Values | undefined;
}

/** What must arrive when an operation is called with these arguments. */
export function expectedArrival(operation: Operation, given: CallArguments): Arrival {
  const jsons = jsonFields(operation);
  return {
    pointer: pointerOf(operation),
    variables: mapped(given.path ?? {}, (_, value) => String(value)),
    query: mapped(given.query ?? {}, (_, value) => String(value)),
    fields:
      given.body && mapped(given.body, (name, value) => (jsons.has(name) ? value : String(value))),
  };
}

/** What did arrive. The fields that the operation sends as JSON are parsed. */
export function arrivalOf(operation: Operation, { query, body, route }: Received): Arrival {
  const jsons = jsonFields(operation);
  const parts = body.kind === 'multipart' ? body.parts : undefined;
  return {
    pointer: route?.saved.pointer,
    variables: route?.variables ?? {},
    query: unique(query),
    fields:
      parts &&
      mapped(unique(parts.map(({ name, value }) => [name, value])), (name, value) =>
        jsons.has(name) ? JSON.parse(String(value)) : value,
      ),
  };
}

/** The names in an arrival, sorted: what a full call shares with the request in the collection. */
export function namesIn({ variables, query, fields }: Arrival): readonly (readonly string[])[] {
  return [variables, query, fields ?? {}].map((values) => Object.keys(values).toSorted());
}

/** The names that a request of the collection has itself. */
export function namesOf({ path, request }: Saved): readonly (readonly string[])[] {
  const variables = path.filter((name) => name.startsWith(':')).map((name) => name.slice(1));
  const keys = [request.url.query, request.body?.formdata].map((rows = []) =>
    rows.map(({ key }) => key),
  );
  return [variables, ...keys].map((names) => [...new Set(names)].toSorted());
}

function jsonFields(operation: Operation): ReadonlySet<string> {
  const jsons = fieldsOf(operation).filter(({ encoding }) => encoding === 'json');
  return new Set(jsons.map(({ name }) => name));
}

function mapped(values: Values, change: (name: string, value: unknown) => unknown): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, change(name, value)]),
  );
}

function unique(pairs: readonly (readonly [string, string])[]): Values {
  const values = Object.fromEntries(pairs);
  if (Object.keys(values).length < pairs.length) throw new Error(`a name twice: ${String(pairs)}`);
  return values;
}
