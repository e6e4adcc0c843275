import type { Operation, Response } from '../api/index.ts';
import { pagingOf } from '../inference/paging/paging.ts';
import type { NamedOperation } from '../naming/named.ts';
import { bodyEncoder, requestArgument } from './encoders.ts';
import { failuresByStatus } from './failureTypes.ts';
import { hasLongIntegers } from './longIntegers.ts';
import { pagesText } from './pages.ts';
import { stringLiteral } from './text.ts';

/** What reads a body: a function of the runtime's, which who does not need it does not ship. */
const decoders = {
  json: 'asJsonValue',
  any: 'asJsonOrText',
  none: 'asNothing',
  text: 'asText',
  binary: 'asBlob',
} as const;

/** What reads data that is still to come when the call ends. */
const streams = { events: 'eventStream', jsonLines: 'jsonLines' } as const;

/** What an operation's file takes from the runtime: functions, then types. */
export function runtimeImports({ operation }: NamedOperation): {
  readonly values: readonly string[];
  readonly types: readonly string[];
} {
  const body = operation.requestBody;
  const encoders = body === undefined ? [] : bodyEncoder(body).imported;
  const stream = streamOf(operation);
  const callers = stream === undefined ? ['call'] : ['callStream', streams[stream]];
  const parsers = hasLongIntegers(operation) ? ['losslessJson'] : [];
  const { imported } = requestArgument(operation);
  return {
    values: [
      ...new Set([
        ...callers,
        ...parsers,
        ...decodersOf(operation).values(),
        ...encoders,
        ...imported,
      ]),
    ].toSorted(),
    types: [
      ...(body?.kind === 'binary' ? ['BinaryBody'] : []),
      'Call',
      'CallOptions',
      'Client',
      ...(operation.failures.length === 0 ? [] : ['Failure']),
      ...(pagingOf(operation) === undefined ? [] : ['Paged']),
      ...(operation.responses.some(({ kind }) => kind === 'events') ? ['ServerSentEvent'] : []),
      'Success',
    ],
  };
}

/** The runtime's function that a call goes through. */
export function callerOf({ operation }: NamedOperation): 'call' | 'callStream' {
  return streamOf(operation) === undefined ? 'call' : 'callStream';
}

function isStream(kind: Response['kind']): kind is keyof typeof streams {
  return kind === 'events' || kind === 'jsonLines';
}

/** The stream that an operation may answer with; events say by their content type what they are, and so come first. */
export function streamOf({ responses }: Operation): keyof typeof streams | undefined {
  return responses
    .map(({ kind }) => kind)
    .filter(isStream)
    .toSorted()[0];
}

/** The object that tells the runtime how to call: an expression. */
export function descriptorText({ operation }: NamedOperation): string {
  const body = operation.requestBody;
  const stream = streamOf(operation);
  const members = [
    `method: ${stringLiteral(operation.method)}`,
    `path: ${stringLiteral(operation.path)}`,
    ...(operation.baseUrl === undefined ? [] : [`baseUrl: ${stringLiteral(operation.baseUrl)}`]),
    ...(operation.accept === undefined
      ? []
      : [`headers: { accept: ${stringLiteral(operation.accept)} }`]),
    ...(operation.security.type === 'none' ? ['auth: false'] : []),
    ...(operation.scheme === undefined ? [] : [`scheme: ${stringLiteral(operation.scheme)}`]),
    ...(operation.rateLimit === undefined
      ? []
      : [`rateLimit: ${stringLiteral(operation.rateLimit)}`]),
    ...(body === undefined ? [] : [`body: ${bodyEncoder(body).text}`]),
    ...(body?.kind === 'binary' ? [`duplex: 'half'`] : []),
    `success: {${[...decodersOf(operation)].map((pair) => ` ${pair.join(': ')}`).join(',')} }`,
    ...failuresText(operation),
    ...(hasLongIntegers(operation) ? ['parse: losslessJson'] : []),
    ...(stream === undefined ? [] : [`stream: ${streams[stream]}`]),
    ...pagesText(operation),
  ];
  return `{\n${members.join(',\n')},\n}`;
}

/** What reads the success of each status. A stream needs nothing, but for the JSON that may come in its place. */
function decodersOf({ responses }: Operation): ReadonlyMap<number | string, string> {
  if (responses.length === 0) return new Map([["'2xx'", decoders.any]]);
  return new Map(
    responses.flatMap(({ status, kind, schema }): readonly (readonly [number, string])[] => {
      if (!isStream(kind)) return [[status, decoders[kind]]];
      return kind === 'events' && schema !== undefined ? [[status, decoders.json]] : [];
    }),
  );
}

function failuresText(operation: Operation): readonly string[] {
  const byStatus = [...failuresByStatus(operation)].map(([status, failures]) => {
    const codes = failures.flatMap(({ code }) => (code === undefined ? [] : [code]));
    return ` ${status}: [${codes.map((code) => (typeof code === 'number' ? code : stringLiteral(code))).join(', ')}]`;
  });
  return byStatus.length === 0 ? [] : [`failures: {${byStatus.join(',')} }`];
}
