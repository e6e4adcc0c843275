import { failure, success, type Problem, type Result } from '../api/index.ts';
import { boundedBytes } from './bounded.ts';
import { tooLarge } from './problems.ts';

/** What a server answered. */
export interface Download {
  readonly status: number;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** How long a server may take, in milliseconds, for all of its answer. */
const patience = 60_000;

const mostRedirects = 10;

/**
 * Gets a URL, following redirects. Headers go to the origin that they were meant for and to no other.
 *
 * @param name what messages call it: the URL may hold a key.
 * @param signal ends it early.
 */
export async function download(
  url: URL,
  name: string,
  headers: Readonly<Record<string, string>> = {},
  signal: AbortSignal = AbortSignal.timeout(patience),
): Promise<Result<Download>> {
  try {
    let target = url;
    for (let hops = 0; hops <= mostRedirects; hops += 1) {
      const own = target.origin === url.origin ? headers : {};
      const answer = await fetch(target, {
        redirect: 'manual',
        headers: { accept: 'application/json, */*;q=0.5', ...own },
        signal,
      });
      const location = isRedirect(answer.status) ? answer.headers.get('location') : null;
      if (location === null) return await bodyOf(answer, name);
      await answer.body?.cancel();
      const next = URL.canParse(location, target) ? new URL(location, target) : undefined;
      if (next === undefined || !/^https?:$/.test(next.protocol)) break;
      target = next;
    }
    return failure(lost(name));
  } catch (error) {
    return failure(unreachable(name, error));
  }
}

/** Codes whose `Location` says where to go instead (RFC 9110, section 15.4). */
function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

async function bodyOf(answer: Response, name: string): Promise<Result<Download>> {
  const bytes = answer.body === null ? new Uint8Array() : await boundedBytes(answer.body);
  if (bytes === undefined) return failure(tooLarge(name));
  const contentType = answer.headers.get('content-type') ?? '';
  return success({ status: answer.status, contentType, bytes });
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
