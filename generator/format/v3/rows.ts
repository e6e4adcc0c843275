import { isObject, listOf, textOf, type JsonObject } from '../../json/values.ts';

/**
 * A list of named values: v3 writes headers, parameters, variables, credentials and form fields as a map, or as a list where
 * one of them has more than a value to say.
 */
export function rowsOf(written: unknown): readonly JsonObject[] {
  if (isObject(written)) return Object.entries(written).flatMap(rowsOfEntry);
  return listOf(written).flatMap((row) => (isObject(row) ? [rowOf(row)] : []));
}

function rowsOfEntry([key, value]: readonly [string, unknown]): readonly JsonObject[] {
  if (Array.isArray(value)) return value.map((one: unknown) => ({ key, value: one }));
  return [isObject(value) && 'value' in value ? rowOf({ ...value, key }) : { key, value }];
}

/** Off is `disabled: true` here and `enabled: false` in environments; secret is a type or a flag of its own. */
function rowOf(row: JsonObject): JsonObject {
  const { enabled, secret, ...rest } = row;
  return {
    ...rest,
    ...(enabled === false || textOf(enabled) === 'false' ? { disabled: true } : {}),
    ...(secret === true ? { type: 'secret' } : {}),
  };
}
