import { isObject, listOf, textOf, type JsonObject } from '../../json/values.ts';
import { rowsOf } from './rows.ts';

/** An auth block as v2.1 writes it, and how many the file offers: a list counts by its first. */
export interface ConvertedAuth {
  readonly auth: JsonObject;
  readonly offered: number;
}

/** `auth` is one block or a list of them, each a type and its credentials. */
export function authOf(written: unknown): ConvertedAuth | undefined {
  const blocks = (Array.isArray(written) ? listOf(written) : [written]).filter(isObject);
  const [first] = blocks;
  if (first === undefined) return undefined;
  const type = textOf(first['type']);
  const credentials = rowsOf(first['credentials']);
  return {
    auth: { type, ...(credentials.length === 0 || type === '' ? {} : { [type]: credentials }) },
    offered: blocks.length,
  };
}
