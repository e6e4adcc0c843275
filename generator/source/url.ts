import { failure, success, type Problem, type Result } from '../api/index.ts';
import { download, type Get } from './download.ts';
import type { DocumentSource } from './source.ts';

/** Reads a collection from a web address. Messages leave out user, password and query: there may be keys in them. */
export async function readUrl(text: string, get: Get = download): Promise<Result<DocumentSource>> {
  if (!URL.canParse(text)) return failure(noAddress(text.replace(/[?#].*$/s, '')));
  const url = new URL(text);
  const name = url.origin + url.pathname;
  if (url.username !== '' || url.password !== '') return failure(withPassword(name));
  const answer = await get(url, name);
  if (!answer.ok) return answer;
  const { status, contentType, bytes } = answer.value;
  if (status < 200 || status > 299) return failure(refused(name, status));
  if (isPage(contentType, bytes)) return failure(webPage(name));
  return success({ name, bytes });
}

function isPage(contentType: string, bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  return /\bhtml\b/i.test(contentType) || /^<(?:!doctype\s+html|html)\b/i.test(start);
}

function noAddress(name: string): Problem {
  return {
    code: 'input-not-found',
    message: `${name} is not a web address.`,
    place: name,
    hint: 'Such an address looks like https://example.com/collection.json.',
  };
}

function withPassword(name: string): Problem {
  return {
    code: 'input-not-allowed',
    message: `The address ${name} has a user or a password in it, which would end up in logs.`,
    place: name,
    hint: 'Fetch it with a tool that asks for them and pipe it in: curl -su user … | postwright generate -',
  };
}

function refused(name: string, status: number): Problem {
  const isGone = status === 404 || status === 410;
  const isClosed = status === 401 || status === 403;
  return {
    code: isGone ? 'input-not-found' : isClosed ? 'input-not-allowed' : 'input-unreachable',
    message: `${name} answers with status ${status}.`,
    place: name,
    hint: isClosed
      ? 'It asks for a login: save the file by hand, or name postman:<collection-id> with POSTMAN_API_KEY set.'
      : 'Check the address; opened in a browser it should show the collection’s JSON.',
  };
}

function webPage(name: string): Problem {
  return {
    code: 'input-not-a-collection',
    message: `${name} is a web page, not a collection.`,
    place: name,
    hint: 'Name the address of the JSON itself: “Raw” on GitHub; for a page of Postman’s, postman:<collection-id>.',
  };
}
