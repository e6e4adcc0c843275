import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { rowLines } from './rowLines.ts';
import { safeMarkdown } from './safeMarkdown.ts';

/** As GitHub reads a file: HTML is HTML, tables and strikethrough are there. */
const reader = new MarkdownIt({ html: true });

/** What may do harm where somebody reads the Markdown: HTML, images, links to anything but the web and mail. */
function harmIn(markdown: string): readonly string[] {
  return reader
    .parse(markdown, {})
    .flatMap((token) => [token, ...(token.children ?? [])])
    .flatMap((token) => {
      if (token.type.startsWith('html_')) return [token.content];
      if (token.type === 'image') return [String(token.attrGet('src'))];
      const href = token.attrGet('href');
      return href === null || /^(?:https?:\/\/|mailto:)/.test(String(href)) ? [] : [String(href)];
    });
}

/** The words that a reader sees, markup aside. */
function wordsIn(html: string): string {
  return html
    .replaceAll(/<\/?(?:a|em|strong|s|code)(?: [^>]*)?>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

describe('Markdown of somebody else’s', () => {
  test.for<[what: string, given: string, safe: string]>([
    ['words', 'Gets a user.', 'Gets a user.'],
    ['paragraphs and lines', ' One \n two\n\n\n\nthree ', 'One\ntwo\n\nthree'],
    ['names', 'The user_id of {user}, 5 < 6.', String.raw`The user_id of {user}, 5 \< 6.`],
    ['emphasis and code', 'A **long** `<b>`, *not* __int__.', 'A **long** `<b>`, *not* __int__.'],
    ['links to the web', 'See [docs](https://a.example/x).', 'See [docs](https://a.example/x).'],
    ['links to mail', '<ada@a.example>', '[ada@a.example](mailto:ada@a.example)'],
    [
      'links elsewhere',
      '[a](javascript:alert(1)) [b](/b) [c](data:text/html,x) [d](//e)',
      'a b c d',
    ],
    [
      'a link behind an exclamation mark, which is no image',
      'Hi!<https://a.example>',
      String.raw`Hi\![https://a.example](https://a.example)`,
    ],
    ['emphasis right behind another', '**One***two* <b>', String.raw`**One**two \<b>`],
    ['links by reference', '[a][b]\n\n[b]: vbscript:x', 'a'],
    [
      'images',
      '![pixel](https://a.example/p.png) ![x](data:image/png;base64,x)',
      '[pixel](https://a.example/p.png) x',
    ],
    [
      'HTML',
      '<script>x()</script><b onclick="y">z</b>',
      String.raw`\<script>x()\</script>\<b onclick="y">z\</b>`,
    ],
    ['comments', 'a <!-- b -->', String.raw`a \<!-- b -->`],
    ['entities', '&lt;script&gt; &copy;', '&lt;script&gt; &copy;'],
    ['entities among markup', '# &lt;script&gt; &copy;', String.raw`**\<script> ©**`],
    ['headings', '# One *two*\n\nThree\n---', '**One *two***\n\n**Three**'],
    ['lists', '* a\n* b\n  - c', '- a\n- b\n  - c'],
    ['numbered lists', '3. a\n4. b', '3. a\n4. b'],
    ['what looks like a list', '1986\\. A year', '1986\\. A year'],
    ['quotations', '> a\n> b', '> a\n> b'],
    [
      'tables',
      '| a | b |\n| - | - |\n| `x|y` | <i> |',
      String.raw`| a | b |` + '\n| --- | --- |\n' + String.raw`| ` + '\\`x | y\\` |',
    ],
    ['fences', '~~~html\n<b>\n```\n~~~', '````html\n<b>\n```\n````'],
    ['formulas', '$x$', String.raw`\$x\$`],
    ['marks that turn text', 'a\u202Eb\u0007', 'ab'],
  ])('%s', ([, given, safe]) => {
    expect(safeMarkdown(given)).toBe(safe);
  });

  const hostile = fc.oneof(
    fc.constantFrom(
      '<script>',
      '</a>',
      '<img src=x onerror=y>',
      '<!--',
      '-->',
      '[a](',
      ')',
      'javascript:x',
      '![',
      ']',
      '[b]: data:x',
      '\n',
      '\n\n',
      '`',
      '``',
      '```',
      '*',
      '**',
      '_',
      '~~~',
      '\\',
      '&lt;',
      '&#106;',
      '|',
      '| - |',
      '\t',
      '    ',
      '> ',
      '# ',
      '- ',
      '1. ',
      '$',
      '<https://a.example>',
      '<javascript:x>',
      'https://b.example',
      'word',
      ' ',
      '\u2028',
      '\u202E',
      '=',
      '---',
      '(',
    ),
    fc.string({ maxLength: 4 }),
  );
  const text = fc.array(hostile, { maxLength: 30 }).map((parts) => parts.join(''));

  test('is harmless, whatever it is made of', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(harmIn(safeMarkdown(given))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('is harmless in a list of parameters too', () => {
    fc.assert(
      fc.property(text, text, (description, meaning) => {
        const values = [{ value: 'a', meaning }];
        const row = { name: 'id', type: 'string', description, values, rows: [] };
        expect(harmIn(rowLines([{ ...row, rows: [row] }, row], safeMarkdown))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  // Emphasis wall to wall is left aside: Markdown has no sign between the end of one and the beginning of another.
  test('says the same as before', () => {
    const words = fc.constantFrom(
      'One',
      ' ',
      'two',
      '\n',
      '\n\n',
      ' *em* ',
      ' **strong** ',
      '`co|de`',
      '[a](https://b.example)',
      '- ',
      '1. ',
      '> ',
      '<b>',
      '_x',
      '# ',
      '.',
      '&',
      '$',
      '+ ',
      '= ',
      '~',
    );
    const plain = new MarkdownIt();
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), (parts) => {
        const given = parts.join('');
        expect(wordsIn(plain.render(safeMarkdown(given)))).toBe(wordsIn(plain.render(given)));
      }),
      { numRuns: 1500 },
    );
  });

  test('takes time in proportion to its length', () => {
    const started = performance.now();
    for (const piece of [
      '[',
      '**',
      '`',
      '<a ',
      '![',
      '* ',
      '[a](http://',
      ' ',
      '\n',
      '\\',
      '_',
      '> ',
    ])
      safeMarkdown(`x${piece.repeat(100_000 / piece.length)}x`);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test('is known to be harmful by this test, where it is left as it is', () => {
    expect(harmIn('<b>')).toEqual(['<b>']);
    expect(harmIn('[a](ftp://b)')).toEqual(['ftp://b']);
  });
});
