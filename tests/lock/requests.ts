import type { Api } from '../../generator/api/index.ts';
import { explain } from '../../generator/generate.ts';
import type { Lock } from '../../generator/naming/lock.ts';
import { nameApi } from '../../generator/naming/nameApi.ts';
import { operationsIn } from '../../generator/naming/named.ts';
import { readLock } from '../../generator/naming/readLock.ts';

/** A request in short: its folders and name, `METHOD /path`, codes with their messages, and Postman's id. */
export interface Given {
  readonly name: string;
  readonly at: string;
  readonly errors?: Readonly<Record<number, string>>;
  readonly type?: string;
  readonly id?: string;
}

/** Three requests that most cases begin with. */
export const list: Given = { name: 'users > List users', at: 'GET /users', id: 'a' };
export const get: Given = { name: 'users > Get a user', at: 'GET /users/{userId}', id: 'b' };
export const roles: Given = {
  name: 'users > roles > List roles',
  at: 'GET /users/{userId}/roles',
  id: 'c',
};
export const base: readonly Given[] = [list, get, roles];

/** The Api of a collection of such requests. */
export function apiOf(requests: readonly Given[]): Api {
  interface Item {
    name: string;
    item: unknown[];
  }
  const item: unknown[] = [];
  for (const { name, at, errors = {}, type, id } of requests) {
    const folders = name.split(' > ');
    const own = folders.pop() ?? '';
    let into = item;
    for (const folder of folders) {
      const known = into.find((one) => (one as Item).name === folder && 'item' in (one as Item));
      const next = (known as Item | undefined) ?? { name: folder, item: [] };
      if (known === undefined) into.push(next);
      into = next.item;
    }
    const [method = '', path = ''] = at.split(' ');
    const prose = Object.entries(errors).map(
      ([code, message]) => `Error Code: \`${code}\`<br>\n${message}<br>\n`,
    );
    into.push({
      name: own,
      ...(id === undefined ? {} : { id }),
      request: {
        method,
        url: `https://a.example${path.replaceAll(/\{(\w+)\}/g, ':$1')}${type === undefined ? '' : '?type=1'}`,
        ...(type === undefined
          ? {}
          : {
              url: {
                raw: `https://a.example${path}?type=1`,
                host: ['https://a.example'],
                path: path
                  .slice(1)
                  .replaceAll(/\{(\w+)\}/g, ':$1')
                  .split('/'),
                query: [{ key: 'type', value: '1', description: type }],
              },
            }),
      },
      response:
        prose.length === 0
          ? []
          : [
              {
                name: `**HTTP Status Code:** \`400\` <br>\nBad<br>\n${prose.join('')}`,
                code: 400,
                header: [],
                body: '',
              },
            ],
    });
  }
  const bytes = new TextEncoder().encode(JSON.stringify({ info: { name: 'A' }, item }));
  const api = explain({ name: 'a.json', bytes });
  if (!api.ok) throw new Error(api.problem.message);
  return api.value;
}

/** What each request is called, by its `METHOD /path`, with its former names. */
export function namesOf(api: Api, lock?: Lock, version?: string) {
  const named = nameApi(api, { lock, version });
  const names = operationsIn(named.root).map(({ operation, folder, name, aliases }) => [
    `${operation.method} ${operation.path}${operation.id.includes('(') ? ` ${operation.name}` : ''}`,
    [[...folder, name].join('.'), ...aliases.map((alias) => `was ${alias.name}`)].join(' '),
  ]);
  return { names: Object.fromEntries(names) as Record<string, string>, lock: named.lock, named };
}

/** The lock as it comes back from the manifest. */
export function saved(lock: Lock): Lock {
  const read = readLock(lock.version, JSON.parse(JSON.stringify(lock.operations)));
  if ('wrong' in read) throw new Error(read.wrong);
  return read.lock;
}
