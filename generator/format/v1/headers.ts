import { isObject, listOf, textOf, type JsonObject } from '../../json/values.ts';

/**
 * A request's headers: v1 keeps them as lines of text, of which one that begins with `//` is switched off, as a list, or as
 * both; the list knows more.
 */
export function headersOf(headers: unknown, headerData: unknown): readonly Header[] {
  const listed = [...listOf(headerData), ...listOf(headers)].filter(isObject).map(headerOf);
  const names = new Set(listed.map(({ key }) => key));
  return [...listed, ...linesOf(textOf(headers)).filter(({ key }) => !names.has(key))];
}

/** A header as v2.1 writes it. */
interface Header {
  readonly key: string;
  readonly value: unknown;
  readonly description?: unknown;
  readonly disabled?: true;
}

function headerOf(row: JsonObject): Header {
  const { key, value, description } = row;
  const name = nameOf(textOf(key));
  const isOff = row['enabled'] === false || row['disabled'] === true || name.disabled === true;
  return { key: name.key, value, description, ...(isOff ? { disabled: true } : {}) };
}

function linesOf(text: string): readonly Header[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => {
    const colon = line.indexOf(':');
    if (colon === -1) return [];
    const name = nameOf(line.slice(0, colon));
    return name.key === '' ? [] : [{ ...name, value: line.slice(colon + 1).trim() }];
  });
}

function nameOf(written: string): { readonly key: string; readonly disabled?: true } {
  const name = written.trim();
  return name.startsWith('//') ? { key: name.slice(2).trim(), disabled: true } : { key: name };
}
