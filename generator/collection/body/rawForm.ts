import { rowsOf, type Row } from '../rows.ts';

/**
 * The rows of a form that stands in a raw body as it goes over the wire; none where the text is no such form.
 *
 * @param type the media type in lower case: application/x-www-form-urlencoded (WHATWG URL, section 5) or
 *   multipart/form-data (RFC 7578).
 */
export function rowsOfText(text: string, type: string): readonly Row[] {
  switch (type) {
    case 'application/x-www-form-urlencoded':
      return isForm(text) ? rowsOf(pairs(text)) : [];
    case 'multipart/form-data':
      return rowsOf(parts(text));
    default:
      return [];
  }
}

interface TextRow {
  readonly key: string;
  readonly value: string;
  readonly type?: 'file';
  readonly contentType?: string;
}

/** Markup, JSON and prose may hold `=` as well. */
function isForm(text: string): boolean {
  return /^\s*[^\s=&<{"]+=/.test(text.slice(0, 1000));
}

function pairs(text: string): readonly TextRow[] {
  // A long form is written on several lines.
  const lines = text.split(/[\r\n]+/).map((line) => line.trim());
  return [...new URLSearchParams(lines.join(''))].map(([key, value]) => ({ key, value }));
}

/** Every part begins behind a line with the boundary, which stands in the text itself. */
function parts(text: string): readonly TextRow[] {
  const [boundary] = /^--[^\r\n]{1,100}/.exec(text.trimStart()) ?? [];
  if (boundary === undefined) return [];
  return text.split(boundary).flatMap((part): readonly TextRow[] => {
    const [head = '', ...content] = part.trimStart().split(/\r?\n\r?\n/);
    const key = / name="([^"]*)"/i.exec(head)?.[1];
    if (key === undefined) return [];
    const contentType = /^content-type:\s*(\S+)/im.exec(head)?.[1];
    const isFile = / filename=/i.test(head);
    return [
      {
        key,
        value: content.join('\n\n').trim(),
        ...(isFile ? { type: 'file' as const } : {}),
        ...(isFile || contentType === undefined ? {} : { contentType }),
      },
    ];
  });
}
