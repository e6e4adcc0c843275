import type { Operation } from '../../api/index.ts';
import { longestBody } from '../requestBody.ts';
import { jsonAnswer, type Answer } from '../message.ts';
import { preferenceText, type Preference } from './preference.ts';

/** What the mock itself has to say of a request, in the form of a vendor's error so that clients show the message. */
interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** The longest part of a request that is said back. */
const longest = 200;

/** There is no such address. */
export function unknownAddress(method: string, pathname: string, near: readonly string[]): Answer {
  const found = near.length > 0;
  return refused(
    {
      status: 404,
      code: 'mock-operation-unknown',
      message: `The collection has no ${method} ${pathname.slice(0, longest)}.`,
      hint: found ? `Near it: ${near.join('; ')}.` : 'postwright explain lists its operations.',
    },
    { near },
  );
}

/** There is such an address, for other methods. */
export function otherMethod(method: string, pathname: string, allowed: readonly string[]): Answer {
  return refused(
    {
      status: 405,
      code: 'mock-method-unknown',
      message: `The collection has no ${method} ${pathname.slice(0, longest)}.`,
      hint: `It has ${allowed.join(', ')} at this address.`,
    },
    { methods: allowed },
    { allow: allowed.join(', ') },
  );
}

/** The header `Prefer` asks for something that the collection does not document. */
export function undocumented(
  operation: Operation,
  preference: Preference,
  examples: readonly string[],
): Answer {
  const documented = [
    ...operation.responses.map(({ status }) => ({ status })),
    ...operation.failures.map(({ status, code, message }) => ({
      status,
      ...(code === undefined ? {} : { code }),
      message,
    })),
  ];
  const shown = documented
    .slice(0, 20)
    .map((one) => `status=${one.status}${'code' in one ? `, code=${one.code}` : ''}`);
  const answer = refused(
    {
      status: 400,
      code: 'mock-preference-unknown',
      message: `${operation.method} ${operation.path} does not document ${preferenceText(preference)}.`,
      hint:
        shown.length === 0 ? 'It documents no answer at all.' : `Documented: ${shown.join('; ')}.`,
    },
    { documented, examples },
  );
  return { ...answer, operation };
}

/** The collection has a status that no client takes for an answer (RFC 9110, section 15.2). */
export function unsendable(operation: Operation, status: number): Answer {
  const answer = refused(
    {
      status: 501,
      code: 'mock-status-unsendable',
      message: `The documented status ${status} cannot be sent as an answer.`,
      hint: 'Ask for another one: Prefer: status=….',
    },
    {},
  );
  return { ...answer, operation };
}

/** The body is longer than anybody needs; what of it is still on its way is not waited for. */
export const tooLong: Answer = refused(
  {
    status: 413,
    code: 'mock-body-too-long',
    message: `The body is longer than the mock takes: ${longestBody / 2 ** 20} MB.`,
    hint: 'Send a shorter one: the mock looks at no more than its beginning.',
  },
  {},
  { connection: 'close' },
);

/** What was asked for is no path. */
export const notAnAddress: Answer = refused(
  {
    status: 400,
    code: 'mock-address-unreadable',
    message: 'The request names no path.',
    hint: 'Ask for a path below the address that the mock printed.',
  },
  {},
);

function refused(
  { status, ...said }: Refusal,
  more: object,
  headers: Answer['headers'] = {},
): Answer {
  return jsonAnswer(status, { ...said, ...more }, headers);
}
