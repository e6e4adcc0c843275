import postman, { type Url } from 'postman-collection';
import { objectOf, textOf } from './json.ts';
import { rowsOf, type Row } from './rows.ts';

/** What a request begins with. */
export interface Message {
  readonly method: string;
  /** As postman-collection reads it: it knows every way in which Postman has written URLs. */
  readonly url: Url;
  readonly headers: readonly Row[];
}

/** The beginning of a request: an object, or just its URL, as old collections have it. */
export function messageOf(definition: unknown): Message {
  if (typeof definition === 'string') {
    return { method: 'GET', url: new postman.Url(definition), headers: [] };
  }
  const { method, url, header } = objectOf(definition);
  return {
    method: textOf(method) || 'GET',
    url: new postman.Url(typeof url === 'string' ? url : { ...objectOf(url) }),
    headers: rowsOf(typeof header === 'string' ? postman.Header.parse(header) : header),
  };
}

/** A header's value, whatever the letter case of its name; empty where it is not set. */
export function headerOf(message: Message, name: string): string {
  return (
    message.headers.find((row) => !row.disabled && row.key.toLowerCase() === name)?.value ?? ''
  );
}
