import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Api, Operation } from '../generator/api/index.ts';
import { explain } from '../generator/generate.ts';
import { call } from '../templates/runtime/call.ts';
import type { Json } from '../tests/noise/scramble.ts';
import { pointerOf } from './support/learnt.ts';
import { postmanUrl, type PostmanUrl } from './support/postmanUrl.ts';

// Called with the collection's own values, every function goes where Postman's own library says that the request goes.

const folder = process.env['CORPUS'] ?? '';
const isThere = folder !== '' && existsSync(folder);
if (!isThere) process.stdout.write('corpus/urls: skipped, set CORPUS to a folder of collections\n');
const names = isThere ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

describe.skipIf(!isThere)('the URLs of a published collection', () => {
  it.each(names)('%s', async (name) => {
    const bytes = readFileSync(join(folder, name));
    const api = explain({ name, bytes });
    if (!api.ok) {
      process.stdout.write(`${name.padEnd(36)} ${api.problem.code}\n`);
      return;
    }
    const document = JSON.parse(new TextDecoder().decode(bytes)) as Json;
    const outcomes = await Promise.all(
      api.value.operations.map(async (operation) => ({
        id: operation.id,
        ...(await outcomeOf(operation, api.value, postmanUrl(document, pointerOf(operation)))),
      })),
    );
    const counts = new Map<string, number>();
    for (const { why } of outcomes) counts.set(why, (counts.get(why) ?? 0) + 1);
    const words = [...counts].map(([why, count]) => `${count} ${why}`).toSorted();
    process.stdout.write(`${name.padEnd(36)} ${words.join(', ')}\n`);
    expect(outcomes.filter(({ why }) => why === 'differs')).toEqual([]);
  });
});

interface Outcome {
  readonly why: string;
  readonly ours?: string;
  readonly postmans?: string;
}

/** How the URL of a call compares with Postman's: equal, equal but for what a diagnostic names, or different. */
async function outcomeOf(operation: Operation, api: Api, postman: PostmanUrl): Promise<Outcome> {
  if (postman.server === '' && postman.path === '/' && postman.query.length === 0)
    return { why: 'without a URL' };
  const named = postman.query.filter(([key]) => key !== '' && !key.includes('{{'));
  const lost = postman.query.some(
    ([key, value]) => key.includes('{{') || (key === '' && value !== ''),
  );
  const sent = named.filter(([key]) => !isSentByAuth(key, operation));
  const { text, isKnown } = addressed(postman);
  if (!URL.canParse(text)) return { why: 'no URL in Postman either', postmans: text };
  const theirs = new URL(text);
  const values = valuesIn(operation, postman);
  if (values === undefined) return { why: 'differs', ours: operation.path, postmans: postman.path };
  const query: Record<string, string[]> = {};
  for (const [key, value] of sent) (query[key] ??= []).push(value);
  const known = new Set(
    operation.parameters.filter((one) => one.in === 'query').map(({ name }) => name),
  );
  // A key with brackets is a member of what stands before them.
  const missing = sent.filter(([key]) => !known.has(key) && !known.has(key.replace(/\[.*$/, '')));
  const refused = Object.values(values).some((value) => /^\.{0,2}$/.test(value));
  if (refused) return { why: 'with a path value that is refused' };
  const base = isKnown ? (operation.baseUrl ?? api.baseUrl ?? theirs.origin) : theirs.origin;
  const ours = await sentUrl(base, operation.path, values, query);
  const [path, theirPath] = [decoded(ours.pathname), decoded(theirs.pathname)];
  // A base URL that ends in a slash, and a path that begins with one, are joined by one.
  const joined = theirPath.replace(/\/{2,}/, '/');
  const same =
    missing.length === 0 &&
    (!isKnown || ours.host === theirs.host) &&
    (path === theirPath || path === joined);
  if (!same) return { why: 'differs', ours: ours.href, postmans: theirs.href };
  const host = isKnown ? '' : ', host unknown';
  if (path !== theirPath) return { why: 'equal but for a slash too many' };
  return { why: `${lost ? 'equal but for an unnamed query value' : 'equal'}${host}` };
}

/** Where a call goes. */
async function sentUrl(baseUrl: string, path: string, values: object, query: object): Promise<URL> {
  let sent = '';
  const fetch = async ({ url }: Request): Promise<Response> => {
    sent = url;
    return new Response();
  };
  const description = { method: 'GET', path, success: {} };
  await call({ baseUrl, fetch }, sentUrl, { path: values, query }, {}, description).response();
  return new URL(sent);
}

/** The URL with a scheme, and with a host where a variable in its own has no value. */
function addressed({ server, filledPath }: PostmanUrl): {
  readonly text: string;
  readonly isKnown: boolean;
} {
  const [, scheme = 'https', rest = ''] = /^(?:(\w+):\/\/)?(.*)$/s.exec(server) ?? [];
  // One converter wrote `https/:///path` where the variable of the host had no value.
  const isLost = rest === 'https' && filledPath.startsWith('/:/');
  const isKnown = /^[^/]/.test(rest) && !rest.includes('{{') && !isLost;
  const path = isLost ? filledPath.replace(/^\/:\/+/, '/') : filledPath;
  return { text: `${scheme}://${isKnown ? rest : 'unknown.test'}${path}`, isKnown };
}

/** The collection's own values of the path's parameters; undefined where the path is not the request's. */
function valuesIn(
  { path }: Operation,
  postman: PostmanUrl,
): Readonly<Record<string, string>> | undefined {
  const order: string[] = [];
  const source = path.split(/(\{[^{}]+\})/).map((part, index) => {
    if (index % 2 === 0) return decoded(part).replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
    const name = part.slice(1, -1);
    order.push(name);
    return '([^/]+?|[^/]*\\{\\{.*?\\}\\}[^/]*?)';
  });
  const match = new RegExp(`^.*?${source.join('')}$`, 's').exec(decoded(postman.path));
  if (match === null) return undefined;
  return Object.fromEntries(
    order.map((name, index) => [name, postman.fill((match[index + 1] ?? '').trim())]),
  );
}

function isSentByAuth(key: string, { security }: Operation): boolean {
  return (
    (security.type === 'apiKey' && security.in === 'query' && security.name === key) ||
    (security.type === 'oauth2' && security.in === 'query' && key === 'access_token')
  );
}

/** Without percent-encoding, however often it was applied: how much is encoded is not what this is about. */
function decoded(text: string): string {
  const once = text.replaceAll(/(?:%[\da-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
  return once === text ? text : decoded(once);
}
