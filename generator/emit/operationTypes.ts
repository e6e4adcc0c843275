import type { Failure, Field, Operation, Parameter, RequestBody, Schema } from '../api/index.ts';
import type { NamedOperation } from '../naming/named.ts';
import { docText, stringLiteral } from './text.ts';
import { memberText, typeText, type TypeStyle } from './typeText.ts';

/** How the emitter is asked to write. */
export interface EmitOptions {
  /** `enum`: TypeScript enums. `const`: frozen objects with a union type of the same name. */
  readonly enums: 'enum' | 'const';
}

/** A member of the request: `path`, `query`, `headers` or `body`. */
export interface RequestGroup {
  readonly name: 'path' | 'query' | 'headers' | 'body';
  readonly required: boolean;
  readonly type: string;
}

/** The groups of a request; one that nobody needs is absent, one with nothing required is optional. */
export function requestGroups(named: NamedOperation): readonly RequestGroup[] {
  const { operation } = named;
  const style: TypeStyle = { direction: 'request', enums: enumNames(named) };
  const of = (place: Parameter['in']) =>
    operation.parameters.filter((parameter) => parameter.in === place);
  const body = operation.requestBody;
  return [
    ...group('path', of('path'), style),
    ...group('query', of('query'), style),
    ...group('headers', of('header'), style),
    ...(body === undefined
      ? []
      : [{ name: 'body' as const, required: body.required, type: bodyType(body, style) }]),
  ];
}

function group(
  name: RequestGroup['name'],
  parameters: readonly Parameter[],
  style: TypeStyle,
): readonly RequestGroup[] {
  if (parameters.length === 0) return [];
  return [
    {
      name,
      required: parameters.some((parameter) => parameter.required),
      type: membersText(parameters, style),
    },
  ];
}

function bodyType(body: RequestBody, style: TypeStyle): string {
  switch (body.kind) {
    case 'multipart':
    case 'urlencoded':
      return membersText(body.fields, style);
    case 'json':
    case 'text':
      return typeText(body.schema, style);
    case 'binary':
      return 'BinaryBody';
  }
}

function membersText(members: readonly (Parameter | Field)[], style: TypeStyle): string {
  const texts = members.map(({ name, schema, required, description }) =>
    memberText(name, schema, required, description, style),
  );
  return `{\n${texts.join('\n')}\n}`;
}

function enumNames(named: NamedOperation): ReadonlyMap<Schema, string> {
  return new Map(named.valueEnums.map(({ schema, name }) => [schema, name]));
}

/** What a call gives where it succeeds. */
export interface ResponseTypes {
  /** The text of type `XResponse`. */
  readonly type: string;
  /** Types of their own where statuses differ in what they carry: `XResponse200`. */
  readonly byStatus: readonly {
    readonly name: string;
    readonly type: string;
    readonly status: number;
  }[];
  /** The type argument of `Call`: `Success<200, XResponse>`. */
  readonly success: string;
}

export function responseTypes({ operation, typeName }: NamedOperation): ResponseTypes {
  const style: TypeStyle = { direction: 'response', enums: new Map() };
  const name = `${typeName}Response`;
  const types = operation.responses.map(({ status, kind, schema }) => ({
    status,
    type: kind === 'none' || schema === undefined ? 'void' : typeText(schema, style),
  }));
  const [first] = types;
  if (first === undefined)
    return { type: 'unknown', byStatus: [], success: `Success<number, ${name}>` };
  if (types.every(({ type }) => type === first.type)) {
    const statuses = types.map(({ status }) => status).join(' | ');
    return { type: first.type, byStatus: [], success: `Success<${statuses}, ${name}>` };
  }
  const byStatus = types.map((entry) => ({ ...entry, name: `${name}${entry.status}` }));
  return {
    type: byStatus.map((entry) => entry.name).join(' | '),
    byStatus,
    success: byStatus.map((entry) => `Success<${entry.status}, ${entry.name}>`).join(' | '),
  };
}

/** The union of documented failures, a member a status; `never` where none is documented. */
export function failureType(named: NamedOperation, options: EmitOptions): string {
  const enumName = `${named.typeName}ErrorCode`;
  const memberOf = new Map(named.errorMembers.map(({ code, name }) => [code, name]));
  const members = [...failuresByStatus(named.operation)].map(([status, failures]) => {
    const codes = failures.flatMap(({ code }) => memberOf.get(code ?? '') ?? []);
    const types = codes.map((member) =>
      options.enums === 'enum' ? `${enumName}.${member}` : `typeof ${enumName}.${member}`,
    );
    return types.length === 0 ? `Failure<${status}>` : `Failure<${status}, ${types.join(' | ')}>`;
  });
  return members.length === 0 ? 'never' : members.join(' | ');
}

export function failuresByStatus(operation: Operation): ReadonlyMap<number, readonly Failure[]> {
  const byStatus = new Map<number, Failure[]>();
  for (const failure of operation.failures) {
    byStatus.set(failure.status, [...(byStatus.get(failure.status) ?? []), failure]);
  }
  return byStatus;
}

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
  const encoder = operation.requestBody?.kind;
  return {
    values: ['call', ...new Set(decoders), ...(encoder === undefined ? [] : [encoder])].toSorted(),
    types: [
      ...(encoder === 'binary' ? ['BinaryBody'] : []),
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
  const members = [
    `method: ${stringLiteral(operation.method)}`,
    `path: ${stringLiteral(operation.path)}`,
    ...(operation.baseUrl === undefined ? [] : [`baseUrl: ${stringLiteral(operation.baseUrl)}`]),
    ...(operation.security.type === 'none' ? ['auth: false'] : []),
    ...(operation.requestBody === undefined ? [] : [`body: ${encoderText(operation.requestBody)}`]),
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

/** The runtime's function that encodes a body, called with what it has to know. */
function encoderText(body: RequestBody): string {
  switch (body.kind) {
    case 'multipart':
    case 'urlencoded': {
      const json = body.fields.filter(({ encoding }) => encoding === 'json');
      return `${body.kind}(${json.map(({ name }) => stringLiteral(name)).join(', ')})`;
    }
    case 'json':
      return 'json()';
    case 'text':
    case 'binary':
      return `${body.kind}(${stringLiteral(body.mediaType)})`;
  }
}

/** Lines of documentation for a failure's messages. */
export function messageDocs(failures: readonly Failure[]): string {
  const lines = failures.flatMap((failure) => {
    const messages = [failure.message, ...failure.otherMessages].filter(
      (message) => message !== '',
    );
    const last = messages.length - 1;
    return messages.map((message, index) => {
      const cut = failure.truncated && index === last ? ' … (cut off in the collection)' : '';
      return `${failure.status}: ${message}${cut}`;
    });
  });
  return docText(
    lines.length === 1 ? (lines[0] ?? '') : lines.map((line) => `- ${line}`).join('\n'),
  );
}
