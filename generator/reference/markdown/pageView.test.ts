import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { pageWith } from '../../site/reference.test-helper.ts';
import type { FailureRow } from '../page.ts';
import { pageView } from './pageView.ts';
import { template } from './template.ts';

const parser = new MarkdownIt();
const fill = template('operation');

function failure(more: Partial<FailureRow>): FailureRow {
  return { status: 404, messages: [], truncated: false, ...more };
}

/** The cells of the table of failures, as a reader of Markdown has them. */
function tableOf(failures: readonly FailureRow[], errorEnum?: string): readonly string[][] {
  const page = pageWith({ failures, ...(errorEnum === undefined ? {} : { errorEnum }) });
  const html = parser.render(fill(pageView(page, 'acme-api-client', (text) => text)));
  return [...html.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map(([, cell = '']) => cell),
  );
}

test('failures are a table with a cell for each of their columns', () => {
  const member = 'GetThingErrorCode.ThingDoesNotExist';
  expect(
    tableOf(
      [
        failure({ code: 1001, messages: ['Thing {id} does not exist.', 'Gone.'], member }),
        failure({ status: 429, messages: ['Too ma'], truncated: true }),
      ],
      'GetThingErrorCode',
    ),
  ).toEqual([
    ['status', 'code', 'message', 'member'],
    [
      '404',
      '<code>1001</code>',
      'Thing {id} does not exist. · Gone.',
      '<code>ThingDoesNotExist</code>',
    ],
    ['429', '', 'Too ma … (cut off in the collection)', ''],
  ]);
});

test('failures without codes have no columns for them', () => {
  expect(tableOf([failure({ messages: ['Gone.'] }), failure({ status: 500 })])).toEqual([
    ['status', 'message'],
    ['404', 'Gone.'],
    ['500', ''],
  ]);
});

test('no message and no code ends a cell, a row or the table', () => {
  const messages = ['a|b', String.raw`c\|d`, 'e\n\n# f', '<b>g', '`h|'];
  const [, row] = tableOf([failure({ code: 'x|y', messages })], 'GetThingErrorCode');
  expect(row?.slice(0, 3)).toEqual([
    '404',
    '<code>x|y</code>',
    'a|b · c\\|d · e # f · &lt;b&gt;g · `h|',
  ]);
});

test('a document of GraphQL is shown as it is', () => {
  const document = 'query {\n  a(b: "```")\n}\n';
  const group = { place: 'body', required: true, rows: [], document } as const;
  const html = parser.render(
    fill(pageView(pageWith({ groups: [group] }), 'acme-api-client', (text) => text)),
  );
  expect(html).toContain(
    '<code class="language-graphql">query {\n  a(b: &quot;```&quot;)\n}\n</code>',
  );
});
