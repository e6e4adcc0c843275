import type { Response } from '../api/index.ts';
import type { NamedApi, NamedOperation } from '../naming/named.ts';
import { singleQuoted } from '../emit/text.ts';
import type { Credentials } from './credentials.ts';
import { messageOf } from './failures.ts';
import { typescriptLines } from './literals/typescript.ts';
import { type NamedValues, type RequestValues } from './values/requestValues.ts';
import type { ClientView } from './view.ts';

/** Names that a program uses besides the operation's. */
const usedByProgram: ReadonlySet<string> = new Set([
  'apiKey',
  'basic',
  'bearer',
  'client',
  'console',
  'createClient',
  'data',
  'File',
  'openAsBlob',
  'part',
  'process',
  'result',
]);

/** More members of an error enum are not shown: a page lists them all. */
const mostMembers = 8;

/** The pieces of a program that sends a request with the generated client. */
export function clientView(
  named: NamedApi,
  operation: NamedOperation,
  values: RequestValues,
  { client: auth }: Credentials,
): ClientView {
  const { name, typeName, errorMembers } = operation;
  const local = usedByProgram.has(name) ? `${name}Operation` : name;
  const call = callText(local, operation, values);
  const enumName = `${typeName}ErrorCode`;
  const { responses } = operation.operation;
  return {
    imports: importLines(named.packageName, {
      file: call.includes('openAsBlob('),
      root: [...(auth === undefined ? [] : [auth.imported]), 'createClient'],
      folder: operation.folder,
      own: [
        local === name ? name : `${name} as ${local}`,
        ...(errorMembers.length === 0 ? [] : [enumName]),
      ],
    }),
    options: optionsText(named, operation, auth?.call),
    call,
    name: local,
    ...(errorMembers.length === 0
      ? {}
      : {
          errors: {
            name: enumName,
            members: errorMembers.slice(0, mostMembers).map((member) => ({
              member: member.name,
              message: messageOf(member.failures[0]),
            })),
          },
        }),
    returnsData: responses.length === 0 || responses.some(hasData),
    isStream: responses.length > 0 && responses.every(isStream),
  };
}

function hasData({ kind, schema }: Response): boolean {
  return kind !== 'none' && (schema !== undefined || kind === 'events');
}

/** Not where an answer may as well be something else: JSON in the place of events. */
function isStream({ kind, schema }: Response): boolean {
  return kind === 'jsonLines' || (kind === 'events' && schema === undefined);
}

interface Imports {
  readonly file: boolean;
  readonly root: readonly string[];
  readonly folder: readonly string[];
  readonly own: readonly string[];
}

function importLines(packageName: string, { file, root, folder, own }: Imports): readonly string[] {
  const line = (names: readonly string[], module: string): string =>
    `import { ${names.join(', ')} } from ${singleQuoted(module)};`;
  return [
    ...(file ? [line(['openAsBlob'], 'node:fs')] : []),
    ...(folder.length === 0
      ? [line([...root, ...own], packageName)]
      : [line(root, packageName), line(own, [packageName, ...folder].join('/'))]),
  ];
}

function optionsText(
  { api }: NamedApi,
  { operation }: NamedOperation,
  auth: string | undefined,
): string {
  const members = [
    ...(auth === undefined ? [] : [`auth: ${auth}`]),
    ...(api.baseUrl === undefined
      ? [`baseUrl: ${singleQuoted(operation.baseUrl ?? unknownBaseUrl)}`]
      : []),
  ];
  return members.length === 0 ? '' : `{ ${members.join(', ')} }`;
}

/** Where the collection gives no base URL. */
export const unknownBaseUrl = 'https://api.example.com';

function callText(name: string, { operation }: NamedOperation, values: RequestValues): string {
  const groups: readonly (readonly [string, unknown])[] = [
    ...group('path', values.path),
    ...group('query', values.query),
    ...group('headers', values.headers),
    ...('body' in values && !isEmptyGraphql(operation.requestBody?.kind, values.body)
      ? [['body', values.body] as const]
      : []),
  ];
  if (groups.length === 0) return `${name}(client)`;
  const before = `${name}(client, `;
  const used = `const result = await ${before}).result();`.length;
  return `${before}${typescriptLines(Object.fromEntries(groups), 0, used)})`;
}

function group(name: string, values: NamedValues): readonly (readonly [string, unknown])[] {
  return values.size === 0 ? [] : [[name, Object.fromEntries(values)]];
}

/** Without variables there is nothing to give: the document is sent all the same. */
function isEmptyGraphql(kind: string | undefined, body: unknown): boolean {
  return kind === 'graphql' && Object.keys(Object(body)).length === 0;
}
