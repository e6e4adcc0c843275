import { expect, test } from 'vitest';
import { toPlainText } from './plainText.ts';

test.each([
  { given: '', want: '' },
  { given: '  a \n b\t c ', want: 'a b c' },
  { given: '**Bad** *Request* `x` __y__ _z_', want: 'Bad Request x y z' },
  { given: '**Pass `id` along**', want: 'Pass id along' },
  {
    given: 'Invalid enforce_login_domains and a_b_c',
    want: 'Invalid enforce_login_domains and a_b_c',
  },
  {
    given: 'See [the **guide**](https://example.com "Guide") ![logo](l.png)',
    want: 'See the guide logo',
  },
  { given: '* item <br>\n- next', want: 'item next' },
  {
    given: 'User {userId} and $email and "{0}" and <userId>',
    want: 'User {userId} and $email and "{0}" and <userId>',
  },
  { given: '<b>Hi</b> there<p>you</p>', want: 'Hi there you' },
  { given: 'a &lt; b &amp; c&#39;s &#x2014; &nosuch; &#0;', want: "a < b & c's — &nosuch; &#0;" },
  { given: '`<b>` stays, ``a`b`` too', want: '<b> stays, a`b too' },
  { given: '2 * 3 * 4', want: '2 * 3 * 4' },
])('$given', ({ given, want }) => {
  expect(toPlainText(given)).toBe(want);
});
