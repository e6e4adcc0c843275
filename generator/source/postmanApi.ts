import { failure, success, type Problem, type Result } from '../api/index.ts';
import { download, type Get } from './download.ts';
import type { DocumentSource } from './source.ts';

/** How to get at Postman's API. */
export interface PostmanAccess {
  /** An API key, as Postman gives them out; it goes to the API and into no message. */
  readonly postmanApiKey?: string | undefined;
  /** Where the API is; by default https://api.getpostman.com. */
  readonly postmanApiUrl?: string | undefined;
}

const defaultUrl = 'https://api.getpostman.com';

/**
 * Reads a collection from Postman's API.
 * @see https://learning.postman.com/docs/developer/postman-api/intro-api/ (`GET /collections/:id`, `X-Api-Key`)
 */
export async function readFromPostman(
  id: string,
  { postmanApiKey, postmanApiUrl }: PostmanAccess,
  get: Get = download,
): Promise<Result<DocumentSource>> {
  const name = `postman:${id}`;
  if (!/^[\w-]{1,100}$/.test(id)) return failure(wrongId(name));
  if (postmanApiKey === undefined || postmanApiKey === '') return failure(withoutKey(name));
  // What cannot stand in a header (RFC 9110, section 5.5) is no key.
  if (!/^[\x21-\x7E]+$/.test(postmanApiKey)) return failure(wrongKey(name));
  const base = (postmanApiUrl || defaultUrl).replace(/\/+$/, '');
  if (!/^https?:\/\//i.test(base) || !URL.canParse(base)) return failure(wrongAddress(name));
  const url = new URL(`${base}/collections/${encodeURIComponent(id)}`);
  const answer = await get(url, name, { headers: { 'x-api-key': postmanApiKey } });
  if (!answer.ok) return answer;
  const { status, bytes } = answer.value;
  return status >= 200 && status < 300 ? success({ name, bytes }) : failure(refused(name, status));
}

function wrongId(name: string): Problem {
  return {
    code: 'usage',
    message: `${name.slice(0, 120)} does not name a collection.`,
    place: 'command line',
    hint: 'After postman: comes the collection’s id, as in the last part of its address: 12345678-abcd-….',
  };
}

function withoutKey(name: string): Problem {
  return {
    code: 'input-not-allowed',
    message: `${name} needs a key for Postman’s API.`,
    place: name,
    hint: 'Make one in Postman (Settings, API keys) and set the environment variable POSTMAN_API_KEY.',
  };
}

function wrongAddress(name: string): Problem {
  return {
    code: 'usage',
    message: `${name} cannot be asked for: POSTMAN_API_URL is not a web address.`,
    place: 'command line',
    hint: `Without that variable, ${defaultUrl} is asked.`,
  };
}

function refused(name: string, status: number): Problem {
  switch (status) {
    case 401:
    case 403:
      return wrongKey(name);
    case 404:
      return {
        code: 'input-not-found',
        message: `Postman’s API knows no collection ${name}, or does not show it to this key.`,
        place: name,
        hint: 'Check the id, and that the key’s user is a member of the collection’s workspace.',
      };
    case 429:
      return {
        code: 'input-unreachable',
        message: `Postman’s API takes no more requests of this key for now (429), so ${name} was not read.`,
        place: name,
        hint: 'Wait a minute; if it stays so, the month’s quota of the account may be used up.',
      };
    default:
      return {
        code: 'input-unreachable',
        message: `Postman’s API answers ${name} with status ${status}.`,
        place: name,
        hint: 'Try again later; https://status.postman.com says whether Postman has trouble.',
      };
  }
}

function wrongKey(name: string): Problem {
  return {
    code: 'input-not-allowed',
    message: `Postman’s API does not accept the key for ${name}.`,
    place: name,
    hint: 'Check the environment variable POSTMAN_API_KEY: keys expire, and each belongs to one account.',
  };
}
