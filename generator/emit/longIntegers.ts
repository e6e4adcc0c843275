import { assertNever, type Operation, type Schema } from '../api/index.ts';

/** Whether some answer of an operation holds integers that no number can, and so has to be decoded with care. */
export function hasLongIntegers({ responses, errorResponses }: Operation): boolean {
  return [...responses, ...errorResponses].some(
    ({ schema }) => schema !== undefined && holds(schema),
  );
}

function holds(schema: Schema): boolean {
  switch (schema.type) {
    case undefined:
      return schema.anyOf?.some(holds) ?? false;
    case 'array':
      return holds(schema.items);
    case 'object':
      return (
        Object.values(schema.properties).some(holds) ||
        (schema.additionalProperties !== undefined && holds(schema.additionalProperties))
      );
    case 'string':
      return schema.format === 'int64';
    case 'number':
    case 'integer':
    case 'boolean':
    case 'null':
      return false;
    default:
      return assertNever(schema);
  }
}
