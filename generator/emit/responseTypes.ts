import { assertNever, type Response } from '../api/index.ts';
import type { NamedOperation } from '../naming/named.ts';
import { headerNames } from './errorTypes.ts';
import { itemType } from './pages.ts';
import { typeText, type TypeStyle } from './typeText.ts';

const style: TypeStyle = { direction: 'response', enums: new Map() };
const events = 'AsyncIterable<ServerSentEvent>';

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

/** The types of what an operation gives; statuses that carry the same share one. */
export function responseTypes({ operation, typeName }: NamedOperation): ResponseTypes {
  const name = `${typeName}Response`;
  const types = operation.responses.map((response) => ({
    status: response.status,
    type: dataText(response),
    headers: headerNames(response.headers),
  }));
  const [first] = types;
  if (first === undefined)
    return { type: 'unknown', byStatus: [], success: `Success<number, ${name}>` };
  if (types.every(({ type }) => type === first.type)) {
    const alike = types.every(({ headers }) => headers === first.headers);
    const statuses = types.map(({ status }) => status).join(' | ');
    const members = alike ? [{ ...first, status: statuses }] : types;
    const item = itemType(operation, name);
    const success = members.map(successOf(name)).join(' | ');
    return {
      type: first.type,
      byStatus: [],
      success: item === undefined ? success : `${success} & Paged<${item}>`,
    };
  }
  const byStatus = types.map((entry) => ({ ...entry, name: `${name}${entry.status}` }));
  return {
    type: byStatus.map((entry) => entry.name).join(' | '),
    byStatus,
    success: byStatus.map((entry) => successOf(entry.name)(entry)).join(' | '),
  };
}

function successOf(data: string) {
  return ({ status, headers }: { readonly status: number | string; readonly headers: string }) =>
    `Success<${[status, data, ...(headers === '' ? [] : [headers])].join(', ')}>`;
}

/** The type of what an answer carries. */
export function dataText({ kind, schema }: Response): string {
  const type = schema === undefined ? 'void' : typeText(schema, style);
  switch (kind) {
    case 'none':
      return 'void';
    case 'events':
      return schema === undefined ? events : `${type} | ${events}`;
    case 'jsonLines':
      return `AsyncIterable<${type}>`;
    case 'json':
    case 'any':
    case 'text':
    case 'binary':
      return type;
    default:
      return assertNever(kind);
  }
}
