import { readPlaceholderType } from '../../inference/prose/placeholderType.ts';
import { readJson } from '../../inference/schema/readJson.ts';
import {
  isBinaryType,
  isEventStreamType,
  isJsonLinesType,
  isJsonType,
  isTextType,
} from '../mediaType.ts';
import { headerValue, type Saved } from './saved.ts';

/** What the body of one saved response shows. */
export type Content =
  /** No body was saved, and nothing says that there is one. */
  | { readonly kind: 'nothing' }
  /** There is a body, and what it is like was not saved. */
  | { readonly kind: 'unknown' }
  /** It says that it is JSON, and is none by any reading. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'text' | 'binary' | 'events' }
  | {
      readonly kind: 'json' | 'jsonLines';
      readonly values: readonly unknown[];
      /** True where a guess mended it. */
      readonly mended: boolean;
    };

/** Reads the body of a saved response, by its content type first, then by what it looks like. */
export function contentOf(saved: Saved): Content {
  const type = headerValue(saved, 'content-type');
  const body = saved.body.trim();
  if (isEventStreamType(type) || (type === '' && looksLikeEvents(body))) return { kind: 'events' };
  if (isJsonLinesType(type) || (type === '' && looksLikeJsonLines(body))) return jsonLines(body);
  const json = jsonOf(saved, type, body);
  if (isBinaryType(type)) {
    return json !== undefined && isStructure(body) && isBytes(type) ? json : { kind: 'binary' };
  }
  if (body === '') return withoutBody(saved, type);
  // An empty body is often written as one of these, whatever the vendor really sends.
  if (body === '""') return { kind: 'nothing' };
  if (/^\{\s*\}$/.test(body)) return { kind: 'unknown' };
  if (json !== undefined) return json;
  if (!isTextType(type) && (isAttachment(saved) || looksBinary(body))) return { kind: 'binary' };
  return saysJson(saved, type) ? { kind: 'unreadable' } : { kind: 'text' };
}

/** Whether a body shows anything. */
export function hasContent({ body }: Saved): boolean {
  return !/^(?:""|\{\s*\})?$/.test(body.trim());
}

function withoutBody(saved: Saved, type: string): Content {
  if (isJsonType(type)) return { kind: 'unknown' };
  // Servers call an answer without a body plain text or HTML, if they call it anything.
  if (/^\s*text\/(?:plain|html)\b/i.test(type)) return { kind: 'nothing' };
  if (isTextType(type)) return { kind: 'text' };
  return isAttachment(saved) ? { kind: 'binary' } : { kind: 'nothing' };
}

/** A list or an object is JSON whatever it is called; the rest has to say so, and so has what must be mended. */
function jsonOf(saved: Saved, type: string, body: string): Content | undefined {
  const declared = saysJson(saved, type);
  if (!declared && type !== '' && !isStructure(body)) return undefined;
  const read = readJson(body);
  if (read !== undefined && !read.mended) return unwrapped(read.value, declared);
  if (read !== undefined && beginsLikeJson(body) && (declared || type === ''))
    return { kind: 'json', values: [read.value], mended: true };
  // A type's name in place of a value says what the type is.
  if (declared && readPlaceholderType(body) !== undefined)
    return { kind: 'json', values: [body], mended: false };
  return declared && read === undefined ? amongWords(body) : undefined;
}

/** JSON text inside a JSON string is read for what it holds, and so is a string that is just text. */
function unwrapped(value: unknown, declared: boolean): Content | undefined {
  if (typeof value !== 'string' || !isStructure(value))
    return { kind: 'json', values: [value], mended: false };
  const inner = readJson(value);
  if (inner !== undefined && (!inner.mended || beginsLikeJson(value)))
    return { kind: 'json', values: [inner.value], mended: inner.mended };
  return declared ? undefined : { kind: 'text' };
}

/** Whether what a guess would mend begins as JSON does: words in braces would be mended as well. */
function beginsLikeJson(text: string): boolean {
  return /^\s*(?:\{\s*(?:["'{}]|\/[/*]|\.{3}|[\w$-]{1,100}\s*:)|\[\s*(?:["'[\]{\d-]|\/[/*]|\.{3}|true|false|null))/.test(
    text,
  );
}

/** JSON with words before it or behind it. A call around it, or a guard before it, is no slip: the server sends it. */
function amongWords(body: string): Content | undefined {
  if (/^(?:\)\]\}|(?:while|for)\s*\(|\/\*\*\/|[\w$.]{1,100}\s*\()/.test(body))
    return { kind: 'text' };
  const start = /(?:^|\n)[^\S\n]*[[{]/.exec(body);
  if (start === null) return undefined;
  const end = Math.max(body.lastIndexOf('}'), body.lastIndexOf(']'));
  const read = readJson(body.slice(start.index, end + 1));
  return read && { kind: 'json', values: [read.value], mended: true };
}

/** Slips in as many lines as these are no slips any more: what follows is left unread. */
const mostSlips = 10;

function jsonLines(body: string): Content {
  const values: unknown[] = [];
  let slips = 0;
  for (const line of body.split(/[\r\n]+/)) {
    if (line.trim() === '') continue;
    const read = readJson(line);
    if (read !== undefined) values.push(read.value);
    if (read?.mended !== false) slips += 1;
    if (slips === mostSlips) break;
  }
  return { kind: 'jsonLines', values, mended: slips > 0 };
}

/** Postman is told the language by the content type, or by a person who sees that it is JSON all the same. */
function saysJson({ body, language }: Saved, type: string): boolean {
  return isJsonType(type) || (language === 'json' && (!isTextType(type) || beginsLikeJson(body)));
}

function isStructure(text: string): boolean {
  return /^\s*[[{]/.test(text);
}

/** A type that says no more than that it is bytes: servers send anything under it. */
function isBytes(type: string): boolean {
  return /octet-stream/i.test(type);
}

function isAttachment(saved: Saved): boolean {
  return /^\s*attachment\b/i.test(headerValue(saved, 'content-disposition'));
}

/** Control characters that no text has, replaced characters, or how PDF, ZIP and images begin. */
function looksBinary(body: string): boolean {
  // eslint-disable-next-line no-control-regex
  return (
    /[\0-\x08\x0E-\x1A\uFFFD]/.test(body.slice(0, 2000)) ||
    /^(?:%PDF-|PK\x03\x04|GIF8|.PNG\r?\n)/.test(body)
  );
}

function looksLikeEvents(body: string): boolean {
  const lines = body.slice(0, 10_000).split(/\r\n|[\r\n]/, 50);
  const fields = lines.filter((line) => line !== '');
  return (
    fields.some((line) => line.startsWith('data:')) &&
    fields.every((line) => /^(?:data|event|id|retry)?:/.test(line))
  );
}

/** Several lines, each a JSON object or list by itself. */
function looksLikeJsonLines(body: string): boolean {
  if (!/^[[{].*[\]}]\r?\n\s*[[{]/.test(body)) return false;
  const lines = body.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  return lines.every((line) => isStructure(line) && readJson(line)?.mended === false);
}
