import type { Field, FormBody, Schema } from '../api/index.ts';

/** Whether a value has an inside that one text cannot hold: an object, a list of such. */
export function isNested(schema: Schema): boolean {
  if (schema.type === undefined) return schema.anyOf?.some(isNested) ?? false;
  if (schema.type === 'array') return schema.items.type === 'array' || isNested(schema.items);
  return schema.type === 'object';
}

/** How a field of some type goes out in a form, the way it went out before where that will do. */
export function fieldEncoding(
  kind: FormBody['kind'],
  schema: Schema,
  before: Field['encoding'] = 'text',
): Field['encoding'] {
  if (schema.type === 'string' && schema.format === 'binary') return 'file';
  if (isNested(schema)) return kind === 'urlencoded' || before === 'brackets' ? 'brackets' : 'json';
  const mayStay = schema.type === undefined || schema.type === 'array';
  return mayStay && before !== 'file' ? before : 'text';
}
