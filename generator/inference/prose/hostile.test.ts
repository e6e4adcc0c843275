import { expect, test } from 'vitest';
import { toMarkdown } from './markdown.ts';
import { toPlainText } from './plainText.ts';
import { processorClock } from '../../../tests/processorClock.ts';

const parts = [
  '<',
  '<b',
  '<b>',
  '<b></b>',
  '<p>',
  '<div><b>',
  '</b>',
  '<br>',
  '<br ',
  '`',
  '``x` ',
  '[',
  '[](',
  '[a](b',
  '**a',
  '**',
  '_a ',
  '__',
  '&',
  '&#1',
  '&amp;',
  ' ',
  '\n',
  '\n ',
  '* ',
  '<script>',
  '<script></script>',
  '<table><tr><td>',
  '<ul><li>',
  '<a href="',
  '<!--',
  '\uE000',
  '\uE0021\uE003',
  '<br>\n',
];

test.each(parts)('cleans 100,000 characters of %j at once', (part) => {
  toMarkdown('<b>x</b>');
  const given = part.repeat(Math.ceil(100_000 / part.length));
  const spent = processorClock();
  toMarkdown(given);
  toMarkdown(`${given}</b></p></script>`);
  toPlainText(given);
  expect(spent()).toBeLessThan(600);
});

test.each(parts)(
  'cleans 20,000 characters of %j, which the parser gets to see, at once',
  (part) => {
    const given = part.repeat(Math.ceil(20_000 / part.length));
    const spent = processorClock();
    toMarkdown(`<b>x</b>${given}</b></p></script>`);
    expect(spent()).toBeLessThan(600);
  },
);
