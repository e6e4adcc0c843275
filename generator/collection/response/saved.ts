import { isObject, listOf, textOf, type JsonObject } from '../../json/values.ts';
import { below } from '../../json/pointer.ts';
import { rowsOf } from '../rows.ts';
import { headerLines, httpMessageOf, type Header } from './httpMessage.ts';
import { statusOf } from './status.ts';

/** Names longer than this are cut: nobody reads on. */
const longestName = 100_000;

/** One saved response, whatever way its parts were written. */
export interface Saved {
  readonly name: string;
  /** Its status; undefined where none was saved and nothing tells it. */
  readonly status: number | undefined;
  readonly body: string;
  readonly headers: readonly Header[];
  /** The language Postman shows the body in. */
  readonly language: string;
  readonly pointer: string;
}

/** The saved responses of a request. Their order in the file is noise, so they come in an order of their own. */
export function savedResponses(item: JsonObject, pointer: string): readonly Saved[] {
  const saved = listOf(item['response']).flatMap((response, index): readonly Saved[] =>
    isObject(response) ? [savedResponse(response, below(pointer, 'response', index))] : [],
  );
  return saved.toSorted(
    (a, b) => (a.status ?? 0) - (b.status ?? 0) || (a.name < b.name ? -1 : Number(a.name > b.name)),
  );
}

function savedResponse(response: JsonObject, pointer: string): Saved {
  const name = textOf(response['name']).slice(0, longestName);
  const body = textOf(response['body']);
  const headers = headersOf(response['header']);
  const message = httpMessageOf(body);
  const status = statusOf(textOf(response['code']), textOf(response['status']), name);
  return {
    name,
    status: status ?? message?.status,
    body: message?.body ?? body,
    headers: [...headers, ...(message?.headers ?? [])],
    language: textOf(response['_postman_previewlanguage']).toLowerCase(),
    pointer,
  };
}

/** The value of a header, given in lower case; empty where it is not set. */
export function headerValue({ headers }: Saved, name: string): string {
  return headers.find((header) => header.name === name)?.value ?? '';
}

/** Headers are rows, or, in old collections, one text. */
function headersOf(value: unknown): readonly Header[] {
  if (typeof value === 'string') return headerLines(value).headers;
  return rowsOf(value)
    .filter((row) => !row.disabled)
    .map((row) => ({ name: row.key.trim().toLowerCase(), value: row.value }));
}
