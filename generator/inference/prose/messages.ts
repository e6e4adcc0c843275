import { aroundCode } from './code.ts';
import { toPlainText } from './plainText.ts';
import { replaceTags } from './tags.ts';

const item = /^[ \t]{0,20}(?:[*•+-]|\d{1,2}[.)])[ \t]{1,20}/;
const looseBreak = /<\/?br[ \t]{0,9}\/?[ \t]{0,9}>?/gi;
const ended = /[.!?:;]["')\]}]?$/;
/** The letters are spelt out: a class of the `u` flag takes longer to compile than all names take to read. */
const startsSmall = /^[a-zß-öø-ÿ]/;
const word = /[A-Za-z0-9\u00C0-\u1FFF\u2C00-\uD7FF\uF900-\uFFEF]/;

/**
 * The messages a piece of prose lists: one an item, a `<br>` or a line. A line that goes on with the sentence of the
 * one before belongs to it.
 * Takes Markdown or HTML; returns plain messages, each once.
 *
 * @example splitMessages('* Not found.\n* No access.') // ['Not found.', 'No access.']
 */
export function splitMessages(text: string): readonly string[] {
  const messages: string[][] = [];
  let isOpen = false;
  for (const line of toLines(text).split('\n')) {
    const isItem = item.test(line);
    const message = toPlainText(isItem ? line.replace(item, '') : line);
    if (!word.test(message)) continue;
    const goesOn = isOpen && !isItem && startsSmall.test(message);
    if (goesOn) messages.at(-1)?.push(message);
    else messages.push([message]);
    isOpen = !ended.test(message.slice(-2));
  }
  return [...new Set(messages.map((lines) => lines.join(' ')))];
}

function toLines(text: string): string {
  if (!text.includes('<')) return text;
  return aroundCode(text, (prose) =>
    replaceTags(prose.replace(looseBreak, '\n'), ({ block, name, closing, text: tag }) => {
      if (!block) return tag;
      return name === 'li' && !closing ? '\n* ' : '\n';
    }),
  );
}
