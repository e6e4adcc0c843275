import type { NamedOperation } from '../naming/named.ts';
import { stringLiteral } from './text.ts';
import { typeText, type TypeStyle } from './typeText.ts';

/** The type of a failing status's body. */
export interface ErrorType {
  /** `XErrorBody`, or `XErrorBody404` where statuses differ. */
  readonly name: string;
  readonly type: string;
  /** The statuses it is declared for. */
  readonly statuses: readonly number[];
}

/** The types of what an operation's failures carry; where all carry the same, it is one. */
export function errorTypes({ operation, typeName }: NamedOperation): readonly ErrorType[] {
  const style: TypeStyle = { direction: 'response', enums: new Map() };
  const name = `${typeName}ErrorBody`;
  const types = operation.errorResponses.flatMap(({ status, schema }) =>
    schema === undefined ? [] : [{ status, type: typeText(schema, style) }],
  );
  const [first] = types;
  if (first === undefined) return [];
  if (types.every(({ type }) => type === first.type))
    return [{ name, type: first.type, statuses: types.map(({ status }) => status) }];
  return types.map(({ status, type }) => {
    const same = types.find((other) => other.type === type)?.status ?? status;
    return {
      name: `${name}${status}`,
      type: same === status ? type : `${name}${same}`,
      statuses: [status],
    };
  });
}

/** A union of header names as a type argument. */
export function headerNames(headers: readonly string[]): string {
  return headers.map(stringLiteral).join(' | ');
}
