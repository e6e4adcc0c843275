import { aroundCode } from './code.ts';
import { decodeEntities } from './entities.ts';
import { htmlToMarkdown } from './html.ts';

const leaveMarkup: ReadonlySet<string> = new Set(['lt', 'gt', 'amp']);
const breakTag = /<\/?br[ \t]{0,20}\/?[ \t]{0,20}>/gi;
/** Stands for a `<br>`. */
const lineBreak = '\v';

/**
 * Makes clean Markdown of prose that mixes Markdown with HTML.
 * Takes a description as written; returns Markdown without HTML elements, without trailing spaces and with at most one
 * blank line in a row. Code stays untouched, and so does what is no element (`<userId>`, `a < b`). A `<br>` becomes a
 * line, two become a paragraph.
 *
 * @example toMarkdown('Types:<br>`1` - <b>Basic</b>.') // 'Types:\n`1` - **Basic**.'
 */
export function toMarkdown(text: string): string {
  const source = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!source.includes('<') && !source.includes('```')) return tidy(source);
  return aroundCode(source, (prose) =>
    tidy(htmlToMarkdown(breakLines(prose.replace(breakTag, lineBreak)))),
  );
}

function breakLines(text: string): string {
  if (!text.includes(lineBreak)) return text;
  const lines: string[] = [];
  let afterBreak = true;
  for (const source of text.split('\n')) {
    const parts = source.split(lineBreak).map((part, i) => (i === 0 ? part : part.trimStart()));
    const isBroken = parts.length > 1;
    const endsInBreak = isBroken && parts.at(-1) === '';
    if (endsInBreak) parts.pop();
    if (isBroken && !afterBreak && parts[0]?.trim() === '') parts.shift();
    lines.push(...parts);
    afterBreak = endsInBreak;
  }
  return lines.join('\n');
}

function tidy(text: string): string {
  const lines: string[] = [];
  for (const source of decodeEntities(text, leaveMarkup).split('\n')) {
    const line = source.trimEnd();
    if (line !== '' || lines.at(-1) !== '') lines.push(line);
  }
  return lines.join('\n').trim();
}
