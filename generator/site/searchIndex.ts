import type { OperationPage } from '../reference/page.ts';
import { anchorsOfPage } from './anchors.ts';
import { failureGroups } from './failureView.ts';
import { linkTo } from './pagePaths.ts';
import type { SiteMap } from './siteMap.ts';

/**
 * What search looks through, as a script: a page that was opened as a file may load scripts, but cannot fetch. Lists only, so that
 * no name from a collection becomes a member's name.
 *
 * An operation is `[href, method, title, url, functionName, folder, failures]`, a failure `[link in the page, status, code, message]`;
 * `scripts/search.js` reads them.
 */
export function searchIndex({ pages, paths, ways }: SiteMap): string {
  const entries = pages.map((page) => [
    linkTo(paths.get(page) ?? 'index.html', { from: 'index.html' }),
    page.method,
    page.title,
    page.url,
    page.functionName,
    (ways.get(page) ?? []).map(({ title }) => title).join(' / '),
    failuresOf(page),
  ]);
  // A line an operation. `<` never ends a script element, should somebody put the file into a page.
  const lines = entries.map((entry) => JSON.stringify(entry).replaceAll('<', String.raw`\u003C`));
  return `globalThis.searchIndex = [\n${lines.join(',\n')}\n];\n`;
}

function failuresOf({ failures }: OperationPage): readonly (readonly string[])[] {
  return failureGroups(failures, anchorsOfPage()).flatMap((group) =>
    group.failures.map(({ href, code, messages }) => [
      href,
      group.title,
      code,
      messages.join(' / '),
    ]),
  );
}
