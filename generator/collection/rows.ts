import { descriptionOf, isObject, listOf, textOf, type JsonObject } from '../json/values.ts';

/** One line of a list of named values as Postman keeps them: query parameters, path variables, headers, form fields. */
export interface Row {
  /** Its place in the list as written. */
  readonly index: number;
  readonly key: string;
  readonly value: string;
  readonly description: string;
  readonly disabled: boolean;
  /** A form field's `file` or `text`. */
  readonly type: string;
  /** Whether a form field holds several files. */
  readonly severalFiles: boolean;
  /** A form part's own Content-Type; empty where it states none. */
  readonly contentType: string;
}

/** The rows of a list; those without a key are left out. */
export function rowsOf(list: unknown): readonly Row[] {
  return listOf(list).flatMap((row, index) => {
    const read = isObject(row) ? rowOf(row, index) : undefined;
    return read === undefined || read.key === '' ? [] : [read];
  });
}

function rowOf(row: JsonObject, index: number): Row {
  return {
    index,
    key: textOf(row['key']),
    value: textOf(row['value']),
    description: descriptionOf(row['description']),
    disabled: row['disabled'] === true,
    type: textOf(row['type']),
    severalFiles: listOf(row['src']).length > 1,
    contentType: textOf(row['contentType']),
  };
}

/** A header's value, whatever the letter case of its name; empty where it is not set. */
export function headerOf(headers: readonly Row[], name: string): string {
  return headers.find((row) => !row.disabled && row.key.toLowerCase() === name)?.value ?? '';
}

/** What all examples of a list show of one key. */
export interface KeyExamples {
  readonly key: string;
  /** Its place in the first example's list; undefined where only others have it. */
  readonly index: number | undefined;
  readonly description: string;
  readonly texts: readonly string[];
  readonly file: boolean;
  readonly contentType: string;
  /** True where one example gives the key several enabled values. */
  readonly repeated: boolean;
  /** True where every example has it, enabled. */
  readonly always: boolean;
}

/**
 * Joins the examples of one list by key: keys in the order of the first example, which is the request itself,
 * then those that only saved responses show, by name.
 */
export function joinRows(examples: readonly (readonly Row[])[]): readonly KeyExamples[] {
  const first = new Map(examples[0]?.toReversed().map((row) => [row.key, row.index]));
  const ownKeys = new Set(examples[0]?.map((row) => row.key));
  const all = new Map<string, Row[]>();
  const enabledIn = new Map<string, number>();
  const repeated = new Set<string>();
  for (const rows of examples) {
    const here = new Set<string>();
    for (const row of rows) {
      const known = all.get(row.key);
      if (known === undefined) all.set(row.key, [row]);
      else known.push(row);
      if (row.disabled) continue;
      if (here.has(row.key) || row.severalFiles) repeated.add(row.key);
      here.add(row.key);
    }
    for (const key of here) enabledIn.set(key, (enabledIn.get(key) ?? 0) + 1);
  }
  const further = [...all.keys()].filter((key) => !first.has(key)).toSorted();
  return [...ownKeys, ...further].map((key) => {
    const rows = all.get(key) ?? [];
    return {
      key,
      index: first.get(key),
      description: descriptionAmong(rows, examples[0] ?? []),
      texts: rows.map((row) => row.value),
      file: rows.some((row) => row.type === 'file'),
      contentType: rows.find((row) => row.contentType !== '')?.contentType ?? '',
      repeated: repeated.has(key),
      always: enabledIn.get(key) === examples.length,
    };
  });
}

/** The request's own description, else the first by its text: the order of saved responses says nothing. */
function descriptionAmong(rows: readonly Row[], own: readonly Row[]): string {
  const described = rows.filter((row) => row.description !== '');
  const chosen =
    described.find((row) => own.includes(row))?.description ??
    described.map((row) => row.description).toSorted()[0];
  return chosen ?? '';
}
