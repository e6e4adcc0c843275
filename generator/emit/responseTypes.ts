import type { NamedOperation } from '../naming/named.ts';
import { typeText, type TypeStyle } from './typeText.ts';

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
