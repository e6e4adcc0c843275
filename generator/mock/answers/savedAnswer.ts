import type { Operation, Schema } from '../../api/index.ts';
import { contentOf, hasContent, type Content } from '../../collection/response/content.ts';
import { headerValue, type Saved } from '../../collection/response/saved.ts';
import { fitted } from './fitted.ts';
import { isBodiless, mediaTypes, type Answer } from '../message.ts';

/**
 * A saved response as an answer: its body, its content type and the headers that the API's users read.
 *
 * @param shape how the body is typed, where it is JSON.
 * @param headers names of those headers, in lower case.
 */
export function savedAnswer(
  operation: Operation,
  saved: Saved,
  status: number,
  shape: Schema,
  headers: readonly string[],
): Answer {
  const content = contentOf(saved);
  const hasBody = !isBodiless(status) && hasContent(saved);
  const type = contentType(saved, content);
  return {
    status,
    headers: {
      ...(hasBody ? { 'content-type': type } : {}),
      ...Object.fromEntries(
        headers.flatMap((name) => {
          const value = headerValue(saved, name);
          return isHeaderValue(value) ? [[name, value]] : [];
        }),
      ),
    },
    body: hasBody ? bodyOf(saved, content, shape) : '',
    operation,
  };
}

/** Whether a text can be a header's value: visible characters and blanks (RFC 9110, section 5.5). */
function isHeaderValue(value: string): boolean {
  return value !== '' && /^[\t -~]*$/.test(value);
}

/** JSON that is right as it stands goes out as it stands, so that no digit of a long number is lost. */
function bodyOf(saved: Saved, content: Content, shape: Schema): string {
  if (content.kind !== 'json') return saved.body;
  const [value] = content.values;
  const right = fitted(value, shape);
  return right === value && isStructure(saved.body) ? saved.body : jsonText(right);
}

function isStructure(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

const mark = '\uE000';

/** JSON with long integers, which `JSON.stringify` does not know. */
function jsonText(value: unknown): string {
  const text = JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'bigint' ? mark + String(one) : one,
  );
  return (text ?? 'null').replaceAll(new RegExp(`"${mark}(-?\\d+)"`, 'g'), '$1');
}

/** What is sent is UTF-8, whatever it was. */
function contentType(saved: Saved, content: Content): string {
  const stated = headerValue(saved, 'content-type');
  if (isHeaderValue(stated)) return stated.replace(/charset\s*=[^;]*/i, 'charset=utf-8');
  switch (content.kind) {
    case 'nothing':
    case 'unknown':
    case 'unreadable':
      return mediaTypes.text;
    default:
      return mediaTypes[content.kind];
  }
}
