import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SiteFile } from '../../generator/site/site.ts';

/** A site as a folder, and as a server has it. Both addresses end in a slash. */
export interface Hosted extends AsyncDisposable {
  readonly file: string;
  readonly http: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
};

/** Puts a site into a folder, and behind a server on a free port. */
export async function hosted(files: readonly SiteFile[]): Promise<Hosted> {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const known = new Set(files.map(({ path }) => path));
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname).slice(1);
    if (!known.has(path)) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', types[extname(path)] ?? 'text/plain');
    response.end(readFileSync(join(folder, path)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    file: `${pathToFileURL(folder).href}/`,
    http: `http://127.0.0.1:${port}/`,
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true });
    },
  };
}
