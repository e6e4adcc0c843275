import type { Field, Operation, Parameter } from '../../api/index.ts';

/**
 * What a request is sent with, in the terms of the generated client. Whatever a sample says in any language is made of this, so
 * that all say the same. Values are data: texts, numbers, bigints, booleans, null, lists, objects, and files to send.
 */
export interface RequestValues {
  readonly path: NamedValues;
  readonly query: NamedValues;
  readonly headers: NamedValues;
  /** Of a form, an object by field. Absent where nothing is sent. */
  readonly body?: unknown;
}

/** Values by the name of their parameter. */
export type NamedValues = ReadonlyMap<string, unknown>;

/** What parameters and the fields of forms have in common. */
export type Member = Pick<Parameter | Field, 'name' | 'required' | 'schema' | 'encoding'>;

/** The parameters of one place. */
export function parametersIn(
  { parameters }: Operation,
  place: Parameter['in'],
): readonly Parameter[] {
  return parameters.filter((parameter) => parameter.in === place);
}
