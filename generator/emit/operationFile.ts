import type { Operation } from '../api/index.ts';
import type { NamedOperation } from '../naming/named.ts';
import { aliasStatements } from './aliases.ts';
import { enumStatements } from './enums.ts';
import { banner, type File } from './file.ts';
import { callerOf, descriptorText, runtimeImports } from './descriptor.ts';
import type { EmitOptions } from './emitPackage.ts';
import { requestArgument } from './encoders.ts';
import { errorTypes } from './errorTypes.ts';
import { failureType, messageDocs } from './failureTypes.ts';
import { messageStatements } from './messageTemplates.ts';
import { answerNotes, authWords, titleOf } from './operationWords.ts';
import { requestGroups, type RequestGroup } from './requestTypes.ts';
import { responseTypes, type ResponseTypes } from './responseTypes.ts';
import { print, tsMorph, type Statement } from './printer.ts';
import { docText } from './text.ts';

/** One operation's file: its types, its error enum, its function. */
export function operationFile(named: NamedOperation, options: EmitOptions): File {
  const groups = requestGroups(named);
  const response = responseTypes(named);
  const statements = [
    importStatement(named),
    ...enumStatements(named, options),
    ...messageStatements(named),
    requestStatement(named, groups),
    ...typeStatements(named, response, options),
    functionStatement(named, groups, response),
  ];
  return {
    path: operationPath(named),
    text: `${[banner, print(statements), ...aliasStatements(named)].join('\n\n')}\n`,
    format: true,
  };
}

/** Where an operation's file is: in the folder of its module. */
export function operationPath({ folder, name }: NamedOperation): string {
  return ['src', ...folder, `${name}.ts`].join('/');
}

function importStatement(named: NamedOperation): Statement {
  const { StructureKind } = tsMorph();
  const { values, types } = runtimeImports(named);
  return {
    kind: StructureKind.ImportDeclaration,
    moduleSpecifier: `${'../'.repeat(named.folder.length) || './'}runtime/index.js`,
    namedImports: [
      ...values.map((name) => ({ name })),
      ...types.map((name) => ({ name, isTypeOnly: true })),
    ],
  };
}

function typeStatements(
  named: NamedOperation,
  response: ResponseTypes,
  options: EmitOptions,
): readonly Statement[] {
  const { StructureKind } = tsMorph();
  const { name, typeName, operation } = named;
  const alias = (aliasName: string, type: string, docs: string): Statement => ({
    kind: StructureKind.TypeAlias,
    name: aliasName,
    isExported: true,
    type,
    docs: [docText(docs)],
  });
  return [
    ...response.byStatus.map((entry) =>
      alias(entry.name, entry.type, `What \`${name}\` gives with status ${entry.status}.`),
    ),
    alias(`${typeName}Response`, response.type, responseDocs(named)),
    ...errorTypes(named).map((entry) =>
      alias(
        entry.name,
        entry.type,
        `The body of a failure of \`${name}\`, status ${entry.statuses.join(', ')}.`,
      ),
    ),
    alias(`${typeName}Failure`, failureType(named, options), failureDocs(operation, name)),
  ];
}

function requestStatement(named: NamedOperation, groups: readonly RequestGroup[]): Statement {
  const { StructureKind } = tsMorph();
  const docs = [`What \`${named.name}\` takes.`];
  const name = `${named.typeName}Request`;
  if (groups.length === 0) {
    return {
      kind: StructureKind.TypeAlias,
      name,
      isExported: true,
      type: 'Record<string, never>',
      docs,
    };
  }
  return {
    kind: StructureKind.Interface,
    name,
    isExported: true,
    docs,
    properties: groups.map((group) => ({
      name: group.name,
      hasQuestionToken: !group.required,
      type: group.type,
    })),
  };
}

function responseDocs({ operation, name }: NamedOperation): string {
  const documented = operation.responses
    .filter(({ description }) => description !== '')
    .map(({ status, description }) => `- ${status}: ${description}`);
  return [`What \`${name}\` gives.`, ...documented].join('\n');
}

function failureDocs(operation: Operation, name: string): string {
  const docs = messageDocs(operation.failures);
  return docs === '' ? `How \`${name}\` fails.` : `How \`${name}\` fails.\n\n${docs}`;
}

function functionStatement(
  named: NamedOperation,
  groups: readonly RequestGroup[],
  response: ResponseTypes,
): Statement {
  const { StructureKind } = tsMorph();
  const { name, typeName } = named;
  const optional = groups.every((group) => !group.required);
  return {
    kind: StructureKind.Function,
    name,
    isExported: true,
    docs: [functionDocs(named.operation)],
    parameters: [
      { name: 'client', type: 'Client' },
      { name: 'request', type: `${typeName}Request`, hasQuestionToken: optional },
      { name: 'options', type: 'CallOptions', hasQuestionToken: true },
    ],
    returnType: `Call<${response.success}, ${typeName}Failure>`,
    statements: [
      `return ${callerOf(named)}(client, ${name}, ${requestArgument(named.operation).text}, options, ${descriptorText(named)});`,
    ],
  };
}

/** What a caller has to know of the answer besides its type. */
function answerDocs(operation: Operation): readonly string[] {
  const { responses } = operation;
  const headers = [...new Set(responses.flatMap((response) => response.headers))].toSorted();
  return [
    ...(headers.length === 0
      ? []
      : [`Response headers: ${headers.map((header) => `\`${header}\``).join(', ')}`]),
    ...answerNotes(operation),
  ];
}

function functionDocs(operation: Operation): string {
  const { method, path, description, scopes, rateLimit, deprecated } = operation;
  const auth = authWords(operation.security);
  const facts = [
    `\`${method} ${path}\``,
    ...(scopes.length === 0 ? [] : [`Scopes: ${scopes.map((scope) => `\`${scope}\``).join(', ')}`]),
    ...(rateLimit === undefined ? [] : [`Rate limit: ${rateLimit}`]),
    ...(auth === undefined ? [] : [`Auth: ${auth}`]),
    ...answerDocs(operation),
  ];
  const paragraphs = [description || titleOf(operation), facts.join('\n\n')];
  const text = docText(paragraphs.join('\n\n'));
  return deprecated
    ? `${text}\n\n@deprecated The vendor marks this operation as deprecated.`
    : text;
}
