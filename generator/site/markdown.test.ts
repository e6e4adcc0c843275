import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { processorClock } from '../../tests/processorClock.ts';
import { attacks } from './attacks.test-helper.ts';
import { markdownReader } from './markdown.ts';
import { sanitized } from './sanitize.ts';

const { text, note } = markdownReader();
const rel = 'rel="noopener noreferrer nofollow"';

describe('a description', () => {
  it.each([
    ['Gets _one_ thing.', '<p>Gets <em>one</em> thing.</p>'],
    ['One line<br>and another', '<p>One line<br />and another</p>'],
    [
      'See https://a.example/b?c=1&d',
      `<p>See <a href="https://a.example/b?c=1&amp;d" ${rel}>https://a.example/b?c=1&amp;d</a></p>`,
    ],
    ['The file meeting.id', '<p>The file meeting.id</p>'],
    ['[mail](mailto:a@b.example)', `<p><a href="mailto:a@b.example" ${rel}>mail</a></p>`],
    ['```js\nlet a;\n```', '<pre tabindex="0"><code>let a;\n</code></pre>'],
  ])('%s', (markdown, html) => {
    expect(text(markdown)).toBe(html);
  });

  it('has headings below the title of its page, and none beside a row', () => {
    expect(text('# A\n\n#### B')).toBe('<h2>A</h2>\n<h2>B</h2>');
    expect(note('# A')).toBe('<p>A</p>');
  });

  it('links to an image, and does not load it', () => {
    expect(text('![a tree](https://a.example/tree.png)')).toBe(
      `<p><a href="https://a.example/tree.png" ${rel}>a tree</a></p>`,
    );
    expect(text('[![badge](https://a.example/b.svg)](https://a.example)')).toBe(
      `<p><a href="https://a.example" ${rel}><span>badge</span></a></p>`,
    );
  });

  it('has no link and no heading without a word', () => {
    expect(text('a [](https://a.example/pixel) b')).toBe('<p>a  b</p>');
    expect(text('#\n\na')).toBe('<p>a</p>');
    expect(text('[**a**](https://a.example)')).toContain('<strong>a</strong></a>');
  });

  it('keeps tables', () => {
    expect(text('| a | b |\n|---|---|\n| 1 | 2 |')).toContain('<td>2</td>');
  });

  it('keeps lines and images in any number', () => {
    expect(text('a<br>'.repeat(3000))).toMatch(/^<p>a<br \/>/);
    expect(text('<b>a</b> '.repeat(3000))).toMatch(/^<p><b>a<\/b>/);
  });

  it('whose elements lie a thousand deep in each other is shown as it was written', () => {
    expect(text('<b>'.repeat(2000))).toMatch(/^<pre tabindex="0">&lt;b&gt;/);
    expect(text(`${'<b>'.repeat(900)}a`)).toContain('<b>a');
  });

  it('of plain words is what Markdown makes of it, only sooner', () => {
    const slow = new MarkdownIt({ html: true, linkify: true });
    const words = fc.string({ unit: fc.constantFrom(...'aB1 ,.;()?%$-_*\n<&') });
    fc.assert(
      fc.property(words, (markdown) => {
        expect(note(markdown)).toBe(sanitized(slow.render(markdown), 'p').trim());
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an attack in a description', () => {
  // What is left may only be these tags with these attributes, whose values hold no quote and lead to the web or to mail.
  const unsafe =
    /<(?!\/?(?:a|b|br|code|del|em|i|ins|kbd|q|s|samp|small|span|strong|sub|sup|u|var|p|pre|blockquote|ul|ol|li|dl|dt|dd|hr|h2|details|summary|table|caption|thead|tbody|tfoot|tr|th|td)(?: (?:href="(?:https?:\/\/|mailto:)[^"<>]*"|rel="[\w ]+"|tabindex="0"|start="\d*"|colspan="\d*"|rowspan="\d*"))*(?: \/)?>)/;

  it.each(attacks)('%s', (attack) => {
    for (const html of [text(attack), note(attack), text(`- ${attack}`), text(`**a** ${attack}`)]) {
      expect(html).not.toMatch(unsafe);
    }
  });

  it('closes nothing that it has not opened', () => {
    expect(text('</div></main><b>x')).toBe('<b>x</b>');
  });

  it.each(['<div>', '[', '*a ', '> ', '<b>', '<a ', '[a]('])(
    'of %s and nothing else ends in time',
    (part) => {
      const start = performance.now();
      text(part.repeat(20_000));
      expect(performance.now() - start).toBeLessThan(5000);
    },
  );

  it.each(['<a>', '<b>', '<ul><li>', '<p>'])('of a megabyte of %s ends in time', (tag) => {
    const spent = processorClock();
    text(tag.repeat(1_000_000 / tag.length));
    expect(spent()).toBeLessThan(8000);
  });
});
