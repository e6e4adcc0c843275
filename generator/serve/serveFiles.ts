import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { success, type Result } from '../api/index.ts';
import { listen } from './listen.ts';
import { livePages, livePaths, type LivePages } from './livePages.ts';
import { mediaTypeOf } from './mediaTypes.ts';

/** A site by the paths of its files. */
export type Files = ReadonlyMap<string, string>;

export interface FileServer {
  /** `http://127.0.0.1:4011/` */
  readonly url: string;
  /** Says that the files are other than before: pages in a browser are loaded again, where they are live. */
  readonly changed: () => void;
  /** Ends at once, open connections included. */
  readonly close: () => void;
}

/** Only who is at this machine gets an answer. */
const host = '127.0.0.1';

/**
 * Serves files from memory, to this machine alone. There is no way from an address to any other file: what is asked for is looked
 * up by its name.
 *
 * @param port 0 takes any that is free.
 * @param files gives them as they are at that moment.
 * @param isLive whether pages are to hear of changes.
 */
export async function serveFiles(
  port: number,
  files: () => Files,
  isLive: boolean,
): Promise<Result<FileServer>> {
  const live = isLive ? livePages() : undefined;
  const server = createServer((request, response) => answer(request, response, files(), live));
  const listening = await listen(server, { host, port }, 'The pages cannot be served on');
  if (!listening.ok) return listening;
  const { origin, close } = listening.value;
  return success({ url: `${origin}/`, changed: () => live?.changed(), close });
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  files: Files,
  live: LivePages | undefined,
): void {
  const { method = 'GET', url = '/', headers } = request;
  request.resume();
  if (!isLocal(headers.host)) return send(response, 421, method, 'This server is for 127.0.0.1.');
  if (method !== 'GET' && method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return send(response, 405, method, 'Only GET and HEAD are answered.');
  }
  const path = pathIn(url);
  if (live !== undefined && path === livePaths.changes && method === 'GET')
    return live.listen(response);
  const text = path === undefined ? undefined : textAt(path, files, live);
  if (path === undefined || text === undefined)
    return send(response, 404, method, 'There is no such page.');
  send(response, 200, method, text, mediaTypeOf(path));
}

function textAt(path: string, files: Files, live: LivePages | undefined): string | undefined {
  const text = files.get(path);
  if (live === undefined) return text;
  if (path === livePaths.script) return live.script();
  return text !== undefined && path.endsWith('.html') ? live.withScript(text) : text;
}

/** A page of somebody's elsewhere may have a name that leads here (DNS rebinding): it is not to read this. */
function isLocal(name: string | undefined): boolean {
  return /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/i.test(name ?? '');
}

/** The file that an address asks for: `/` is `index.html`. */
function pathIn(url: string): string | undefined {
  const [path = ''] = url.split(/[?#]/);
  try {
    const plain = decodeURIComponent(path).replace(/^\//, '');
    return plain === '' || plain.endsWith('/') ? `${plain}index.html` : plain;
  } catch {
    return undefined;
  }
}

function send(
  response: ServerResponse,
  status: number,
  method: string,
  text: string,
  type = 'text/plain; charset=utf-8',
): void {
  const bytes = Buffer.from(text);
  response.writeHead(status, {
    'content-type': type,
    'content-length': bytes.length,
    // A page is as fresh as the last change.
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // A page of somebody's elsewhere could load the search index as its own script, or show all this in a frame
    // (https://fetch.spec.whatwg.org/#cross-origin-resource-policy-header).
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': "frame-ancestors 'none'",
  });
  response.end(method === 'HEAD' ? undefined : bytes);
}
