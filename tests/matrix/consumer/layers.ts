import { apiKey, basic, bearer, createClient, rateLimit } from 'aviary-client';
import { countBirds, findOwner, listBirds } from 'aviary-client/birds';
import { hooks, oauth2, paginate, retry, type Retry } from 'aviary-client/runtime';
import { equal, type Step } from './scenario.js';

/** What is imported when it is wanted. */
export const layers: { readonly [name: string]: Step } = {
  'retry of a 503': async (vendor) => {
    const retries: Retry[] = [];
    const use = [retry({ onRetry: (one) => void retries.push(one) })];
    const { birds } = await countBirds(
      createClient({ ...vendor, use }),
      {},
      {
        headers: { 'x-busy': 'once' },
      },
    );
    equal([birds, retries.map(({ status, attempt }) => [status, attempt])], [0, [[503, 1]]]);
  },

  'rate limit': async (vendor) => {
    const client = createClient({ ...vendor, use: [rateLimit({ default: { perSecond: 20 } })] });
    const start = performance.now();
    await Promise.all([1, 2, 3].map(() => countBirds(client)));
    // Two waits of 50 ms; a timer may be late, and is caught up on.
    if (performance.now() - start < 75) throw new Error('not spaced');
  },

  hooks: async (vendor) => {
    const told: unknown[] = [];
    const use = [
      hooks({ onRequest: ({ headers }) => Date.now() + Number(headers.has('x')) }),
      hooks({ onResponse: ({ method, path, status }) => told.push([method, path, status]) }),
    ];
    await countBirds(createClient({ ...vendor, use }));
    equal(told, [['GET', '/count', 200]]);
  },

  paginate: async (vendor) => {
    const ids: string[] = [];
    for await (const { id } of paginate(listBirds, createClient(vendor))) ids.push(id);
    equal(ids, ['b0', 'b1', 'b2', 'b3', 'b4', 'b5', 'b6']);
  },

  'OAuth 2, and a 401': async (vendor) => {
    const auth = oauth2({
      tokenUrl: `${vendor.baseUrl}/token?run=${vendor.headers['x-run']}`,
      clientId: 'id',
      clientSecret: 'secret',
      grant: { grant_type: 'client_credentials' },
    });
    const client = createClient({ ...vendor, auth });
    const owners = await Promise.all([1, 2, 3].map(() => findOwner(client)));
    equal(new Set(owners.map(({ owner }) => owner)).size, 1);
    equal(owners[0]?.owner, 'Bearer fresh');
  },

  'basic, not ASCII': async (vendor) => {
    const { owner } = await findOwner(createClient({ ...vendor, auth: basic('ä', '鳥') }));
    equal(owner, 'Basic w6Q66bOl');
  },

  'a bearer token and a redirect to another origin': async (vendor) => {
    equal(await redirected(vendor, bearer('token')), { owner: 'nobody', secrets: 'none' });
  },

  'a key in a header and a redirect to another origin': async (vendor) => {
    equal(await redirected(vendor, apiKey('x-key', 'k')), { owner: 'nobody', secrets: 'none' });
  },
};

function redirected(
  { baseUrl, headers }: Parameters<Step>[0],
  auth: ReturnType<typeof bearer>,
): Promise<unknown> {
  return findOwner(createClient({ baseUrl: `${baseUrl}/moved`, headers, auth }));
}
