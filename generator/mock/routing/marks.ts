import type { Operation } from '../../api/index.ts';
import { readJson } from '../../inference/schema/readJson.ts';
import { isObject } from '../../json/values.ts';
import type { MockRequest } from '../message.ts';

/**
 * A mark is what one request of an address may have and another not: `?name`, `?name=value`, `header:name=value`,
 * `/key` and `/key=value` of a body, `<tag`. Bodies are read no further than this many of them.
 */
const most = 1000;

/** Longer values tell nothing: they are data. */
const longest = 2000;

/** The marks of a request that arrived. */
export function requestMarks({ url, headers, body }: MockRequest): ReadonlySet<string> {
  return new Set([
    ...pairMarks('?', [...url.searchParams]),
    ...[...headers].flatMap(([name, value]) => pairMarks('header:', [[name, value]])),
    ...bodyMarks(body, headers.get('content-type') ?? ''),
    `host=${url.host}`,
  ]);
}

/** The marks that an operation has by its names alone. */
export function operationMarks(
  operation: Operation,
  baseUrl: string | undefined,
): readonly string[] {
  const { parameters, requestBody: body } = operation;
  const base = operation.baseUrl ?? baseUrl;
  return [
    ...parameters.flatMap(({ in: place, name }) => {
      if (place === 'path') return [];
      return place === 'query' ? [`?${name}`] : [`header:${name.toLowerCase()}`];
    }),
    ...(body === undefined ? [] : namesIn(body).map((name) => `/${name}`)),
    ...(body?.kind === 'graphql' ? textMarks('/query', body.document?.text ?? '') : []),
    ...(base !== undefined && URL.canParse(base) ? [`host=${new URL(base).host}`] : []),
  ];
}

function namesIn(body: NonNullable<Operation['requestBody']>): readonly string[] {
  if ('fields' in body) return body.fields.map(({ name }) => name);
  return body.schema.type === 'object' ? Object.keys(body.schema.properties) : [];
}

/** The marks of named values: of each its name, and its value where that may be a constant. */
export function pairMarks(
  prefix: string,
  pairs: readonly (readonly [name: string, value: string])[],
): readonly string[] {
  return pairs
    .slice(0, most)
    .flatMap(([name, value]) => [`${prefix}${name}`, ...textMarks(prefix + name, value)]);
}

/** The marks of a body, by what it looks like: JSON, XML, a form. */
export function bodyMarks(body: string, contentType: string): readonly string[] {
  const text = body.trim();
  if (text === '') return [];
  if (/^multipart\//i.test(contentType)) return partMarks(text);
  if (/x-www-form-urlencoded/i.test(contentType))
    return pairMarks('/', [...new URLSearchParams(text)]);
  if (text.startsWith('<')) {
    const tags = [...text.slice(0, 10_000).matchAll(/<([A-Za-z][\w:.-]{0,100})/g)];
    return tags.slice(0, most).map(([, tag = '']) => `<${tag}`);
  }
  const marks: string[] = [];
  collect(jsonIn(text), '', marks);
  return marks;
}

function partMarks(text: string): readonly string[] {
  const parts = [...text.matchAll(/\bname="([^"\r\n]{1,200})"/g)];
  return parts.slice(0, most).map(([, name = '']) => `/${name}`);
}

function collect(value: unknown, at: string, marks: string[]): void {
  if (marks.length >= most) return;
  if (Array.isArray(value)) for (const one of value) collect(one, at, marks);
  else if (isObject(value)) {
    for (const [key, one] of Object.entries(value)) {
      marks.push(`${at}/${key}`);
      collect(one, `${at}/${key}`, marks);
    }
  } else if (value !== null && value !== undefined && typeof value !== 'symbol')
    marks.push(...textMarks(at, String(value)));
}

/** A value's marks: it itself, less its layout, and the first field of a GraphQL document, whose values may be filled in. */
function textMarks(name: string, value: string): readonly string[] {
  if (value === '' || value.length > longest || value.includes('{{')) return fieldMark(name, value);
  return [`${name}=${value.replaceAll(/\s+/g, ' ').trim()}`, ...fieldMark(name, value)];
}

function fieldMark(name: string, value: string): readonly string[] {
  const [, field] = /\{\s*([A-Za-z_]\w{0,100})/.exec(value.slice(0, longest)) ?? [];
  return field === undefined ? [] : [`${name}{${field}`];
}

/** Clients of collections send variables that have no value as they are written. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.includes('{{') ? readJson(text)?.value : undefined;
  }
}
