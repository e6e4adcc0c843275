import type { Api, Operation } from '../api/index.ts';
import type { Saved } from '../collection/response/saved.ts';
import { ranked } from './routing/choose.ts';
import type { Examples } from '../examples/examples.ts';
import { failureAnswer } from './answers/failure.ts';
import { isBodiless, type Answer, type MockRequest } from './message.ts';
import { nearOperations } from './routing/near.ts';
import { preferenceIn, preferenceText, type Preference } from './answers/preference.ts';
import { otherMethod, undocumented, unknownAddress, unsendable } from './answers/refusal.ts';
import type { Matched } from './routing/routeTree.ts';
import { basePathOf, find, routesOf, type Routes } from './routing/routes.ts';
import { savedAnswer } from './answers/savedAnswer.ts';
import { successAnswer } from './answers/success.ts';

/** An Api that can be asked. */
export interface Mock {
  readonly api: Api;
  readonly routes: Routes;
  readonly examples: Examples | undefined;
}

/** Makes an Api ready to be asked; its saved responses, where they are at hand, are what it answers with. */
export function mockOf(api: Api, examples?: Examples): Mock {
  return { api, routes: routesOf(api), examples };
}

/**
 * What the API answers to a request: the documented answer that the header `Prefer` names, else the first documented
 * success. The same request gets the same answer.
 */
export function respond(mock: Mock, request: MockRequest): Answer {
  const { method } = request;
  const { pathname } = request.url;
  const found = find(mock.routes, method, pathname);
  if (found.kind === 'operations') return answerOf(mock, found.matches, request);
  if (method === 'HEAD') {
    const { body: _, ...answer } = respond(mock, { ...request, method: 'GET' });
    return { ...answer, body: '' };
  }
  if (found.kind === 'nothing') {
    const base = basePathOf(mock.api.baseUrl);
    const path = pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
    return unknownAddress(method, pathname, nearOperations(mock.api.operations, method, path));
  }
  const methods = [...new Set([...found.methods, 'OPTIONS'])].toSorted();
  if (method === 'OPTIONS')
    return { status: 204, headers: { allow: methods.join(', ') }, body: '' };
  return otherMethod(method, pathname, found.methods);
}

function answerOf(mock: Mock, matches: readonly Matched[], request: MockRequest): Answer {
  const likely = ranked(matches, request, mock.api, mock.examples);
  const savedOf = (operation: Operation) => mock.examples?.of(operation)?.responses ?? [];
  const preference = preferenceIn(request.headers);
  for (const one of likely) {
    const saved = savedOf(one.operation);
    const answer =
      preference === undefined ? defaultAnswer(one, saved) : preferred(one, preference, saved);
    if (answer !== undefined) return sendable(one.operation, answer, preference);
  }
  const operation = likely[0]?.operation;
  if (operation === undefined || preference === undefined)
    return unknownAddress(request.method, request.url.pathname, []);
  return undocumented(
    operation,
    preference,
    savedOf(operation).map(({ name }) => name),
  );
}

/** Where no success is documented, a failure that comes with 2xx is all that is known of one. */
function defaultAnswer({ operation, path }: Matched, saved: readonly Saved[]): Answer {
  const [response] = operation.responses;
  if (response !== undefined) return successAnswer(operation, response, saved);
  const failure = operation.failures.find(({ status }) => status >= 200 && status < 300);
  if (failure !== undefined) return failureAnswer(operation, failure, path, saved);
  return { status: 204, headers: {}, body: '', operation };
}

/** The answer that a preference names; undefined where the operation documents none such. */
function preferred(
  { operation, path }: Matched,
  { status, code, example }: Preference,
  saved: readonly Saved[],
): Answer | undefined {
  const isAsked = (one: number | undefined): boolean => status === undefined || `${one}` === status;
  if (example !== undefined) {
    const found = saved.find((one) => isAsked(one.status) && isNamed(one, example));
    return found && showing(operation, found, found.status ?? 200);
  }
  const response = operation.responses.find((one) => isAsked(one.status));
  if (code === undefined && response !== undefined)
    return successAnswer(operation, response, saved);
  const failure = operation.failures.find(
    (one) => isAsked(one.status) && (code === undefined || `${one.code}` === code),
  );
  if (failure !== undefined) return failureAnswer(operation, failure, path, saved);
  const other = code === undefined ? saved.find((one) => isAsked(one.status)) : undefined;
  if (other !== undefined) return showing(operation, other, other.status ?? 200);
  // Where nobody saved a success, any will do, without a body.
  const isSuccess = code === undefined && /^2\d\d$/.test(status ?? '');
  return isSuccess && operation.responses.length === 0
    ? { status: Number(status), headers: {}, body: '', operation }
    : undefined;
}

function showing(operation: Operation, saved: Saved, status: number): Answer {
  const { responses, errorResponses } = operation;
  const documented = [...responses, ...errorResponses].find((one) => one.status === status);
  const names = documented?.headers ?? ['location', 'retry-after'];
  return savedAnswer(operation, saved, status, documented?.schema ?? {}, names);
}

/** Names are prose, often with markup: words are compared. */
function isNamed({ name }: Saved, asked: string): boolean {
  const words = (text: string): string =>
    ` ${
      text
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(' ') ?? ''
    } `;
  return words(name).includes(words(asked));
}

function sendable(
  operation: Operation,
  answer: Answer,
  preference: Preference | undefined,
): Answer {
  if (answer.status < 200) return unsendable(operation, answer.status);
  const applied =
    preference === undefined ? {} : { 'preference-applied': preferenceText(preference) };
  const body = isBodiless(answer.status) || operation.method === 'HEAD' ? '' : answer.body;
  return { ...answer, headers: { ...answer.headers, ...applied }, body };
}
