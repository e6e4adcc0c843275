import { describe, expect, test } from 'vitest';
import { toMarkdown } from './markdown.ts';

const cases: readonly { readonly given: string; readonly want: string }[] = [
  { given: '', want: '' },
  { given: 'Plain text.', want: 'Plain text.' },
  { given: 'One.<br>Two.', want: 'One.\nTwo.' },
  { given: 'One. <br/>\n Two.<br><br>\nThree.', want: 'One.\n Two.\n\nThree.' },
  { given: 'One.\n<br>Two.', want: 'One.\nTwo.' },
  { given: '* a<br>\n* b\n  * c', want: '* a\n* b\n  * c' },
  { given: 'a\r\nb  \r\n\r\n\r\n\r\nc', want: 'a\nb\n\nc' },
  { given: 'a &mdash; b&nbsp;&amp; c &lt;d&gt;', want: 'a — b &amp; c &lt;d&gt;' },
  { given: '<b>Note:</b> <i>read</i> it', want: '**Note:** _read_ it' },
  { given: '<p>One</p><p>Two</p>', want: 'One\n\nTwo' },
  {
    given: 'See <a href="https://example.com/a_b">the_guide</a>.',
    want: 'See [the_guide](https://example.com/a_b).',
  },
  { given: '<ul>\n<li>One</li>\n<li>Two *b*</li>\n</ul>', want: '* One\n* Two *b*' },
  { given: '<ol><li>One</li><li>Two</li></ol>', want: '1. One\n2. Two' },
  {
    given: 'Before\n* one\n  * two\n\n<aside>An <b>aside</b></aside>',
    want: 'Before\n* one\n  * two\n\nAn **aside**',
  },
  { given: 'snake_case *stays* <b>1. [x]</b>', want: 'snake_case *stays* **1. [x]**' },
  { given: 'a < b and c > d', want: 'a < b and c > d' },
  { given: 'Pass <userId> or <token>.', want: 'Pass <userId> or <token>.' },
  { given: '<b>Pass</b> <userId> & a < b', want: '**Pass** <userId> & a < b' },
  {
    given: 'The <section> of a <code> never closed',
    want: 'The <section> of a <code> never closed',
  },
  { given: '`<b>a</b>` and <b>`<br>`</b>', want: '`<b>a</b>` and **`<br>`**' },
  {
    given: 'a<br>\n```\n<b>  x  </b>\n\n\n\ny<br>\n```',
    want: 'a\n```\n<b>  x  </b>\n\n\n\ny<br>\n```',
  },
  { given: 'a<script>alert(1)</script>b<style>p { }</style>c', want: 'abc' },
  { given: '<div onclick="x()">Text</div>', want: 'Text' },
  { given: '<a href="/x?a=1&amp;b=2">x</a>', want: '[x](/x?a=1&b=2)' },
];

describe('toMarkdown', () => {
  test.each(cases)('$given', ({ given, want }) => {
    expect(toMarkdown(given)).toBe(want);
  });

  test('gives clean Markdown again', () => {
    for (const { want } of cases) expect(toMarkdown(want)).toBe(want);
  });
});
