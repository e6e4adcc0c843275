import type { Fault } from './disturbance.ts';
import { jsonAnswer, type Answer } from './message.ts';

/** The answer of a fault that has one; the others happen to the connection. */
export function faultAnswer(answer: Answer, fault: Fault | undefined): Answer {
  switch (fault) {
    case '500':
      return {
        ...failing(500, 'mock-fault', 'A fault that was asked for.'),
        ...operationOf(answer),
      };
    case '429': {
      const busy = failing(429, 'mock-fault', 'Too many requests: a fault that was asked for.', {
        'retry-after': '1',
      });
      return { ...busy, ...operationOf(answer) };
    }
    case 'cut':
      // A body that has no middle cannot be cut.
      return answer.body.length > 1 ? answer : { ...answer, body: ' '.repeat(2) };
    case 'reset':
    case undefined:
      return answer;
  }
}

function failing(
  status: number,
  code: string,
  message: string,
  headers: Answer['headers'] = {},
): Answer {
  return jsonAnswer(status, { code, message }, headers);
}

function operationOf({ operation }: Answer): Pick<Answer, 'operation'> {
  return operation === undefined ? {} : { operation };
}
