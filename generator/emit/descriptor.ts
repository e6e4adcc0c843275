import type { Operation } from '../api/index.ts';
import type { NamedOperation } from '../naming/named.ts';
import { bodyEncoder, requestArgument } from './encoders.ts';
import { failuresByStatus } from './failureTypes.ts';
import { stringLiteral } from './text.ts';

/** How the runtime reads a body: a word, or one of its functions, which who does not need it does not ship. */
const decodings = {
  json: { text: "'json'", imported: undefined },
  any: { text: "'any'", imported: undefined },
  none: { text: "'none'", imported: undefined },
  text: { text: 'asText', imported: 'asText' },
  binary: { text: 'asBlob', imported: 'asBlob' },
} as const;

/** What an operation's file takes from the runtime: functions, then types. */
export function runtimeImports({ operation }: NamedOperation): {
  readonly values: readonly string[];
  readonly types: readonly string[];
} {
  const decoders = operation.responses.flatMap(({ kind }) => decodings[kind].imported ?? []);
  const body = operation.requestBody;
  const encoders = body === undefined ? [] : bodyEncoder(body).imported;
  return {
    values: [
      ...new Set(['call', ...decoders, ...encoders, ...requestArgument(operation).imported]),
    ].toSorted(),
    types: [
      ...(body?.kind === 'binary' ? ['BinaryBody'] : []),
      'Call',
      'CallOptions',
      'Client',
      ...(operation.failures.length === 0 ? [] : ['Failure']),
      'Success',
    ],
  };
}

/** The object that tells the runtime how to call: an expression. */
export function descriptorText({ operation }: NamedOperation): string {
  const body = operation.requestBody;
  const members = [
    `method: ${stringLiteral(operation.method)}`,
    `path: ${stringLiteral(operation.path)}`,
    ...(operation.baseUrl === undefined ? [] : [`baseUrl: ${stringLiteral(operation.baseUrl)}`]),
    ...(operation.security.type === 'none' ? ['auth: false'] : []),
    ...(body === undefined ? [] : [`body: ${bodyEncoder(body).text}`]),
    `success: {${operation.responses.map(({ status, kind }) => ` ${status}: ${decodings[kind].text}`).join(',')} }`,
    ...failuresText(operation),
  ];
  return `{\n${members.join(',\n')},\n}`;
}

function failuresText(operation: Operation): readonly string[] {
  const byStatus = [...failuresByStatus(operation)].map(([status, failures]) => {
    const codes = failures.flatMap(({ code }) => (code === undefined ? [] : [code]));
    return ` ${status}: [${codes.map((code) => (typeof code === 'number' ? code : stringLiteral(code))).join(', ')}]`;
  });
  return byStatus.length === 0 ? [] : [`failures: {${byStatus.join(',')} }`];
}
