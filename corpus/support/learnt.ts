import type { Field, Operation, Parameter } from '../../generator/api/index.ts';
import type { Figures } from './marks.ts';

/** The pointer of the request that an operation was read from. */
export function pointerOf({ id, evidence }: Operation): string {
  const request = evidence.find(({ rule }) => rule === 'request');
  if (!request) throw new Error(`${id} has no request`);
  return request.pointer;
}

/** What the generator has learnt of parameters and fields, by request, place and name. */
export function membersByKey(
  operations: readonly Operation[],
): ReadonlyMap<string, Parameter | Field> {
  return new Map<string, Parameter | Field>(
    operations.flatMap((operation) => {
      const pointer = pointerOf(operation);
      return [
        ...operation.parameters.map((one) => [`${pointer} ${one.in} ${one.name}`, one] as const),
        ...fieldsOf(operation).map((one) => [`${pointer} body ${one.name}`, one] as const),
      ];
    }),
  );
}

/** The figures of what the generator has learnt. */
export function learntFigures(operations: readonly Operation[]): Figures {
  const coded = operations.flatMap((operation) =>
    operation.failures
      .filter(({ code }) => code !== undefined)
      .map(({ status, code, evidence }) => ({
        key: `${pointerOf(operation)} ${status} ${code}`,
        mentions: evidence.length,
      })),
  );
  return {
    requests: new Set(operations.map(pointerOf)).size,
    jsonTexts: operations.flatMap(fieldsOf).filter(({ encoding }) => encoding === 'json').length,
    codeMentions: coded.reduce((sum, { mentions }) => sum + mentions, 0),
    codes: new Set(coded.map(({ key }) => key)).size,
  };
}

/** The fields of an operation's form. */
export function fieldsOf({ requestBody }: Operation): readonly Field[] {
  return requestBody && 'fields' in requestBody ? requestBody.fields : [];
}
