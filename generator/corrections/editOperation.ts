import type { Evidence, Operation, RequestBody } from '../api/index.ts';
import { addressText, type Address, type Step } from './address.ts';
import { editAnswers } from './editAnswers.ts';
import { editBody } from './editBody.ts';
import { editParameters } from './editParameters.ts';
import { stepsIn, type Edit } from './spot.ts';

/**
 * An operation with a change made at an address. What changed tells by its evidence who changed it.
 *
 * @returns undefined where there is nothing at that address; the very operation where the change makes no difference.
 */
export function editOperation(
  operation: Operation,
  address: Address,
  edit: Edit,
  evidence: Evidence,
): Operation | undefined {
  const change = { steps: address.steps, edit, evidence };
  switch (address.in) {
    case 'path':
    case 'query':
    case 'headers':
      return editParameters(operation, address.in, change);
    case 'body': {
      const { requestBody: body } = operation;
      const edited = body && editBody(body, change);
      if (edited === undefined) return undefined;
      return edited === body ? operation : { ...operation, requestBody: edited };
    }
    case 'response':
      return editAnswers(operation, address.status ?? 0, change);
  }
}

/** Every address in an operation that a correction could be of. */
export function addressesIn(operation: Operation): readonly string[] {
  const { parameters, requestBody: body, responses, errorResponses } = operation;
  const answers = [...responses, ...errorResponses].flatMap(({ status, schema = {} }) =>
    stepsIn(schema).map((steps): Address => ({ in: 'response', status, steps })),
  );
  const values = parameters.flatMap(({ in: place, name, schema }) =>
    stepsIn(schema).map((steps): Address => ({
      in: place === 'header' ? 'headers' : place,
      steps: [{ property: name }, ...steps],
    })),
  );
  return [
    ...values,
    ...bodySteps(body).map((steps): Address => ({ in: 'body', steps })),
    ...answers,
  ].map(addressText);
}

function bodySteps(body: RequestBody | undefined): readonly (readonly Step[])[] {
  if (body === undefined) return [];
  if ('schema' in body) return stepsIn(body.schema);
  return body.fields.flatMap(({ name, schema }) =>
    stepsIn(schema).map((steps): readonly Step[] => [{ property: name }, ...steps]),
  );
}
