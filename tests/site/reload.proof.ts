import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFiles } from '../../generator/serve/serveFiles.ts';
import { siteFiles } from '../../generator/site/site.ts';
import { executable, openBrowser, watchedPage } from './browser.ts';
import { referenceIn } from './zoom.ts';

describe.skipIf(executable === undefined)('a page that is served', () => {
  const page = 'meetings/performBatchRegistration.html';
  let browser: Browser;
  let files: Map<string, string>;
  beforeAll(async () => {
    browser = await openBrowser();
    files = new Map(siteFiles(referenceIn()).map(({ path, text }) => [path, text]));
  });
  afterAll(() => browser.close());

  const rename = (title: string): void => {
    files.set(page, files.get(page)?.replace(/<h1>.*?<\/h1>/, `<h1>${title}</h1>`) ?? '');
  };

  it('and watched is loaded again when it was made anew, and only then', async () => {
    const server = await serveFiles(0, () => files, true);
    if (!server.ok) throw new Error(server.problem.message);
    const { url, changed, close } = server.value;
    await using watched = await watchedPage(browser, url);
    const loads: string[] = [];
    watched.page.on('load', () => loads.push(watched.page.url()));
    await watched.page.goto(`${url}${page}#body`);
    rename('Other');
    await watched.page.waitForTimeout(300);
    expect(loads).toHaveLength(1);
    changed();
    await watched.page.getByRole('heading', { level: 1, name: 'Other' }).waitFor();
    await watched.page.waitForTimeout(300);
    expect(loads).toEqual([`${url}${page}#body`, `${url}${page}#body`]);
    expect(watched.said).toEqual([]);
    expect(watched.strayed).toEqual([]);
    close();
  });

  it('and not watched is as its file', async () => {
    const server = await serveFiles(0, () => files, false);
    if (!server.ok) throw new Error(server.problem.message);
    const { url, close } = server.value;
    expect(await (await fetch(url + page)).text()).toBe(files.get(page));
    expect((await fetch(`${url}.changes`)).status).toBe(404);
    close();
  });
});
