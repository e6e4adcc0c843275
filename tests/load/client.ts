import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import {
  asJsonValue,
  call,
  createClient,
  rateLimit,
  retry,
  type Call,
  type Client,
  type Operation,
  type Success,
} from '../../templates/runtime/index.ts';
import type { Count } from './server.ts';

// The calls, and what came of them. `node tests/load/run.js` starts it.

const total = Number(process.env['CALLS'] ?? 10_000);
const atOnce = Number(process.env['AT_ONCE'] ?? 200);
const seed = process.env['SEED'] ?? '1';
/** Calls after which the heap is what it is to stay. */
const warm = total / 5;
const perSecond = 150;
/** Bytes by which it may be larger at the end. */
const most = 3_000_000;

const server = fork(fileURLToPath(new URL('server.mjs', import.meta.url)), [seed]);
const [port]: unknown[] = await once(server, 'message');
const baseUrl = `http://127.0.0.1:${port}`;

let retries = 0;
const limits = rateLimit<'Limited'>({ Limited: { perSecond } });
const options = { attempts: 8, maxWait: 2000, onRetry: () => void (retries += 1) };
const plain = createClient({ baseUrl, use: [retry(options), limits] });
const keyed = createClient({ baseUrl, use: [retry({ ...options, idempotencyKey: true }), limits] });

const kinds = {
  GET: { client: plain, method: 'GET' },
  PUT: { client: plain, method: 'PUT', rateLimit: 'Limited' },
  'POST with a key': { client: keyed, method: 'POST' },
  'POST without': { client: plain, method: 'POST' },
} as const;
type Kind = keyof typeof kinds;
const order: readonly Kind[] = ['GET', 'PUT', 'POST with a key', 'GET', 'POST without'];
const kindOf = (index: number): Kind => order[index % order.length] ?? 'GET';

function perform(index: number): Call<Success<200, { id: string }>, never> {
  const { client, ...operation }: { readonly client: Client } & Pick<Operation, 'method'> =
    kinds[kindOf(index)];
  return call(
    client,
    perform,
    { body: { index } },
    { headers: { 'x-call': `${index}` } },
    {
      ...operation,
      path: '/things',
      success: { 200: asJsonValue },
      ...(operation.method === 'GET' ? {} : { body: (body) => JSON.stringify(body) }),
    },
  );
}

/** By call: whether it gave its own data, gave another's, failed, or never ended. */
const outcomes: ('own' | 'other' | 'failed' | undefined)[] = Array.from({ length: total });
let next = 0;
async function calls(until: number): Promise<void> {
  while (next < until) {
    const index = next;
    next += 1;
    const result = await perform(index).result();
    outcomes[index] = !result.ok ? 'failed' : result.data.id === `${index}` ? 'own' : 'other';
  }
}
const callsUntil = (until: number): Promise<unknown> =>
  Promise.all(Array.from({ length: atOnce }, () => calls(until)));

async function heap(): Promise<number> {
  for (let round = 0; round < 5; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    globalThis.gc?.();
  }
  return process.memoryUsage().heapUsed;
}

const start = performance.now();
await callsUntil(warm);
const early = await heap();
await callsUntil(total);
const seconds = (performance.now() - start) / 1000;
const late = await heap();

const count: Count = await (await fetch(`${baseUrl}/count`)).json();
server.disconnect();

const wrong: string[] = [];
const rows = Object.keys(kinds).map((kind) => {
  const row = { kind, calls: 0, arrived: 0, 'met a fault': 0, failed: 0, lost: 0, doubled: 0 };
  for (const [index, outcome] of outcomes.entries()) {
    if (kindOf(index) !== kind) continue;
    const { arrived, done, fates } = count.calls[index] ?? { arrived: 0, done: 0, fates: [] };
    const single = kind === 'POST without';
    const met = fates.some((fate) => fate !== 'answered');
    // One that may not be sent again fails where it met a fault, and nowhere else; any other has its own data.
    const isLost =
      outcome !== (single && met ? 'failed' : 'own') || (outcome === 'own' && done === 0);
    const isDoubled = single ? arrived > 1 : kind === 'POST with a key' && done > 1;
    row.calls += 1;
    row.arrived += arrived;
    row['met a fault'] += Number(met);
    row.failed += Number(outcome === 'failed');
    row.lost += Number(isLost);
    row.doubled += Number(isDoubled);
    if (isLost || isDoubled)
      wrong.push(`${kind} ${index}: ${outcome}, done ${done}, ${fates.join()}`);
  }
  return row;
});
if (late - early > most) wrong.push(`the heap grew by ${late - early} bytes`);
if (count.pace > perSecond * 1.5) wrong.push(`${count.pace} limited calls came within a second`);

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
console.table(Object.fromEntries(rows.map(({ kind, ...row }) => [kind, row])));
console.log(`${total} calls, ${atOnce} at a time, ${retries} retries: ${seconds.toFixed(1)} s`);
console.log(`heap after ${warm} calls ${megabytes(early)}, after ${total} ${megabytes(late)}`);
console.log(`PUTs within a second: ${count.pace} at most, by a limit of ${perSecond}`);
for (const line of wrong) console.error(line);
process.exit(wrong.length === 0 ? 0 : 1);
