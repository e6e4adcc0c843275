import { statusOfText } from './status.ts';

/** The start of an HTTP message that was saved as text: what stands before its body. */
export interface MessageStart {
  readonly status: number | undefined;
  readonly headers: readonly Header[];
  readonly body: string;
}

export interface Header {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
}

/** What a tool prints of an answer, status line and headers included, pasted in place of the body (RFC 9112, section 2.1). */
export function httpMessageOf(text: string): MessageStart | undefined {
  const start = /^\s*HTTP\/\d(?:\.\d)?[^\S\n]+(\d{3})\b[^\n]*(?:\n|$)/.exec(text);
  if (start === null) return undefined;
  const { headers, end } = headerLines(text, start[0].length);
  return { status: statusOfText(start[1] ?? ''), headers, body: text.slice(end) };
}

/** Headers a line each, to an empty line or to what is none. */
export function headerLines(
  text: string,
  from = 0,
): { readonly headers: readonly Header[]; readonly end: number } {
  const headers: Header[] = [];
  let at = from;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(at, Math.min(end, at + 10_000)).trim();
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    if (line !== '' && !/^[\w-]{1,100}$/.test(name)) break;
    at = end + 1;
    if (line === '') break;
    headers.push({ name, value: line.slice(colon + 1).trim() });
  }
  return { headers, end: at };
}
