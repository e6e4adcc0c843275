import { failure, success, type Problem, type Result } from '../api/index.ts';
import { boundedBytes } from './bounded.ts';
import { deadlineIn } from './deadline.ts';
import { tooLarge } from './problems.ts';

/** What a server answered. */
export interface Download {
  readonly status: number;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly headers: Headers;
  /** The address that gave it, after redirects. */
  readonly url: string;
}

/** How a URL is asked for. */
export interface Asking {
  /** They go to the origin that they were meant for and to no other. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What an earlier answer had: an answer that is no other need not be sent again, and comes as a 304. */
  readonly known?: Pick<Download, 'headers' | 'url'> | undefined;
  /** Ends it early. */
  readonly signal?: AbortSignal;
}

/** Gets a URL; `download` is the plain one. */
export type Get = (url: URL, name: string, asking?: Asking) => Promise<Result<Download>>;

/** How long a server may take, in milliseconds, for all of its answer. */
const patience = 60_000;

const mostRedirects = 10;

/**
 * Gets a URL, following redirects.
 *
 * @param name what messages call it: the URL may hold a key.
 */
export async function download(
  url: URL,
  name: string,
  { headers = {}, known, signal }: Asking = {},
): Promise<Result<Download>> {
  const deadline = deadlineIn(patience, signal);
  try {
    let target = url;
    for (let hops = 0; hops <= mostRedirects; hops += 1) {
      const own = target.origin === url.origin ? headers : {};
      const answer = await fetch(target, {
        redirect: 'manual',
        headers: { accept: 'application/json, */*;q=0.5', ...conditions(known, target), ...own },
        signal: deadline.signal,
      });
      const location = isRedirect(answer.status) ? answer.headers.get('location') : null;
      if (location === null) return await bodyOf(answer, name, target.href);
      await answer.body?.cancel();
      const next = URL.canParse(location, target) ? new URL(location, target) : undefined;
      if (next === undefined || !/^https?:$/.test(next.protocol)) break;
      target = next;
    }
    return failure(lost(name));
  } catch (error) {
    return failure(unreachable(name, error));
  } finally {
    deadline.clear();
  }
}

/** What makes a request conditional (RFC 9110, section 13.1). A validator says something of the one address that gave it. */
function conditions(known: Asking['known'], target: URL): Readonly<Record<string, string>> {
  if (known?.url !== target.href) return {};
  const [tag, date] = [known.headers.get('etag'), known.headers.get('last-modified')];
  return {
    ...(tag === null ? {} : { 'if-none-match': tag }),
    ...(date === null ? {} : { 'if-modified-since': date }),
  };
}

/** Codes whose `Location` says where to go instead (RFC 9110, section 15.4). */
function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

async function bodyOf(answer: Response, name: string, url: string): Promise<Result<Download>> {
  const { status, headers } = answer;
  const bytes = answer.body === null ? new Uint8Array() : await boundedBytes(answer.body);
  if (bytes === undefined) return failure(tooLarge(name));
  const contentType = headers.get('content-type') ?? '';
  return success({ status, contentType, bytes, headers, url });
}

function lost(name: string): Problem {
  return {
    code: 'input-unreachable',
    message: `${name} redirects without end, or to somewhere that is no web address.`,
    place: name,
    hint: 'Open it in a browser and name the address of the JSON itself.',
  };
}

/** The reason is the operating system’s word for it; a message might quote headers or the whole address. */
function unreachable(name: string, error: unknown): Problem {
  const isSlow = error instanceof Error && error.name === 'TimeoutError';
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'no connection';
  return {
    code: 'input-unreachable',
    message: `${name} cannot be reached: ${isSlow ? `no answer within ${patience / 1000} seconds` : code}.`,
    place: name,
    hint: 'Check the address and the network; a file saved from it will do as well.',
  };
}
