import { toPlainText } from './plainText.ts';

const label =
  /(?:\*\*|__|<b>|<strong>)[ \t]?prerequisites?[ \t]?:?[ \t]?(?:\*\*|__|<\/b>|<\/strong>)[ \t]?:?|^#{1,6}[ \t]{1,3}prerequisites?:?[ \t]{0,9}$|^prerequisites?:/im;
const item = /^[ \t]{0,20}(?:[*•+-]|\d{1,2}[.)])[ \t]{1,20}/;
const heading = /^[ \t]{0,9}(?:\*\*|__|<b>|<strong>|#|\[)[^*\n]{1,80}(?:\*\*|:|#)/;
const lineBreaks = /\n|<\/?br[ \t]{0,9}\/?[ \t]{0,9}>/gi;

/**
 * Reads what must be the case before an operation can be called.
 * Takes a description; returns the items of the list (or the sentence) after `**Prerequisites:**`, in plain text, up to
 * the next bold heading or blank line.
 *
 * @example readPrerequisites('**Prerequisites:**\n* A Pro plan.\n\nMore.') // ['A Pro plan.']
 */
export function readPrerequisites(description: string): readonly string[] {
  const match = label.exec(description);
  if (match === null) return [];
  const items: string[] = [];
  let isList = false;
  for (const line of linesAfter(description.slice(match.index + match[0].length))) {
    const isItem = item.test(line.text);
    if (line.text.trim() === '' && items.length > 0 && !line.broken) break;
    if (!isItem && heading.test(line.text)) break;
    const text = toPlainText(line.text.replace(item, ''));
    if (text === '') continue;
    if (isItem || items.length === 0) items.push(text);
    else if (isList && line.broken) break;
    else items.push(`${items.pop() ?? ''} ${text}`);
    isList ||= isItem;
  }
  return items;
}

interface Line {
  readonly text: string;
  /** True where a `<br>` stands before it. */
  readonly broken: boolean;
}

/** Lines, less the empty one between a `<br>` and the line break that follows it. */
function linesAfter(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  let broken = false;
  for (const { 0: found, index } of text.matchAll(lineBreaks)) {
    const isBreak = found !== '\n';
    const line = text.slice(start, index);
    if (line.trim() !== '' || !broken || isBreak)
      lines.push({ text: line, broken: broken && line.trim() !== '' });
    broken = isBreak;
    start = index + found.length;
  }
  lines.push({ text: text.slice(start), broken });
  return lines;
}
