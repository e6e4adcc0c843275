import { createRequire } from 'node:module';
import type * as JsonRepair from 'jsonrepair';

/** A place for a value that the text does not show: a bare `{{variable}}`. It says nothing of the type. */
export const anyValue: unique symbol = Symbol('any value');

/** JSON as people write it. */
export interface JsonText {
  /** As `JSON.parse` gives it, with `anyValue` for bare variables and a bigint for an integer that no number can hold. */
  readonly value: unknown;
  /** True where the text is JSON neither with nor without comments and variables, and was mended by a good guess. */
  readonly mended: boolean;
}

/** The longest value that is mended: nobody writes more by hand, and mending takes time by the square of its length. */
const longestMended = 2 ** 17;

/**
 * Reads JSON as it stands in collections: with comments, with bare `{{variables}}`, cut off, with slips.
 *
 * @param text what should be JSON.
 * @param variables gives the text a variable stands for, where that is known.
 * @returns undefined where it is no JSON at all; where only mending helps, it must be a list or an object.
 * @example readJson('{ "n": {{count}}, } // soon') // { value: { n: anyValue }, mended: true }
 */
export function readJson(
  text: string,
  variables: (name: string) => string | undefined = () => undefined,
): JsonText | undefined {
  const exact = /\d{16}/.test(text) ? undefined : parsed(text);
  if (exact !== undefined) return { ...exact, mended: false };
  const values: unknown[] = [];
  const plain = withPlaceholders(text, variables, values);
  const read = parsed(plain) ?? mended(plain, values);
  if (read === undefined || values.length === 0) return read;
  try {
    return { value: filledIn(read.value, values), mended: read.mended };
  } catch {
    // Nested beyond what the reader can follow.
    return undefined;
  }
}

function parsed(text: string): JsonText | undefined {
  try {
    return { value: JSON.parse(text), mended: false };
  } catch {
    return undefined;
  }
}

function mended(text: string, values: unknown[]): JsonText | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  // What follows the value would be taken for further lines of a list.
  const first = text.slice(0, endOfValue(text));
  if (first.length > longestMended) return undefined;
  try {
    const { jsonrepair } = createRequire(import.meta.url)('jsonrepair') as typeof JsonRepair;
    return { value: JSON.parse(jsonrepair(withoutBareWords(first, values))), mended: true };
  } catch {
    // No JSON by any reading, or nested beyond what the reader can follow.
    return undefined;
  }
}

/** Behind the bracket that closes the first list or object; the end of the text where none does. */
function endOfValue(text: string): number {
  const structural = /"|[[{:,]\s*'|[[\]{}]/g;
  let depth = 0;
  for (let match = structural.exec(text); match !== null; match = structural.exec(text)) {
    const [found] = match;
    if (found === '"') structural.lastIndex = endOfString(text, structural.lastIndex);
    if (/^[[{]/.test(found)) depth += 1;
    if (/^[\]}]/.test(found)) depth -= 1;
    if (found.endsWith("'")) structural.lastIndex = endOfString(text, structural.lastIndex, "'");
    if (depth <= 0 && /^[\]}]/.test(found)) return structural.lastIndex;
  }
  return text.length;
}

/** What may stand outside strings and is not JSON, or is more than a number can hold. */
const special = /"|\/\/|\/\*|\{\{[^{}]{1,200}\}\}|-?\d{16,}/g;

const mark = '\uE000';

/** The text without its comments, and with a string for each variable and each long integer: its index in `values`. */
function withPlaceholders(
  text: string,
  variables: (name: string) => string | undefined,
  values: unknown[],
): string {
  const pieces: string[] = [];
  const placeholder = (value: unknown): string => `"${mark}${values.push(value) - 1}"`;
  let from = 0;
  special.lastIndex = 0;
  for (let match = special.exec(text); match !== null; match = special.exec(text)) {
    const [found] = match;
    const end = match.index + found.length;
    if (found === '"') {
      special.lastIndex = endOfString(text, end);
      continue;
    }
    const [replacement, next] =
      found === '//'
        ? ['', endAt(text, '\n', end)]
        : found === '/*'
          ? [' ', endAt(text, '*/', end) + 2]
          : found.startsWith('{')
            ? [placeholder(valueOfVariable(found.slice(2, -2).trim(), variables)), end]
            : [longInteger(text, found, match.index, placeholder), end];
    pieces.push(text.slice(from, match.index), replacement);
    from = next;
    special.lastIndex = next;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

/** A string on its line, or a word in place of a value: `<your id>`, `TIMESTAMP`. */
const wordOrString =
  /"(?:[^"\\\n]|\\.)*"?|([:[,]\s*)(?:<[^<>"\n]{1,80}>|(?!(?:true|false|null|none|undefined|nan)\b)[a-z_][\w-]{0,79})(?=\s*[,}\]\n])/gi;

/** People put words where a value of any type goes: mended they would all be strings. */
function withoutBareWords(text: string, values: unknown[]): string {
  return text.replaceAll(wordOrString, (found, before: string | undefined) =>
    before === undefined ? found : `${before}"${mark}${values.push(anyValue) - 1}"`,
  );
}

function endAt(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at === -1 ? text.length : at;
}

/** Behind the quote that ends the string; the end of the text where none does. */
function endOfString(text: string, from: number, quote = '"'): number {
  const boundary = /["'\\]/g;
  boundary.lastIndex = from;
  for (let match = boundary.exec(text); match !== null; match = boundary.exec(text)) {
    if (match[0] === quote) return boundary.lastIndex;
    if (match[0] === '\\') boundary.lastIndex += 1;
  }
  return text.length;
}

/** A number that is no integer, or one that a number can hold, stays as it is. */
function longInteger(
  text: string,
  digits: string,
  at: number,
  placeholder: (value: unknown) => string,
): string {
  const isPart = /[\w.+-]/.test(text[at - 1] ?? '') || /[\w.]/.test(text[at + digits.length] ?? '');
  return isPart || Number.isSafeInteger(Number(digits)) ? digits : placeholder(BigInt(digits));
}

/** The longest value of a variable that is read: a text may name it thousands of times. */
const longestVariable = 2 ** 14;

/** What a variable stands for; `anyValue` where that is not known, or is not JSON by itself. */
function valueOfVariable(name: string, variables: (name: string) => string | undefined): unknown {
  const value = variables(name);
  if (value === undefined || value.length > longestVariable) return anyValue;
  return parsed(value)?.value ?? anyValue;
}

function filledIn(value: unknown, values: readonly unknown[]): unknown {
  return JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
    typeof inner === 'string' && inner.startsWith(mark)
      ? (values[Number(inner.slice(mark.length))] ?? anyValue)
      : inner,
  );
}
