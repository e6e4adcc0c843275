import { parse } from 'jsonc-parser';

/** Keys on the way to every value: those of the first example must be there, no others than those of all may be. */
export function keyDifference(
  what: string,
  examples: readonly unknown[],
  arrived: unknown,
): readonly string[] {
  const [first] = examples;
  const shown = new Set(examples.flatMap((example) => keyPaths(example)));
  const top = typeof first === 'object' && first !== null ? Object.keys(first) : [];
  const sent = keyPaths(arrived);
  const sentTop = new Set(
    typeof arrived === 'object' && arrived !== null ? Object.keys(arrived) : [],
  );
  const missing = Array.isArray(first)
    ? []
    : top.filter((key) => !isData(key) && !sentTop.has(key));
  const extra = sent.filter((path) => !shown.has(path));
  return [
    ...(missing.length === 0 ? [] : [`${what} missing: ${missing.join(', ')}`]),
    ...(extra.length === 0
      ? []
      : [`${what} not in the collection: ${[...new Set(extra)].join(', ')}`]),
  ];
}

/** A key that is itself a value: a number, a date, a long hexadecimal id. */
function isData(key: string): boolean {
  return /^(?:-?\d+|\d{4}-\d\d-\d\d.*|[\da-f-]{24,})$/i.test(key);
}

function keyPaths(value: unknown, at = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => keyPaths(one, `${at}[]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [
    `${at}.${key}`,
    ...keyPaths(one, `${at}.${key}`),
  ]);
}

/** JSON as people write it: comments, bare variables, cut off. */
export function lenient(text: string): unknown {
  return parse(text.replaceAll(/"\{\{[^{}"]*\}\}"|\{\{[^{}]*\}\}/g, '"variable"'), [], {
    allowTrailingComma: true,
  });
}

/** Whether a text is no JSON, however leniently it is read. */
export function isBroken(text: string): boolean {
  const errors: Parameters<typeof parse>[1] = [];
  parse(text.replaceAll(/"[^"\n]*"/g, '""').replaceAll(/\{\{[^{}]*\}\}/g, '""'), errors, {
    allowTrailingComma: true,
  });
  return errors !== undefined && errors.length > 0;
}

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
