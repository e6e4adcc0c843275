import { aroundCode } from './code.ts';
import { decodeEntities } from './entities.ts';
import { replaceTags } from './tags.ts';

const link = /!?\[([^[\]]{0,1000})\]\([^()\n]{0,2000}\)/g;
const strong = /\*\*(?=[^\s*])([^*\n]{1,1000})\*\*/g;
/** The letters are spelt out: a class of the `u` flag takes longer to compile than all texts take to read. */
const emphasis =
  /(^|[\s("'])(__|[*_])(?=[^\s*_])([^*_\n]{1,300})\2(?![A-Za-z0-9\u00C0-\u1FFF\u2C00-\uD7FF\uF900-\uFFEF])/g;
const bullet = /^[ \t]{0,20}(?:[*•+-]|#{1,6})[ \t]{1,20}/gm;
/** Without any of these a text is plain. */
const markup = /[*`<[&]|(?:^|[\s("'])_|^[ \t]{0,20}[•+#-]/m;
const foldable = /\s\s|[^\S ]/;

/**
 * The words of a text, for a message on one line.
 * Takes Markdown or HTML; returns it without elements, emphasis, backticks, bullets and links (a link's text stays),
 * white space folded. Placeholders (`{userId}`, `<userId>`) stay as written.
 *
 * @example toPlainText('**User** [{userId}](#id) not found.<br>\n') // 'User {userId} not found.'
 */
export function toPlainText(text: string): string {
  const words = markup.test(text) ? aroundCode(text, proseText, codeText) : text;
  return (foldable.test(words) ? words.replace(/\s+/g, ' ') : words).trim();
}

/** Each step only where its sign occurs: most messages have none. */
function proseText(text: string): string {
  let plain = replaceTags(text, ({ block }) => (block ? '\n' : '')).replace(bullet, '');
  if (plain.includes('](')) plain = plain.replace(link, '$1');
  if (plain.includes('**')) plain = plain.replace(strong, '$1');
  if (plain.includes('*') || plain.includes('_')) plain = plain.replace(emphasis, '$1$3');
  return decodeEntities(plain);
}

function codeText(code: string): string {
  const ticks = code.search(/[^`]/);
  return ticks < 0 ? '' : code.slice(ticks, -ticks);
}
