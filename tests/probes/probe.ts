import { assertNever } from '../../generator/api/index.ts';
import { dataOf, type Data } from '../../generator/diff/answerData.ts';
import { requestSchema } from '../../generator/diff/bodySchema.ts';
import { failureBody } from '../../generator/diff/errorResponseChanges.ts';
import { errorTypes } from '../../generator/emit/errorTypes.ts';
import { failuresByStatus } from '../../generator/emit/failureTypes.ts';
import { messageTemplates } from '../../generator/emit/messageTemplates.ts';
import { dataText, responseTypes } from '../../generator/emit/responseTypes.ts';
import { rateLimitClassesIn } from '../../generator/emit/rateLimitClasses.ts';
import { schemesIn } from '../../generator/emit/schemes.ts';
import { stringLiteral } from '../../generator/emit/text.ts';
import type { NamedApi, NamedOperation } from '../../generator/naming/named.ts';
import { literalsOf } from './literals.ts';
import { readsOf, type Variable } from './reads.ts';

/**
 * A program that uses an operation in every way its types offer: all that it takes, all that it gives, every name that its
 * module exports, its failures narrowed by status and by code.
 *
 * @param sources path of the package's `src` from where the program is.
 */
export function probeOf(named: NamedOperation, sources: string): string {
  const { operation, folder, name, typeName, errorMembers, valueEnums, aliases } = named;
  const values = [
    name,
    ...(errorMembers.length === 0 ? [] : [`${typeName}ErrorCode`]),
    ...(messageTemplates(operation).length === 0 ? [] : [named.messagesName]),
    ...valueEnums.map((one) => one.name),
    ...aliases.map((alias) => alias.name),
  ];
  const types = [
    ...['Request', 'Response', 'Failure'].map((suffix) => `${typeName}${suffix}`),
    ...responseTypes(named).byStatus.map((one) => one.name),
    ...errorTypes(named).map((one) => one.name),
    ...aliases.map((alias) => `${alias.typeName}Request`),
  ];
  const takes = operation.parameters.length > 0 || operation.requestBody !== undefined;
  const requests = takes ? literalsOf(requestSchema(operation)) : ['{}'];
  const [least = '{}'] = requests;
  const call = `${name}(client, ${least})`;
  return [
    `import { ${values.join(', ')} } from '${[sources, ...folder, 'index.js'].join('/')}';`,
    `import type { ${types.join(', ')} } from '${[sources, ...folder, 'index.js'].join('/')}';`,
    `import { messageDetails, type Client, type ServerSentEvent } from '${sources}/runtime/index.js';`,
    ...declarations,
    ...types.map((type) => `export type Named${type} = ${type};`),
    'export async function probe(): Promise<void> {',
    ...(least === '{}' ? [`${name}(client);`] : []),
    ...aliases.map((alias) => `${alias.name}(client, ${least});`),
    ...requests.map((literal) => `${name}(client, ${literal});`),
    ...valueEnums.flatMap((one) => one.members.map((member) => `use(${one.name}.${member.name});`)),
    ...errorMembers.map((member) => `use(${typeName}ErrorCode.${member.name});`),
    ...awaited(named, call),
    `const result = await ${call}.result();`,
    ...byStatus(named),
    ...failing(named),
    '}\n',
  ].join('\n');
}

/** What a program does with the package's root: it makes a client. */
export function clientProbeOf(named: NamedApi, sources: string): string {
  const client =
    named.api.baseUrl === undefined
      ? `import { createClient } from '${sources}/index.js';\ncreateClient({ baseUrl: 'https://example.com' });\n`
      : `import { createClient, defaultBaseUrl } from '${sources}/index.js';\ncreateClient();\ncreateClient({ baseUrl: defaultBaseUrl });\n`;
  return [client, schemesProbe(named, sources), rateLimitProbe(named, sources)].join('');
}

/** Its classes of rate limits, each by name. */
function rateLimitProbe(named: NamedApi, sources: string): string {
  const classes = rateLimitClassesIn(named).map(stringLiteral);
  if (classes.length === 0) return '';
  return [
    `import { rateLimit, type RateLimitClass } from '${sources}/index.js';`,
    `rateLimit({ ${classes.map((one) => `${one}: { perSecond: 10 }`).join(', ')} });`,
    `export const classes: readonly RateLimitClass[] = [${classes.join(', ')}];\n`,
  ].join('\n');
}

/** Its kinds of credentials, each by name. */
function schemesProbe(named: NamedApi, sources: string): string {
  const kinds = schemesIn(named).map(stringLiteral);
  if (kinds.length === 0) return '';
  return [
    `import { basic, byScheme, type Scheme } from '${sources}/index.js';`,
    `byScheme({ ${kinds.map((kind) => `${kind}: basic('ada', 'secret')`).join(', ')} });`,
    `export const kinds: readonly Scheme[] = [${kinds.join(', ')}];\n`,
  ].join('\n');
}

const declarations = [
  'declare const client: Client;',
  'declare const anything: unknown;',
  'declare function one<T>(list: readonly T[]): T;',
  'declare function oneOf<T>(record: Readonly<Record<string, T>>): T;',
  'declare function use(value: string | number): void;',
  'declare function areEvents(value: unknown): value is AsyncIterable<ServerSentEvent>;',
];

/** Reads what awaiting the call gives; statuses that carry different data give a union. */
function awaited(named: NamedOperation, call: string): readonly string[] {
  const { responses } = named.operation;
  if (responses.length === 0) return [];
  const types = [...new Set(responses.map(dataText))];
  const [first] = responses.map(dataOf);
  if (types.length > 1 || first === undefined || first.kind === 'void') {
    return [`const whole: ${types.join(' | ')} = await ${call};`];
  }
  return [`const data = await ${call};`, ...dataReads('data', first, counter('a'))];
}

/** Reads what a call gives, be it all there or still to come. */
function dataReads(expression: string, data: Data, variable: Variable): readonly string[] {
  switch (data.kind) {
    case 'void':
      return [`const ${variable()}: void = ${expression};`];
    case 'value':
      return readsOf(expression, data.schema, variable);
    case 'items': {
      const item = variable();
      const reads = readsOf(item, data.schema, variable);
      return [`for await (const ${item} of ${expression}) {`, ...reads, '}'];
    }
    case 'events': {
      const [value, event] = [variable(), variable()];
      const loop = [
        `for await (const ${event} of ${value}) {`,
        `const ${variable()}: ServerSentEvent = ${event};`,
        '}',
      ];
      const bind = `const ${value} = ${expression};`;
      if (data.schema === undefined) return [bind, ...loop];
      const reads = readsOf(value, data.schema, variable);
      return [bind, `if (areEvents(${value})) {`, ...loop, '} else {', ...reads, '}'];
    }
    default:
      return assertNever(data);
  }
}

/** Asks for headers by the names that are known. */
function headerReads(headers: readonly string[], variable: Variable): readonly string[] {
  return headers.map(
    (name) => `const ${variable()}: string | null = result.headers.get(${stringLiteral(name)});`,
  );
}

function byStatus({ operation }: NamedOperation): readonly string[] {
  if (operation.responses.length === 0) return [];
  const variable = counter('s');
  return [
    'if (result.ok) {',
    'switch (result.status) {',
    ...operation.responses.flatMap((response) => [
      `case ${response.status}: {`,
      ...dataReads('result.data', dataOf(response), variable),
      ...headerReads(response.headers, variable),
      'break;',
      '}',
    ]),
    '}',
    '}',
  ];
}

function failing(named: NamedOperation): readonly string[] {
  const { operation, typeName, errorMembers } = named;
  const memberOf = new Map(errorMembers.map(({ code, name }) => [code, name]));
  const statuses = [...failuresByStatus(operation)];
  if (statuses.length === 0) return [];
  const seen = new Map(operation.errorResponses.map((response) => [response.status, response]));
  const variable = counter('f');
  return [
    `if (!result.ok && result.reason === 'documented') {`,
    'switch (result.status) {',
    ...statuses.flatMap(([status, failures]) => {
      const codes = failures.flatMap(({ code }) => memberOf.get(code ?? '') ?? []);
      const cases = codes.map((member) => `case ${typeName}ErrorCode.${member}: break;`);
      const response = seen.get(status);
      return [
        `case ${status}: {`,
        ...readsOf('result.body', failureBody(response), variable),
        ...headerReads(response?.headers ?? [], variable),
        ...detailReads(named, status, variable),
        ...(cases.length === 0 ? [] : ['switch (result.code) {', ...cases, '}']),
        'break;',
        '}',
      ];
    }),
    '}',
    '}',
  ];
}

/** Asks for the values that messages of a status tell. */
function detailReads(
  { operation, messagesName }: NamedOperation,
  status: number,
  variable: Variable,
): readonly string[] {
  const found = messageTemplates(operation).filter((one) => one.status === status);
  const names = new Set(found.flatMap((one) => one.names));
  return [...names].map(
    (name) =>
      `const ${variable()}: string | undefined = messageDetails(result, ${messagesName})?.[${stringLiteral(name)}];`,
  );
}

function counter(prefix: string): () => string {
  let count = 0;
  return () => `${prefix}${(count += 1)}`;
}
