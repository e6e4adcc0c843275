import { explain } from '../generate.ts';
import { readExamples } from '../examples/examples.ts';
import type { Answer } from './message.ts';
import { mockOf, respond, type Mock } from './respond.ts';

const baseUrl = 'https://api.example.com/v2';

export interface Saved {
  readonly name?: string;
  readonly code: number;
  readonly body?: string;
  readonly header?: readonly { readonly key: string; readonly value: string }[];
}

/** A request of a collection: its method and address, the saved responses, and what it may have besides. */
export function item(
  method: string,
  path: string,
  response: readonly Saved[] = [],
  more: object = {},
) {
  const named = response.map((one) => ({ name: `${one.code}`, ...one }));
  return {
    name: `${method} ${path}`,
    request: { method, url: `{{baseUrl}}${path}`, ...more },
    response: named,
  };
}

export function sourceOf(items: readonly object[]) {
  const collection = {
    info: { name: 'Example' },
    variable: [{ key: 'baseUrl', value: baseUrl }],
    item: items,
  };
  return { name: 'example.json', bytes: Buffer.from(JSON.stringify(collection)) };
}

export function mocked(items: readonly object[], withExamples = true): Mock {
  const source = sourceOf(items);
  const api = explain(source);
  const examples = readExamples(source);
  if (!api.ok || !examples.ok) throw new Error('the collection cannot be read');
  return mockOf(api.value, withExamples ? examples.value : undefined);
}

export interface Sent {
  readonly prefer?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export function ask(
  mock: Mock,
  line: string,
  { prefer, headers = {}, body = '' }: Sent = {},
): Answer {
  const [method = '', path = ''] = line.split(' ');
  const all = new Headers({ ...headers, ...(prefer === undefined ? {} : { prefer }) });
  const url = new URL(path.startsWith('/') ? `http://mock${path}` : path);
  return respond(mock, { method, url, headers: all, body });
}

export function json({ body }: Answer): unknown {
  return JSON.parse(body);
}

export const json200 = (value: unknown): Saved => ({ code: 200, body: JSON.stringify(value) });

/** Users, with all kinds of answers. */
export const users = mocked([
  item('GET', '/users/:userId', [
    {
      ...json200({ id: 7, big: 1 }),
      header: [
        { key: 'Link', value: '<a>; rel="next"' },
        { key: 'Server', value: 'nginx' },
      ],
    },
    { name: 'Trial account<br>', code: 200, body: '{"id":8,"big":2}' },
    { name: 'Error Code: `1001`<br>User does not exist: {userId}.', code: 404 },
    { name: 'Error Code: `1002`<br>No {accountId} and {{email}}.', code: 404 },
    {
      name: 'Error Code: `x-9`<br>Broken.',
      code: 409,
      body: '{"code":"x-9","message":"saved","more":1}',
    },
  ]),
  item('GET', '/users/me', [json200({ me: true })]),
  item('DELETE', '/users/:userId', [{ code: 204 }]),
  item('POST', '/users', [{ code: 201 }]),
  item('GET', '/silent'),
]);
