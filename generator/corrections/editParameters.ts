import { isDeepStrictEqual } from 'node:util';
import type { Operation, Parameter } from '../api/index.ts';
import type { Change } from './change.ts';
import { isNested } from './nested.ts';
import { editSpot } from './spot.ts';

/** An operation with a change in one of its parameters, which the first step names. */
export function editParameters(
  operation: Operation,
  place: 'path' | 'query' | 'headers',
  { steps: [first, ...steps], edit, evidence }: Change,
): Operation | undefined {
  if (typeof first !== 'object') return undefined;
  const { parameters } = operation;
  const index = parameters.findIndex((parameter) => isNamed(parameter, place, first.property));
  const parameter = parameters[index];
  const spot = parameter && editSpot(parameter, steps, edit);
  if (parameter === undefined || spot === undefined) return undefined;
  const { schema, required = parameter.required } = spot;
  if (required === parameter.required && isDeepStrictEqual(schema, parameter.schema))
    return operation;
  const { encoding: _, emptyBrackets, ...plain } = parameter;
  const inBrackets = place === 'query' && isNested(schema);
  const edited: Parameter = {
    ...plain,
    schema,
    required,
    ...(inBrackets ? { encoding: 'brackets' } : {}),
    ...(inBrackets && emptyBrackets !== undefined ? { emptyBrackets } : {}),
    evidence: [...parameter.evidence, evidence],
  };
  return { ...operation, parameters: parameters.with(index, edited) };
}

/** Headers have no letter case (RFC 9110, section 5.1). */
function isNamed(parameter: Parameter, place: 'path' | 'query' | 'headers', name: string): boolean {
  return place === 'headers'
    ? parameter.in === 'header' && parameter.name.toLowerCase() === name.toLowerCase()
    : parameter.in === place && parameter.name === name;
}
