import MarkdownIt from 'markdown-it';
import { codeHtml } from './codeHtml.ts';
import { sanitized } from './sanitize.ts';

/** Markdown from a collection → HTML that can be trusted. Each text is worked on once. */
export interface Markdown {
  /** Of a whole page: its headings come below the page's own. */
  readonly text: (markdown: string) => string;
  /** Beside a row: what was a heading is a paragraph. */
  readonly note: (markdown: string) => string;
}

/** https://spec.commonmark.org with tables and bare links, as Postman shows it; HTML goes on to be sanitised. */
export function markdownReader(): Markdown {
  const parser = new MarkdownIt({ html: true, linkify: true });
  // Only what begins with a scheme: `meeting.id` is no address, nor is `me@zoom`.
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  const known = { text: new Map<string, string>(), note: new Map<string, string>() };
  const html = (kind: 'text' | 'note', markdown: string): string => {
    if (plain.test(markdown)) return `<p>${markdown}</p>`;
    const before = known[kind].get(markdown);
    if (before !== undefined) return before;
    const rendered = parser.render(markdown);
    const made = isTooDeep(rendered)
      ? `<pre tabindex="0">${codeHtml(markdown)}</pre>`
      : sanitized(rendered, kind === 'text' ? 'h2' : 'p').trim();
    known[kind].set(markdown, made);
    return made;
  };
  return {
    text: (markdown) => html('text', markdown),
    note: (markdown) => html('note', markdown),
  };
}

/** No text has as many elements in each other, and a parser's time grows with the square of them. */
const deepest = 1000;

/** Whether HTML opens more elements within each other than anything that is meant to be read. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z]{1,20})/gi)) {
    if (voids.has(name.toLowerCase())) continue;
    depth = end === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) return true;
  }
  return false;
}

/** https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
const voids: ReadonlySet<string> = new Set('br hr img input wbr col source link meta'.split(' '));

/** One paragraph of words, in which neither Markdown nor HTML has anything to say: most descriptions, in no time. */
const plain = /^[A-Za-z](?:[A-Za-z0-9 ,.;()?%$-]*[A-Za-z0-9,.;()?%$-])?$/;
