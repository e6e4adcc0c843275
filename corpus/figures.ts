import type { Api, Operation, Response, Schema } from '../generator/api/index.ts';
import { isUnknownVariable } from '../generator/collection/body/body.ts';
import type { Requested } from './saved/requested.ts';

/** So many of so many. */
export interface Share {
  readonly of: number;
  readonly typed: number;
}

/** What of a collection is typed, and what is not, and why. */
export interface Figures {
  readonly responses: Share;
  readonly bodies: Share;
  /** Places of the generated types that say `unknown`, by the reason. */
  readonly unknowns: Readonly<Record<string, number>>;
  readonly diagnostics: Readonly<Record<string, number>>;
}

/** Holds what was learnt against what the collection's own file shows, request by request. */
export function figuresOf(api: Api, requested: readonly Requested[]): Figures {
  const { operations } = api;
  const shown = new Map(requested.map((request) => [request.pointer, request]));
  const withRequest = operations.map((operation) => ({
    operation,
    request: shown.get(operation.evidence[0]?.pointer ?? ''),
  }));
  return {
    responses: share(
      withRequest.filter(
        ({ operation, request }) =>
          operation.responses.length > 0 || (request?.successes.length ?? 0) > 0,
      ),
      ({ operation }) => isTyped(operation.responses),
    ),
    bodies: share(
      withRequest.filter(({ request }) => request !== undefined && hasBody(request)),
      ({ operation: { requestBody: body } }) =>
        body !== undefined && !('schema' in body && isUnknown(body.schema)),
    ),
    unknowns: counted(operations.flatMap(unknownsIn)),
    diagnostics: counted(api.diagnostics.map(({ code }) => code)),
  };
}

function share<Value>(all: readonly Value[], isOne: (value: Value) => boolean): Share {
  return { of: all.length, typed: all.filter(isOne).length };
}

function isTyped(responses: readonly Response[]): boolean {
  return (
    responses.length > 0 &&
    responses.every(({ kind, schema }) => kind !== 'any' && !isUnknown(schema))
  );
}

/** Whether a request shows a body that can be sent: fetch sends none with GET or HEAD. */
function hasBody({ method, body }: Requested): boolean {
  return body.kind !== 'none' && !/^(?:GET|HEAD)$/i.test(method.trim());
}

/** How often each word stands in a list, the most frequent first. */
export function counted(words: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

/** The reason that is no fault of anybody's reading: the collection shows nothing. */
export const nothingSaved = 'no saved success';

/** The reasons for all that is unknown in an operation, one a place. */
function unknownsIn({ parameters, requestBody: body, responses }: Operation): readonly string[] {
  const noResponse = responses.length === 0 ? [nothingSaved] : [];
  return [
    ...noResponse,
    ...responses.flatMap(({ kind, schema }) =>
      kind === 'any' ? ['response not understood'] : reasonsIn(schema, 'response not understood'),
    ),
    ...parameters.flatMap(({ schema }) => reasonsIn(schema, 'parameter')),
    ...(body !== undefined && 'fields' in body
      ? body.fields.flatMap(({ schema }) => reasonsIn(schema, 'field'))
      : []),
    ...(body !== undefined && 'schema' in body
      ? reasonsIn(body.schema, isUnknownVariable(body) ? 'body is a variable' : 'body is no JSON')
      : []),
  ];
}

/** Why a schema, or what is below it, says nothing: what its only examples were. */
function reasonsIn(schema: Schema | undefined, here: string): readonly string[] {
  if (schema === undefined) return [];
  if (isUnknown(schema)) return [here];
  if (schema.type === 'array') return reasonsIn(schema.items, 'empty list');
  if (schema.type === 'object') {
    const others = schema.additionalProperties;
    const below = Object.values(schema.properties).flatMap((one) => reasonsIn(one, 'only null'));
    if (others !== undefined) return [...below, ...reasonsIn(others, 'object of unknown members')];
    return below.length === 0 && Object.keys(schema.properties).length === 0
      ? ['empty object']
      : below;
  }
  if (schema.type !== undefined || schema.anyOf === undefined) return [];
  return schema.anyOf.flatMap((choice) => reasonsIn(choice, 'deep or of any type'));
}

function isUnknown(schema: Schema | undefined): boolean {
  if (schema === undefined || schema.type !== undefined) return false;
  return schema.anyOf === undefined || schema.anyOf.some(isUnknown);
}
