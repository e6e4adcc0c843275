import sanitizeHtml from 'sanitize-html';

const words = 'a b br code del em i ins kbd q s samp small span strong sub sup u var'.split(' ');
const blocks = 'p pre blockquote ul ol li dl dt dd hr h2 details summary'.split(' ');
const tables = 'table caption thead tbody tfoot tr th td'.split(' ');

/** Where a link may lead. Whatever else the text was linked to would be a place of this machine, or a program. */
const address = /^\s*(?:https?:\/\/|mailto:)/i;

/**
 * HTML from a collection → the part of it that is text: no script, no style, no form, nothing that is loaded from elsewhere. What
 * was an image is a link to it. Headings become `heading`.
 */
export function sanitized(html: string, heading: 'h2' | 'p'): string {
  let openLinks = 0;
  const toHeading = (): sanitizeHtml.Tag => ({ tagName: heading, attribs: {} });
  return sanitizeHtml(html, {
    allowedTags: [...words, ...blocks, ...tables],
    allowedAttributes: {
      a: ['href', 'rel'],
      ol: ['start'],
      pre: ['tabindex'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
    },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    nestingLimit: 60,
    transformTags: {
      a: (_, { href }) => linked(openLinks > 1 ? undefined : href),
      img: (_, { src, alt }) => ({
        ...linked(openLinks > 0 ? undefined : src),
        text: alt === undefined || alt.trim() === '' ? 'image' : alt,
      }),
      // Wider than the page, it can be scrolled by keyboard.
      pre: () => ({ tagName: 'pre', attribs: { tabindex: '0' } }),
      ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, toHeading])),
    },
    // A link or a heading without a word is nothing that anybody could see; a screen reader would tell of it.
    exclusiveFilter: ({ tag, text, mediaChildren }) =>
      /^(?:a|h[1-6])$/.test(tag) && text.trim() === '' && mediaChildren.length === 0,
    // A link in a link would end the outer one.
    onOpenTag: (tag) => {
      if (tag === 'a') openLinks += 1;
    },
    onCloseTag: (tag) => {
      if (tag === 'a') openLinks -= 1;
    },
  });
}

/** A link that gives nothing of the reader away (https://html.spec.whatwg.org/multipage/links.html#linkTypes). */
function linked(href: string | undefined): sanitizeHtml.Tag {
  if (href === undefined || !address.test(href)) return { tagName: 'span', attribs: {} };
  return { tagName: 'a', attribs: { href, rel: 'noopener noreferrer nofollow' } };
}
