import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OperationPage, Reference } from '../../generator/reference/page.ts';
import { attacks } from '../../generator/site/attacks.test-helper.ts';
import {
  folderWith,
  pageWith,
  referenceWith,
  rowWith,
} from '../../generator/site/reference.test-helper.ts';
import { siteFiles } from '../../generator/site/site.ts';
import { executable, openBrowser, watchedPage } from './browser.ts';
import { hosted, type Hosted } from './hosted.ts';

// A collection in which every text is an attack. Each would open a dialog, or ask evil.example for something.

/** A page whose every text is an attack. */
function attacked(attack: string, number: number): OperationPage {
  const row = rowWith({
    name: attack,
    type: attack,
    required: true,
    description: attack,
    values: [{ value: attack, meaning: attack, member: attack }, { value: attack }],
    rows: [rowWith({ name: attack, description: attack, values: [{ value: attack }] })],
  });
  return pageWith({
    path: `${attack}/${number}`,
    title: attack,
    functionName: attack,
    folder: [attack],
    method: attack,
    url: `${attack}/{${attack}}`,
    description: `${attack}\n\n# ${attack}\n\n- ${attack}\n\n\`\`\`\n${attack}\n\`\`\``,
    deprecated: true,
    prerequisites: [attack],
    scopes: [attack],
    notes: [attack],
    rateLimit: attack,
    auth: attack,
    groups: (['path', 'query', 'headers', 'body'] as const).map((place) => ({
      place,
      mediaType: attack,
      required: true,
      rows: [row],
      type: attack,
    })),
    responses: [
      {
        status: 200,
        description: attack,
        content: attack,
        headers: [attack],
        rows: [row],
        type: attack,
        example: attack,
      },
    ],
    failures: [
      {
        status: 400,
        code: attack,
        messages: [attack, attack],
        member: attack,
        truncated: true,
        example: attack,
      },
    ],
    errorEnum: attack,
    samples: [attack, 'php', 'typescript', 'bash', 'constructor', '__proto__'].map((language) => ({
      language,
      label: attack,
      program: attack,
      reader: attack,
    })),
    item: JSON.stringify({ name: attack }, undefined, 2),
  });
}

const reference: Reference = {
  ...referenceWith(
    [],
    [
      folderWith(attacks[0] ?? '', attacks.map(attacked)),
      ...attacks.map((attack, at) =>
        folderWith(attack, [pageWith({ path: `in/${at}`, title: attack })]),
      ),
    ],
  ),
  title: attacks.join(' '),
  description: attacks.join('\n\n'),
  packageName: attacks[0] ?? '',
  baseUrl: attacks[1] ?? '',
};

let browser: Browser;
let site: Hosted;
const files = siteFiles(reference);
const pages = files.map(({ path }) => path).filter((path) => path.endsWith('.html'));
const policy =
  /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(files[0]?.text ?? '')?.[0] ?? '';

describe.skipIf(executable === undefined)('of a site made of attacks', () => {
  beforeAll(async () => {
    const plain = attacks.map((attack, at) => ({
      path: `plain/${at}.html`,
      text: `<!doctype html>${attack}`,
    }));
    const guarded = plain.map(({ path, text }) => ({
      path: `guarded/${path}`,
      text: policy + text,
    }));
    [browser, site] = await Promise.all([openBrowser(), hosted([...files, ...plain, ...guarded])]);
  });
  afterAll(async () => {
    await browser.close();
    await site[Symbol.asyncDispose]();
  });

  it.each([
    ['by file', 'file', false],
    ['by http', 'http', false],
    // What is encoded and sanitised is safe without the policy, which is a second lock.
    ['without its policy', 'http', true],
  ] as const)(
    'nothing runs, and nothing leaves: %s',
    async (_, by, bypassCSP) => {
      const base = site[by];
      await using watched = await watchedPage(browser, base, {
        bypassCSP,
        viewport: { width: 1400, height: 900 },
      });
      const { page, dialogs, strayed, said } = watched;
      for (const path of pages) {
        await page.goto(base + path.split('/').map(encodeURIComponent).join('/'));
        await touchAll(page);
        expect(page.url().startsWith(base)).toBe(true);
      }
      expect({ dialogs, strayed, said }).toEqual({ dialogs: [], strayed: [], said: [] });
    },
    300_000,
  );

  it('search shows them as text', async () => {
    await using watched = await watchedPage(browser, site.file);
    const { page, dialogs, strayed, said } = watched;
    await page.goto(`${site.file}index.html`);
    for (const word of ['alert', 'script', 'onerror', 'evil', '"><img', "'"]) {
      await page.locator('input').fill(word);
      await page.getByRole('option').first().waitFor();
      expect(await page.locator('[role=listbox] :not(a, span)').count()).toBe(0);
    }
    expect({ dialogs, strayed, said }).toEqual({ dialogs: [], strayed: [], said: [] });
  });

  it('what is left of markup is text: no script, no frame, no form, no image, no style', async () => {
    await using watched = await watchedPage(browser, site.file, { bypassCSP: true });
    const { page } = watched;
    for (const path of pages.slice(0, 12)) {
      await page.goto(site.file + path.split('/').map(encodeURIComponent).join('/'));
      const odd = await page.evaluate(() => {
        const never =
          'iframe, object, embed, form, img, video, audio, style, base, math, template, textarea, body svg:not(header svg)';
        const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
          element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'style'),
        );
        const links = [...document.querySelectorAll<HTMLAnchorElement>('.prose a')]
          .map(({ protocol }) => protocol)
          .filter((protocol) => !['http:', 'https:', 'mailto:'].includes(protocol));
        return [
          ...[...document.querySelectorAll(never)].map(({ outerHTML }) => outerHTML),
          ...handlers,
          ...links,
        ];
      });
      expect(odd).toEqual([]);
    }
  });

  // Without these two the tests above could pass for want of an attack.
  it('the attacks are attacks: as plain pages they run, or ask elsewhere', async () => {
    await using watched = await watchedPage(browser, site.http);
    const { dialogs, strayed } = watched;
    await visitPlain(watched.page, 'plain');
    expect(dialogs.length).toBeGreaterThan(10);
    expect(strayed.filter((address) => address.includes('evil.example')).length).toBeGreaterThan(3);
  });

  it('the policy alone stops them, were all else to fail', async () => {
    await using watched = await watchedPage(browser, site.http);
    const { dialogs, strayed } = watched;
    await visitPlain(watched.page, 'guarded/plain');
    expect(dialogs).toEqual([]);
    // A policy in a page has no say in where `meta refresh` leads.
    expect(strayed.filter((address) => address !== 'https://evil.example/')).toEqual([]);
  });
});

async function visitPlain(page: Page, folder: string): Promise<void> {
  for (const at of attacks.keys()) {
    await page.goto(`${site.http}${folder}/${at}.html`).catch(() => undefined);
    await page.waitForTimeout(50);
  }
}

/** Opens, chooses and points at whatever a page has, and follows links to programs. */
async function touchAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const tab of document.querySelectorAll<HTMLElement>('[role=tab]')) tab.click();
    for (const element of document.querySelectorAll<HTMLElement>('main *')) {
      element.focus();
      element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      // What leads to another page would end the test here; a program in a link would not.
      const isPage = (link: HTMLAnchorElement): boolean =>
        /^(?:https?|file|mailto):$/.test(link.protocol);
      if (element instanceof HTMLAnchorElement && !isPage(element)) element.click();
    }
  });
}
