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

/**
 * Where a value may hold integers that no number can, and no text of another kind: JSON Pointers (RFC 6901), with `*` for
 * any key or index.
 */
export function longIntegerPointers(schema: Schema, at = ''): readonly string[] {
  switch (schema.type) {
    case undefined: {
      const choices = schema.anyOf ?? [];
      const mayBeText = choices.some((one) => one.type === 'string' && one.format !== 'int64');
      const inside = choices.flatMap((one) => longIntegerPointers(one, at));
      return [...new Set(mayBeText ? inside.filter((pointer) => pointer !== at) : inside)];
    }
    case 'array':
      return longIntegerPointers(schema.items, `${at}/*`);
    case 'object': {
      const members = Object.entries(schema.properties).flatMap(([name, one]) =>
        longIntegerPointers(one, `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
      );
      const others = schema.additionalProperties;
      return others === undefined
        ? members
        : [...members, ...longIntegerPointers(others, `${at}/*`)];
    }
    case 'string':
      return schema.format === 'int64' ? [at] : [];
    case 'number':
    case 'integer':
    case 'boolean':
    case 'null':
      return [];
    default:
      return assertNever(schema);
  }
}
