import { isDeepStrictEqual } from 'node:util';
import type { Operation, Response, Schema, Evidence } from '../api/index.ts';
import type { Change } from './change.ts';
import { editSpot } from './spot.ts';

/** An operation with a change in its answers of one status, successes and failures. */
export function editAnswers(
  operation: Operation,
  status: number,
  change: Change,
): Operation | undefined {
  const { responses, errorResponses } = operation;
  const isMeant = (answer: { readonly status: number }) => answer.status === status;
  const edits = new Map(
    [...responses, ...errorResponses]
      .filter(isMeant)
      .map((answer) => [answer, editAnswer(answer, change)] as const),
  );
  const edited = [...edits.values()].filter((found) => found !== undefined);
  if (edited.length === 0) return undefined;
  if (edited.every((found) => found === 'as it is')) return operation;
  return {
    ...operation,
    responses: responses.map((answer): Response => {
      const found = edits.get(answer);
      return typeof found === 'object' ? { ...answer, ...found, kind: readAs(answer) } : answer;
    }),
    errorResponses: errorResponses.map((answer) => {
      const found = edits.get(answer);
      return typeof found === 'object' ? { ...answer, ...found } : answer;
    }),
  };
}

/** Whoever says what type the data have says that they are JSON. */
function readAs({ kind }: Response): Response['kind'] {
  return kind === 'events' || kind === 'jsonLines' ? kind : 'json';
}

interface Answer {
  readonly schema?: Schema;
  readonly evidence: readonly Evidence[];
}

function editAnswer(
  { schema, evidence: before }: Answer,
  { steps, edit, evidence }: Change,
): Required<Answer> | 'as it is' | undefined {
  const spot = editSpot({ schema: schema ?? {} }, steps, edit);
  if (spot === undefined) return undefined;
  return schema !== undefined && isDeepStrictEqual(spot.schema, schema)
    ? 'as it is'
    : { schema: spot.schema, evidence: [...before, evidence] };
}
