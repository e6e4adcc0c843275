import {
  assertNever,
  type Failure,
  type Field,
  type Operation,
  type Parameter,
  type Response,
  type Schema,
} from '../api/index.ts';
import { typeText } from '../emit/typeText.ts';
import type { NamedOperation } from '../naming/named.ts';
import { styled, visible } from './print.ts';

/** One operation for a reader: what it takes, what it gives, how it fails, and what it needs. */
export function operationLines({ operation, folder, name }: NamedOperation): readonly string[] {
  return [
    styled('bold', [...folder, name].join('.')),
    `  ${visible(operation.id)}`,
    `  ${visible([...operation.folder, operation.name].join(' / '))}`,
    ...(operation.description === '' ? [] : ['', ...indented(visible(operation.description))]),
    ...section('Takes', [
      ...operation.parameters.map((parameter) => valueLine(parameter.in, parameter)),
      ...bodyLines(operation),
    ]),
    ...section('Gives', [
      ...(operation.responses.length === 0 ? ['2xx  unknown: no success is saved'] : []),
      ...operation.responses.flatMap((response) => [
        `${response.status}  ${dataOf(response)}`,
        ...headerLine(response),
      ]),
    ]),
    ...section('Fails', operation.failures.flatMap(failureLines)),
    ...section(
      'Error bodies',
      operation.errorResponses.flatMap((response) => [
        `${response.status}  ${response.schema === undefined ? 'unknown' : typeOf(response.schema, 'response')}`,
        ...headerLine(response),
      ]),
    ),
    ...section('Needs', needs(operation)),
    '',
  ];
}

function dataOf({ kind, schema }: Response): string {
  const type = schema === undefined ? 'nothing' : typeOf(schema, 'response');
  switch (kind) {
    case 'none':
      return 'nothing';
    case 'events':
      return schema === undefined ? 'server-sent events' : `server-sent events, or ${type}`;
    case 'jsonLines':
      return `line by line ${type}`;
    case 'json':
    case 'any':
    case 'text':
    case 'binary':
      return type;
    default:
      return assertNever(kind);
  }
}

function headerLine({ headers }: Pick<Response, 'headers'>): readonly string[] {
  return headers.length === 0 ? [] : [`     headers  ${headers.map(visible).join(', ')}`];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0
    ? []
    : ['', `  ${styled('cyan', title)}`, ...lines.flatMap((line) => indented(line, 4))];
}

function valueLine(place: string, value: Parameter | Field): string {
  const required = value.required ? styled('yellow', ' required') : '';
  const encoding = 'encoding' in value && value.encoding !== 'text' ? ` (${value.encoding})` : '';
  return `${place}  ${visible(value.name)}${encoding}: ${typeOf(value.schema, 'request')}${required}`;
}

function bodyLines({ requestBody: body }: Operation): readonly string[] {
  if (body === undefined) return [];
  switch (body.kind) {
    case 'multipart':
    case 'urlencoded':
      return body.fields.map((field) => valueLine(body.kind, field));
    case 'json':
    case 'graphql':
    case 'text':
    case 'binary':
      return [`${body.kind}  ${typeOf(body.schema, 'request')}`];
  }
}

function failureLines(failure: Failure): readonly string[] {
  const head = `${failure.status}${failure.code === undefined ? '' : ` / ${failure.code}`}`;
  const messages = [failure.message, ...failure.otherMessages].map(visible);
  const cut = failure.truncated ? styled('dim', ' … (cut off)') : '';
  const prose =
    failure.proseStatus === undefined
      ? ''
      : styled('dim', ` (the prose says ${failure.proseStatus})`);
  return messages.map(
    (message, index) =>
      `${index === 0 ? head.padEnd(10) : ' '.repeat(10)}  ${message}${index === messages.length - 1 ? cut + prose : ''}`,
  );
}

function needs(operation: Operation): readonly string[] {
  const { security, scopes, rateLimit, prerequisites, deprecated } = operation;
  return [
    ...(security.type === 'none' || security.type === 'unspecified'
      ? []
      : [`auth  ${security.type === 'other' ? security.scheme : security.type}`]),
    ...(scopes.length === 0 ? [] : [`scopes  ${scopes.map(visible).join(', ')}`]),
    ...(rateLimit === undefined ? [] : [`rate limit  ${visible(rateLimit)}`]),
    ...prerequisites.map((prerequisite) => `prerequisite  ${visible(prerequisite)}`),
    ...(deprecated ? ['deprecated'] : []),
  ];
}

function typeOf(schema: Schema, direction: 'request' | 'response'): string {
  let depth = 0;
  const lines = typeText(schema, { direction, enums: new Map() }).split('\n');
  return lines
    .map((line) => {
      if (line.startsWith('}')) depth -= 1;
      const indent = '  '.repeat(depth);
      if (line.endsWith('{')) depth += 1;
      return visible(indent + line);
    })
    .join('\n');
}

function indented(text: string, by = 2): readonly string[] {
  return text.split('\n').map((line) => (' '.repeat(by) + line).trimEnd());
}
