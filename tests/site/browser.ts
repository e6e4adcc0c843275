import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** Debian's browser; elsewhere CHROMIUM names one. */
export const executable = find(process.env['CHROMIUM'] ?? 'chromium');
if (executable === undefined) {
  process.stdout.write('site: skipped, no chromium on PATH: install one, or name it in CHROMIUM\n');
}

function find(name: string): string | undefined {
  if (existsSync(name)) return name;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({
    ...(executable === undefined ? {} : { executablePath: executable }),
    // Root, as in a container, has no sandbox.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

/** A page, and what went on in it that should not. */
export interface Watched extends AsyncDisposable {
  readonly page: Page;
  /** Whatever the console was told, and errors that nobody caught. */
  readonly said: readonly string[];
  /** Requests to anything but the site. None gets an answer. */
  readonly strayed: readonly string[];
  /** Dialogs that opened: what an attack would do. */
  readonly dialogs: readonly string[];
}

/** A page that may ask nobody but the site. */
export async function watchedPage(
  browser: Browser,
  base: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext(options);
  const [said, strayed, dialogs]: [string[], string[], string[]] = [[], [], []];
  await context.route('**/*', async (route) => {
    const address = route.request().url();
    if (address.startsWith(base) || address.startsWith('data:image/svg+xml,')) {
      await route.continue();
      return;
    }
    strayed.push(address);
    await route.abort();
  });
  const page = await context.newPage();
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return { page, said, strayed, dialogs, [Symbol.asyncDispose]: () => context.close() };
}
