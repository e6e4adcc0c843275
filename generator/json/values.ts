/** A JSON object whose members are not known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether the value is an object; a list is none. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object; an empty one where it is something else. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** The value as a list; an empty one where it is something else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value as text: numbers and booleans written out, anything else empty. */
export function textOf(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'boolean':
      return String(value);
    default:
      return '';
  }
}

/** Descriptions longer than this are cut: nobody reads on. */
const longestDescription = 1_000_000;

/** What programs that write collections put where a description is missing. */
const noDescription: ReadonlySet<string> = new Set(['undefined', 'null', '[object Object]']);

/**
 * A description's text. Postman writes it as a string, as `{ content, type }`, or as null.
 * @see https://schema.postman.com/collection/json/v2.1.0/draft-07/docs/index.html (Description)
 */
export function descriptionOf(value: unknown): string {
  const text = textOf(isObject(value) ? value['content'] : value).slice(0, longestDescription);
  return noDescription.has(text) ? '' : text;
}
