import type { Fault } from './disturbance.ts';
import { jsonAnswer, type Answer } from './message.ts';

/** An answer, and what happens to the connection on the way. */
export interface Sent {
  readonly answer: Answer;
  readonly fault: Fault | undefined;
}

/** What becomes of an answer by a fault. One without a body cannot be cut: its connection is reset. */
export function withFault(answer: Answer, fault: Fault | undefined): Sent {
  switch (fault) {
    case '500':
      return { answer: failing(answer, 500, 'A fault that was asked for.'), fault };
    case '429':
      return {
        answer: failing(answer, 429, 'Too many requests: a fault that was asked for.'),
        fault,
      };
    case 'cut':
      return { answer, fault: answer.body === '' ? 'reset' : fault };
    case 'reset':
    case undefined:
      return { answer, fault };
  }
}

function failing({ operation }: Answer, status: number, message: string): Answer {
  const waits = status === 429 ? { 'retry-after': '1' } : {};
  const answer = jsonAnswer(status, { code: 'mock-fault', message }, waits);
  return operation === undefined ? answer : { ...answer, operation };
}
