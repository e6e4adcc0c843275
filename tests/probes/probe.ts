import { requestSchema } from '../../generator/diff/bodySchema.ts';
import { failuresByStatus } from '../../generator/emit/failureTypes.ts';
import { responseTypes } from '../../generator/emit/responseTypes.ts';
import type { NamedApi, NamedOperation } from '../../generator/naming/named.ts';
import { literalsOf } from './literals.ts';
import { readsOf, responseText } from './reads.ts';

/**
 * A program that uses an operation in every way its types offer: all that it takes, all that it gives, every name that its
 * module exports, its failures narrowed by status and by code.
 *
 * @param sources path of the package's `src` from where the program is.
 */
export function probeOf(named: NamedOperation, sources: string): string {
  const { operation, folder, name, typeName, errorMembers, valueEnums } = named;
  const values = [
    name,
    ...(errorMembers.length === 0 ? [] : [`${typeName}ErrorCode`]),
    ...valueEnums.map((one) => one.name),
  ];
  const types = [
    ...['Request', 'Response', 'Failure'].map((suffix) => `${typeName}${suffix}`),
    ...responseTypes(named).byStatus.map((one) => one.name),
  ];
  const takes = operation.parameters.length > 0 || operation.requestBody !== undefined;
  const requests = takes ? literalsOf(requestSchema(operation)) : ['{}'];
  const [least = '{}'] = requests;
  const call = `${name}(client, ${least})`;
  return [
    `import { ${values.join(', ')} } from '${[sources, ...folder, 'index.js'].join('/')}';`,
    `import type { ${types.join(', ')} } from '${[sources, ...folder, 'index.js'].join('/')}';`,
    `import type { Client } from '${sources}/runtime/index.js';`,
    ...declarations,
    ...types.map((type) => `export type Named${type} = ${type};`),
    'export async function probe(): Promise<void> {',
    ...(least === '{}' ? [`${name}(client);`] : []),
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
export function clientProbeOf({ api }: NamedApi, sources: string): string {
  return api.baseUrl === undefined
    ? `import { createClient } from '${sources}/index.js';\ncreateClient({ baseUrl: 'https://example.com' });\n`
    : `import { createClient, defaultBaseUrl } from '${sources}/index.js';\ncreateClient();\ncreateClient({ baseUrl: defaultBaseUrl });\n`;
}

const declarations = [
  'declare const client: Client;',
  'declare const anything: unknown;',
  'declare function one<T>(list: readonly T[]): T;',
  'declare function oneOf<T>(record: Readonly<Record<string, T>>): T;',
  'declare function use(value: string | number): void;',
];

/** Reads what awaiting the call gives; statuses that carry different data give a union. */
function awaited(named: NamedOperation, call: string): readonly string[] {
  const { responses } = named.operation;
  if (responses.length === 0) return [];
  const data = responses.map(({ kind, schema }) =>
    kind === 'none' || schema === undefined ? undefined : schema,
  );
  const types = [...new Set(data.map((schema) => (schema ? responseText(schema) : 'void')))];
  const [first] = data;
  if (types.length > 1 || first === undefined) {
    return [`const whole: ${types.join(' | ')} = await ${call};`];
  }
  return [`const data = await ${call};`, ...readsOf('data', first, counter('a'))];
}

function byStatus({ operation }: NamedOperation): readonly string[] {
  if (operation.responses.length === 0) return [];
  const variable = counter('s');
  return [
    'if (result.ok) {',
    'switch (result.status) {',
    ...operation.responses.flatMap(({ status, kind, schema }) => [
      `case ${status}: {`,
      ...(kind === 'none' || schema === undefined
        ? [`const ${variable()}: void = result.data;`]
        : readsOf('result.data', schema, variable)),
      'break;',
      '}',
    ]),
    '}',
    '}',
  ];
}

function failing({ operation, typeName, errorMembers }: NamedOperation): readonly string[] {
  const memberOf = new Map(errorMembers.map(({ code, name }) => [code, name]));
  const statuses = [...failuresByStatus(operation)];
  if (statuses.length === 0) return [];
  return [
    `if (!result.ok && result.reason === 'documented') {`,
    'switch (result.status) {',
    ...statuses.flatMap(([status, failures]) => {
      const codes = failures.flatMap(({ code }) => memberOf.get(code ?? '') ?? []);
      const cases = codes.map((member) => `case ${typeName}ErrorCode.${member}: break;`);
      return [
        `case ${status}:`,
        ...(cases.length === 0 ? [] : ['switch (result.code) {', ...cases, '}']),
        'break;',
      ];
    }),
    '}',
    '}',
  ];
}

function counter(prefix: string): () => string {
  let count = 0;
  return () => `${prefix}${(count += 1)}`;
}
