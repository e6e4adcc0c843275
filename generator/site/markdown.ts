import MarkdownIt from 'markdown-it';
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
    const made = sanitized(parser.render(markdown), kind === 'text' ? 'h2' : 'p').trim();
    known[kind].set(markdown, made);
    return made;
  };
  return {
    text: (markdown) => html('text', markdown),
    note: (markdown) => html('note', markdown),
  };
}

/** One paragraph of words, in which neither Markdown nor HTML has anything to say: most descriptions, in no time. */
const plain = /^[A-Za-z](?:[A-Za-z0-9 ,.;()?%$-]*[A-Za-z0-9,.;()?%$-])?$/;
