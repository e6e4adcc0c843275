import { createRequire } from 'node:module';
import type TurndownService from 'turndown';
import { replaceTags } from './tags.ts';

const mostNested = 100;
const mostTags = 1000;
const longest = 50_000;
/** Stand for a line break and a leading space while turndown folds the white space of HTML. */
const lineBreak = '\uE000';
const indent = '\uE001';

let service: TurndownService | undefined;

/**
 * Turns the HTML elements of a text into Markdown, and leaves the Markdown around and inside them as it is.
 * Takes a text without Markdown code; returns Markdown. HTML too long or too deeply nested to be prose loses its tags.
 *
 * @example htmlToMarkdown('<a href="https://example.com">Sales</a>') // '[Sales](https://example.com)'
 */
export function htmlToMarkdown(text: string): string {
  if (text.length > longest) return withoutTags(text);
  let depth = 0;
  let deepest = 0;
  let previousIsBlock = true;
  let tags = 0;
  const html = replaceTags(
    text.replaceAll(lineBreak, '').replaceAll(indent, ''),
    ({ closing, needsEnd, block, text: tag }) => {
      tags += 1;
      if (needsEnd) depth += closing ? -1 : 1;
      deepest = Math.max(deepest, depth);
      previousIsBlock = block;
      return tag;
    },
    (between) => {
      const outside = previousIsBlock && between.trim() === '';
      previousIsBlock = false;
      return outside ? ' ' : shieldText(between);
    },
  );
  if (tags === 0) return text;
  if (deepest > mostNested || tags > mostTags) return withoutTags(text);
  service ??= createService();
  return service.turndown(html).replaceAll(lineBreak, '\n').replaceAll(indent, ' ');
}

function withoutTags(text: string): string {
  return replaceTags(text, ({ block }) => (block ? '\n' : ''));
}

/** Text as HTML that comes out of the parser, and of the folding of white space, as it went in. */
function shieldText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/\n {0,20}/g, (line) => lineBreak + indent.repeat(line.length - 1));
}

/** Loaded at first use: it takes longer than reading most collections. */
function createService(): TurndownService {
  const require = createRequire(import.meta.url);
  const Turndown = require('turndown') as typeof TurndownService;
  const created = new Turndown({
    headingStyle: 'atx',
    bulletListMarker: '*',
    codeBlockStyle: 'fenced',
    br: '',
  });
  created.escape = (text) => text;
  created.remove(['script', 'style']);
  created.addRule('item', {
    filter: 'li',
    replacement: (content, node) => {
      const list = node.parentNode;
      const ordered = list?.nodeName === 'OL';
      const position = list === null ? 0 : Array.prototype.indexOf.call(list.children, node);
      const lines = content.trim().replaceAll('\n', '\n  ');
      return `${ordered ? `${position + 1}.` : '*'} ${lines}\n`;
    },
  });
  return created;
}
