import type { Schema } from '../../api/index.ts';

/** Each schema once, in an order of their own: the order of examples says nothing. */
export function distinct(schemas: readonly Schema[]): readonly Schema[] {
  const byText = new Map(schemas.map((schema) => [JSON.stringify(schema), schema]));
  return [...byText].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, schema]) => schema);
}
