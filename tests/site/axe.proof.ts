import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteFiles } from '../../generator/site/site.ts';
import { executable, openBrowser, watchedPage } from './browser.ts';
import { hosted, type Hosted } from './hosted.ts';
import { referenceIn } from './zoom.ts';

// What a machine can tell of a page's accessibility: https://github.com/dequelabs/axe-core

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wide = { width: 1440, height: 900 };
const narrow = { width: 360, height: 740 };

describe.skipIf(executable === undefined)('axe finds nothing', () => {
  let browser: Browser;
  let site: Hosted;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), hosted(siteFiles(referenceIn()))]);
  });
  afterAll(async () => {
    await browser.close();
    await site[Symbol.asyncDispose]();
  });

  const pages = [
    'index.html',
    'meetings/performBatchRegistration.html',
    'webinars/registrants/updateRegistrantStatus.html',
  ];
  const themes = ['light', 'dark'] as const;
  const sizes = [wide, narrow];
  const cases = pages.flatMap((path) =>
    themes.flatMap((theme) =>
      sizes.map((viewport) => ({ path, theme, viewport, width: viewport.width })),
    ),
  );

  it.each(cases)('on $path, $theme, $width pixels wide', async ({ path, theme, viewport }) => {
    await using watched = await watchedPage(browser, site.file, { colorScheme: theme, viewport });
    await watched.page.goto(site.file + path);
    expect(await found(watched.page)).toEqual([]);
  });

  it('while search shows what it found, and with everything unfolded', async () => {
    await using watched = await watchedPage(browser, site.file, { viewport: wide });
    const { page } = watched;
    await page.goto(site.file + pages[1]);
    for (const summary of await page.locator('details:not([open]) > summary').all())
      await summary.click();
    await page.keyboard.press('/');
    await page.keyboard.type('registrant');
    await page.getByRole('option').first().waitFor();
    expect(await found(page)).toEqual([]);
  });

  it('while the list of operations is open on a phone', async () => {
    await using watched = await watchedPage(browser, site.file, { viewport: narrow });
    const { page } = watched;
    await page.goto(site.file + pages[1]);
    await page.locator('.side summary').click();
    await page.locator('.side [aria-current]').waitFor();
    expect(await found(page)).toEqual([]);
  });

  it('where scripts do not come', async () => {
    await using watched = await watchedPage(browser, site.file);
    await watched.page.route('**/*.js', (route) => route.abort());
    await watched.page.goto(site.file + pages[1]);
    expect(await found(watched.page)).toEqual([]);
  });

  it('but does find what is wrong', async () => {
    await using watched = await watchedPage(browser, site.file);
    await watched.page.goto(site.file + pages[0]);
    await watched.page.evaluate(() =>
      document.querySelector('main')?.append(document.createElement('button')),
    );
    expect(await found(watched.page)).toEqual([expect.stringMatching(/^button-name: /)]);
  });
});

/** Each violation with the element it is at. */
async function found(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
