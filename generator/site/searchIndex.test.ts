import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import { folderWith, pageWith, referenceWith } from './reference.test-helper.ts';
import { searchIndex } from './searchIndex.ts';
import { siteMap } from './siteMap.ts';

const hostile = '</script><!--\u2028\u2029${alert(1)}`\'"\\';

it('holds what is looked for, as it is, whatever it is', () => {
  const page = pageWith({
    path: '__proto__',
    title: hostile,
    failures: [
      { status: 404, code: 1001, messages: ['No user', hostile], truncated: false },
      { status: 429, messages: ['Later'], truncated: false },
    ],
  });
  const script = searchIndex(siteMap(referenceWith([], [folderWith('users', [page])])));
  const context = createContext({});
  runInContext(script, context);
  expect(JSON.parse(runInContext('JSON.stringify(searchIndex)', context) as string)).toEqual([
    [
      '__proto__.html',
      'GET',
      hostile,
      page.url,
      'getThing',
      'users',
      [
        ['#failure.404.1001', '404 Not Found', '1001', `No user / ${hostile}`],
        ['#failure.429.any', '429 Too Many Requests', '', 'Later'],
      ],
    ],
  ]);
  expect(script).not.toMatch(/<[/!]/);
});
