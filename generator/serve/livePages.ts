import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { templatesFolder } from '../emit/templates.ts';

/** Pages that are loaded again when they were made anew. */
export interface LivePages {
  /** A page with the script that listens, which the file on the disk does not have. */
  readonly withScript: (html: string) => string;
  /** The script. */
  readonly script: () => string;
  /** Tells a page when the pages were made: now, and each time that they are made anew (https://html.spec.whatwg.org/#server-sent-events). */
  readonly listen: (response: ServerResponse) => void;
  /** Tells every page. */
  readonly changed: () => void;
}

/** Names that no file of a site has. */
export const livePaths = { changes: '.changes', script: '.reload.js' } as const;

export function livePages(): LivePages {
  // A time, not a count: another run of the server counts from the beginning.
  let made = Date.now();
  const listeners = new Set<ServerResponse>();
  const tell = (response: ServerResponse): void => {
    response.write(`data: ${made}\n\n`);
  };
  return {
    withScript: (html) =>
      html
        // The page's own policy lets no script ask anybody: this one asks its own server.
        .replace("default-src 'none';", "default-src 'none'; connect-src 'self';")
        .replace('</head>', `<script src="/${livePaths.script}?made=${made}"></script>\n</head>`),
    script: () => readFileSync(join(templatesFolder, 'site', 'scripts', 'reload.js'), 'utf8'),
    listen(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      tell(response);
      listeners.add(response);
      response.once('close', () => listeners.delete(response));
    },
    changed() {
      made = Math.max(made + 1, Date.now());
      for (const response of listeners) tell(response);
    },
  };
}
