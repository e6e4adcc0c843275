import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageWith, referenceWith } from '../../generator/site/reference.test-helper.ts';
import { siteFiles } from '../../generator/site/site.ts';
import { executable, openBrowser, watchedPage } from './browser.ts';
import { hosted, type Hosted } from './hosted.ts';

/** Programs whose colours would take a browser many seconds. */
const programs: readonly string[] = [
  `send(${Array.from({ length: 12 }, () => `'${'a'.repeat(9_000)}'`).join(',\n')})\n`,
  'send(\n'.repeat(30_000),
];
const short = "const text = 'short';\n";

const pages = [short, ...programs].map((program, at) =>
  pageWith({
    path: `page${at}`,
    title: `Page ${at}`,
    samples: [{ language: 'typescript', label: 'TypeScript', program }],
  }),
);

let browser: Browser;
let site: Hosted;

describe.skipIf(executable === undefined)('a program on a page', () => {
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), hosted(siteFiles(referenceWith(pages)))]);
  });
  afterAll(async () => {
    await browser.close();
    await site[Symbol.asyncDispose]();
  });

  async function colouredPieces(at: number): Promise<number> {
    await using watched = await watchedPage(browser, site.http);
    await watched.page.goto(`${site.http}page${at}.html`);
    await watched.page.waitForTimeout(300);
    return await watched.page.locator('[data-code="typescript"] .token').count();
  }

  it('has colours', async () => {
    expect(await colouredPieces(0)).toBeGreaterThan(2);
  });

  it.each(programs.map((_, index) => index + 1))(
    'stays plain where they would keep the reader waiting: %i',
    async (at) => {
      expect(await colouredPieces(at)).toBe(0);
    },
  );
});
