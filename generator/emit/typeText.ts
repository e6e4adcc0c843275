import { assertNever, type ObjectSchema, type Schema } from '../api/index.ts';
import { docComment, propertyName, stringLiteral } from './text.ts';

/** How a type is to be written. */
export interface TypeStyle {
  /**
   * `request`: what a caller writes: lists are readonly, and undefined may stand for an absent property.
   * `response`: what a caller reads: a value that an enum does not have yet may come.
   */
  readonly direction: 'request' | 'response';
  /** Names of enums that stand for a schema. */
  readonly enums: ReadonlyMap<Schema, string>;
}

/** A schema as TypeScript source. */
export function typeText(schema: Schema, style: TypeStyle): string {
  const named = style.enums.get(schema);
  if (named !== undefined) return named;
  if (schema.type === undefined) {
    if (schema.anyOf === undefined) return 'unknown';
    const types = schema.anyOf.map((choice) => typeText(choice, style));
    return types.includes('unknown') ? 'unknown' : [...new Set(types)].join(' | ');
  }
  switch (schema.type) {
    case 'string':
      if (schema.format === 'binary') return 'Blob';
      return valuesText('string', schema.enum?.map(stringLiteral), style);
    case 'number':
    case 'integer':
      return valuesText('number', schema.enum, style);
    case 'boolean':
    case 'null':
      return schema.type;
    case 'array': {
      const items = element(schema.items, style);
      return style.direction === 'request' ? `readonly ${items}[]` : `${items}[]`;
    }
    case 'object':
      return objectText(schema, style);
    default:
      return assertNever(schema);
  }
}

/**
 * What a caller writes is one of the values; what a caller reads may be a value of tomorrow as well. The intersection keeps
 * the known ones apart, so that an editor proposes them.
 * @see https://github.com/microsoft/TypeScript/issues/29729
 */
function valuesText(
  type: 'string' | 'number',
  values: readonly (string | number)[] | undefined,
  { direction }: TypeStyle,
): string {
  if (values === undefined) return type;
  return [...values, ...(direction === 'response' ? [`(${type} & {})`] : [])].join(' | ');
}

function objectText(schema: ObjectSchema, style: TypeStyle): string {
  const names = Object.keys(schema.properties);
  const others = schema.additionalProperties;
  if (names.length === 0)
    return `Record<string, ${others === undefined ? 'unknown' : typeText(others, style)}>`;
  const required = new Set(schema.required);
  const members = names.map((name) => {
    const property = schema.properties[name] ?? {};
    return memberText(name, property, required.has(name), property.description ?? '', style);
  });
  return `{\n${members.join('\n')}\n}`;
}

/** One member of an object type, with its docs. */
export function memberText(
  name: string,
  schema: Schema,
  required: boolean,
  description: string,
  style: TypeStyle,
): string {
  const type = typeText(schema, style);
  const optional = required ? ':' : '?:';
  const absent =
    required || style.direction === 'response' || type === 'unknown' ? '' : ' | undefined';
  return `${docComment(description)}${propertyName(name)}${optional} ${type}${absent};`;
}

/** In parentheses where it would fall apart as an element of a list. */
function element(schema: Schema, style: TypeStyle): string {
  const type = typeText(schema, style);
  return isCompound(schema, style) ? `(${type})` : type;
}

/** Whether a type's text is an operator with operands: a union, or a `readonly` list. */
function isCompound(schema: Schema, style: TypeStyle): boolean {
  if (style.enums.has(schema)) return false;
  if (schema.type === undefined) return (schema.anyOf?.length ?? 0) > 1;
  if (schema.type === 'array') return style.direction === 'request';
  if (!('enum' in schema) || schema.enum === undefined) return false;
  return style.direction === 'response' || schema.enum.length > 1;
}
