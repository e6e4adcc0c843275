import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageWith, referenceWith } from '../../generator/site/reference.test-helper.ts';
import { siteFiles } from '../../generator/site/site.ts';
import { executable, openBrowser, watchedPage, type Watched } from './browser.ts';
import { hosted, type Hosted } from './hosted.ts';
import { referenceIn } from './zoom.ts';

const update = 'webinars/registrants/updateRegistrantStatus.html';
const batch = 'meetings/performBatchRegistration.html';

let browser: Browser;
let site: Hosted;

describe.skipIf(executable === undefined).each(['file', 'http'] as const)('a site by %s', (by) => {
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), hosted(siteFiles(referenceIn()))]);
  });
  afterAll(async () => {
    await browser.close();
    await site[Symbol.asyncDispose]();
  });

  async function opened(
    path: string,
    options?: Parameters<typeof watchedPage>[2],
  ): Promise<Watched> {
    const watched = await watchedPage(browser, site[by], options);
    await watched.page.goto(site[by] + path);
    return watched;
  }

  it('is quiet: nothing in the console, nothing asked of the network', async () => {
    await using watched = await opened('index.html');
    const { page, said, strayed } = watched;
    for (const path of [batch, update, 'index.html']) {
      await page.goto(site[by] + path);
      await page.locator('input').fill('webinar');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Escape');
      for (const tab of await page.getByRole('tab').all()) await tab.click();
    }
    expect({ said, strayed }).toEqual({ said: [], strayed: [] });
  });

  describe('search', () => {
    it.each([
      ['title', 'perform batch', /^POSTPerform batch registration/],
      ['address', '/webinars/ status', /^PUTUpdate registrant's status.*\/webinars\//],
      ['function', 'updateRegistrantStatus', /^PUTUpdate registrant's status/],
      ['error code', '3043', /^3043.*404 Not Found · Perform batch registration/],
      ['message', 'maximum attendee', /^30\d\d.*maximum attendee capacity/],
    ])('finds by %s', async (_, query, expected) => {
      await using watched = await opened('index.html');
      await watched.page.locator('input').fill(query);
      await expect
        .poll(() => watched.page.getByRole('option').first().textContent())
        .toMatch(expected);
    });

    it('is used by keyboard alone: / and words, arrows, Enter', async () => {
      await using watched = await opened(batch);
      const { page } = watched;
      await page.keyboard.press('/');
      await page.keyboard.type('1001 user');
      const options = page.getByRole('option');
      await options.nth(1).waitFor();
      await page.keyboard.press('ArrowDown');
      const second = options.nth(1);
      expect(await second.getAttribute('aria-selected')).toBe('true');
      expect(await page.locator('input').getAttribute('aria-activedescendant')).toBe(
        await second.getAttribute('id'),
      );
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.waitForURL(/updateRegistrantStatus\.html#failure\.404\.1001$/);
      await expect.poll(() => isInView(page, '[id="failure.404.1001"]')).toBe(true);
    });

    it('says where it finds nothing, and goes with Escape', async () => {
      await using watched = await opened('index.html');
      const { page } = watched;
      await page.keyboard.press('/');
      await page.keyboard.type('no such thing');
      await page.getByText('Nothing found').waitFor();
      await page.keyboard.press('Escape');
      expect(await page.locator('input').inputValue()).toBe('');
      await page.getByText('Nothing found').waitFor({ state: 'detached' });
    });
  });

  describe('tabs', () => {
    it('show one language, of the request and of the answer’s reader alike, and remember it over pages', async () => {
      await using watched = await opened(batch);
      const { page } = watched;
      await page.getByRole('tab', { name: 'Ruby' }).first().click();
      expect(await shownPanels(page)).toEqual(['sample.ruby', 'reader.ruby']);
      await page.goto(site[by] + update);
      expect(await shownPanels(page)).toEqual(['sample.ruby']);
      await page.reload();
      expect(await shownPanels(page)).toEqual(['sample.ruby']);
    });

    it('are one stop of the keyboard, with arrows, Home and End inside', async () => {
      await using watched = await opened(update);
      const { page } = watched;
      const tabs = page.getByRole('tab');
      const names = await tabs.allTextContents();
      await tabs.first().focus();
      const walk: (readonly [key: string, name: string | undefined])[] = [
        ['ArrowRight', names[1]],
        ['End', names.at(-1)],
        ['ArrowRight', names[0]],
        ['ArrowLeft', names.at(-1)],
        ['Home', names[0]],
      ];
      for (const [key, name] of walk) {
        await page.keyboard.press(key);
        expect(await page.locator(':focus').textContent()).toBe(name);
        expect(await page.locator('[role=tab][aria-selected=true]').textContent()).toBe(name);
      }
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').getAttribute('role')).not.toBe('tab');
    });

    it('open where a link leads to a language', async () => {
      await using watched = await opened(`${update}#sample.python`);
      expect(await shownPanels(watched.page)).toEqual(['sample.python']);
    });

    it('fall back on the first where the remembered language has no sample', async () => {
      await using watched = await opened(update);
      const { page } = watched;
      await page.evaluate(() => localStorage.setItem('postwright.language', 'cobol'));
      await page.reload();
      expect(await shownPanels(page)).toHaveLength(1);
    });
  });

  it('copies the code that shows, and the address', async () => {
    await using watched = await opened(batch, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const { page } = watched;
    const panel = page.locator('[role=tabpanel]:visible').first();
    await panel.getByRole('button', { name: 'Copy code' }).click();
    await page.getByText('Copied', { exact: true }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await panel.locator('code').textContent());
    await page.getByRole('button', { name: 'Copy address' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe('https://api.zoom.us/v2/meetings/{meetingId}/batch_registrants');
  });

  it('copies where a browser gives no clipboard to scripts', async () => {
    await using watched = await watchedPage(browser, site[by], {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const { page } = watched;
    await page.addInitScript(() => {
      Object.defineProperty(Clipboard.prototype, 'writeText', {
        value: () => Promise.reject(new Error('no')),
      });
    });
    await page.goto(site[by] + update);
    await page.getByRole('button', { name: 'Copy address' }).click();
    await page.getByText('Copied', { exact: true }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /\/registrants\/status$/,
    );
  });

  describe('the theme', () => {
    it.each(['light', 'dark'] as const)('is the system’s: %s', async (colorScheme) => {
      await using watched = await opened(update, { colorScheme });
      expect(await brightness(watched.page)).toBe(colorScheme);
    });

    it('is switched, remembered over pages, and there before anything is drawn', async () => {
      await using watched = await opened(update, { colorScheme: 'light' });
      const { page } = watched;
      await page.addInitScript(() => {
        new MutationObserver((_, observer) => {
          if (document.body === null) return;
          sessionStorage.setItem('first', String(document.documentElement.dataset['theme']));
          observer.disconnect();
        }).observe(document, { childList: true, subtree: true });
      });
      const button = page.getByRole('button', { name: 'Dark theme' });
      expect(await button.getAttribute('aria-pressed')).toBe('false');
      await button.click();
      expect(await button.getAttribute('aria-pressed')).toBe('true');
      expect(await brightness(page)).toBe('dark');
      await page.goto(site[by] + batch);
      expect(await brightness(page)).toBe('dark');
      expect(await page.evaluate(() => sessionStorage.getItem('first'))).toBe('dark');
      await button.click();
      expect(await brightness(page)).toBe('light');
    });
  });

  it('works where a browser refuses its storage', async () => {
    await using watched = await watchedPage(browser, site[by]);
    const { page, said } = watched;
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.goto(site[by] + update);
    await page.getByRole('tab', { name: 'PHP' }).click();
    await page.getByRole('button', { name: 'Dark theme' }).click();
    expect(await shownPanels(page)).toEqual(['sample.php']);
    expect(said).toEqual([]);
  });

  describe('a deep link', () => {
    it.each(['body.registrants.email', 'failure.404.1001', 'responses', 'query', 'item'])(
      'to %s shows it',
      async (id) => {
        await using watched = await opened(`${update}#${id}`);
        await expect.poll(() => isInView(watched.page, `[id="${id}"]`)).toBe(true);
      },
    );

    it('is at hand for each section, parameter and failure', async () => {
      await using watched = await opened(update);
      const { page } = watched;
      const missing = await page.evaluate(() =>
        [...document.querySelectorAll('main :is(h2, .row, .failures > li)')]
          .filter((place) => place.closest('.samples, .prose') === null)
          .filter(
            (place) =>
              place.querySelector(`a[href="#${CSS.escape(place.id).replaceAll('\\', '')}"]`) ===
              null,
          )
          .map(({ id, textContent }) => id || textContent),
      );
      expect(missing).toEqual([]);
    });
  });

  it('is walked through by keyboard: what has the focus shows, and shows that it has it', async () => {
    await using watched = await opened(update, { viewport: { width: 1280, height: 720 } });
    const { page } = watched;
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to content');
    const seen = new Set<string>();
    for (let step = 0; step < 300; step += 1) {
      const focus = await focused(page);
      if (focus === undefined || seen.has(focus.path)) break;
      seen.add(focus.path);
      expect(focus).toEqual({ path: focus.path, isVisible: true, isOutlined: true });
      await page.keyboard.press('Tab');
    }
    const expected = await page
      .locator('a:visible, button:visible, input:visible, summary:visible, pre:visible')
      .count();
    const inactive = await page.locator('[role=tab][tabindex="-1"]').count();
    expect(seen.size).toBe(expected - inactive);
  });

  it('has a way past the bar: the skip link leads to the content', async () => {
    await using watched = await opened(update);
    const { page } = watched;
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator(':focus').getAttribute('id')).toBe('main');
  });

  describe('the list of operations', () => {
    const phone = { viewport: { width: 390, height: 844 } };

    it('is beside the page where there is room', async () => {
      await using watched = await opened(update);
      const { page } = watched;
      expect(await page.locator('.side a').first().isVisible()).toBe(true);
      expect(await page.locator('.side summary').isVisible()).toBe(false);
    });

    it('is folded on a phone, opens by keyboard, and leads to a page', async () => {
      await using watched = await opened(update, phone);
      const { page } = watched;
      const link = page.locator('.side').getByRole('link', { name: 'meetings' });
      expect(await link.isVisible()).toBe(false);
      await page.locator('.side summary').focus();
      await page.keyboard.press('Enter');
      await page.locator('.side [aria-current]').waitFor();
      await link.click();
      await page.waitForURL(/index\.html#/);
      await page.getByText('Folders', { exact: true }).click();
      await page.locator('.side a').first().click();
      await page.locator('.side a').first().waitFor({ state: 'hidden' });
    });

    it('is there on a phone without scripts', async () => {
      await using watched = await opened(update, { ...phone, javaScriptEnabled: false });
      expect(await watched.page.locator('.side [aria-current]').isVisible()).toBe(true);
    });

    it('unfolds when the window becomes wide', async () => {
      await using watched = await opened(update, phone);
      const { page } = watched;
      await page.setViewportSize({ width: 1280, height: 800 });
      await expect.poll(() => page.locator('.side [aria-current]').isVisible()).toBe(true);
    });
  });

  it('has the width of the window where a collection has no folders', async () => {
    const thing = pageWith({ title: 'A thing with a name of some length' });
    await using flat = await hosted(siteFiles(referenceWith([thing])));
    await using watched = await watchedPage(browser, flat[by], {
      viewport: { width: 1280, height: 800 },
    });
    await watched.page.goto(`${flat[by]}index.html`);
    const box = await watched.page.locator('main').boundingBox();
    expect(box?.width).toBeGreaterThan(1000);
  });

  it('says everything without scripts, and has no button that does nothing', async () => {
    await using watched = await opened(batch, { javaScriptEnabled: false });
    const { page } = watched;
    expect(await page.locator('button:visible, input:visible').count()).toBe(0);
    const samples = page.locator('.sample');
    expect(await samples.count()).toBeGreaterThan(8);
    for (const sample of await samples.all()) {
      expect(await sample.locator('h3').isVisible()).toBe(true);
      expect(await sample.locator('pre').isVisible()).toBe(true);
    }
  });

  it('prints what it says: the chosen language, everything unfolded, no bars, in light', async () => {
    await using watched = await opened(batch, { colorScheme: 'dark' });
    const { page } = watched;
    await page.getByRole('tab', { name: 'Tcl' }).first().click();
    await page.emulateMedia({ media: 'print' });
    expect(await brightness(page)).toBe('light');
    expect(await shownPanels(page)).toEqual(['sample.tcl', 'reader.tcl']);
    for (const gone of ['.top', '.side', '[role=tablist]', '.copy', '.item'])
      expect(await page.locator(gone).first().isVisible()).toBe(false);
    const cut = await page
      .locator('pre:visible')
      .evaluateAll(
        (all) =>
          all.filter(
            (pre) =>
              pre.scrollHeight > pre.clientHeight + 1 || pre.scrollWidth > pre.clientWidth + 1,
          ).length,
      );
    expect(cut).toBe(0);
  });

  it.each([320, 390, 768, 1024, 1440])(
    'is %d pixels wide without scrolling sideways',
    async (width) => {
      await using watched = await opened(update, { viewport: { width, height: 800 } });
      const { page } = watched;
      for (const path of [update, 'index.html']) {
        await page.goto(site[by] + path);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          width,
        );
      }
    },
  );
});

async function shownPanels(page: Page): Promise<readonly (string | null)[]> {
  return await page
    .locator('[role=tabpanel]:visible')
    .evaluateAll((panels) => panels.map(({ id }) => id));
}

async function brightness(page: Page): Promise<'light' | 'dark'> {
  const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const [red = 0] = [...colour.matchAll(/\d+/g)].map(Number);
  return red > 127 ? 'light' : 'dark';
}

async function isInView(page: Page, selector: string): Promise<boolean> {
  return await page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const bar = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
    return top >= bar && bottom <= innerHeight;
  });
}

/** What has the focus; undefined at the end of the page. */
async function focused(
  page: Page,
): Promise<{ path: string; isVisible: boolean; isOutlined: boolean } | undefined> {
  return await page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return undefined;
    const steps: string[] = [];
    for (let at: Element | null = element; at !== null; at = at.parentElement)
      steps.unshift(`${at.tagName}:${[...(at.parentElement?.children ?? [])].indexOf(at)}`);
    const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return {
      path: steps.join('>'),
      isVisible:
        width > 0 &&
        height > 0 &&
        bottom > 0 &&
        top < innerHeight &&
        right > 0 &&
        left < innerWidth,
      isOutlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    };
  });
}
