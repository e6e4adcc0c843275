import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fateOf, type Fate } from './faults.ts';

// The vendor: a process of its own that counts what arrives and what it does, by the id of the call.

/** What the server knows of one call. */
export interface Seen {
  arrived: number;
  /** How often it was done. With an idempotency key that is known, it is not done again. */
  done: number;
  fates: Fate[];
}

/** Everything it knows. */
export interface Count {
  readonly calls: Readonly<Record<string, Seen>>;
  /** The most PUTs that came within a second: those have a limiter. */
  readonly pace: number;
}

const seed = process.argv[2] ?? '1';
const calls = new Map<string, Seen>();
const keys = new Set<string>();
const puts: number[] = [];

function answer(request: IncomingMessage, response: ServerResponse): void {
  const id = String(request.headers['x-call']);
  const seen = calls.get(id) ?? { arrived: 0, done: 0, fates: [] };
  calls.set(id, seen);
  seen.arrived += 1;
  const isLimited = request.method === 'PUT';
  if (isLimited) puts.push(performance.now());
  const chosen = fateOf(seed, id, seen.arrived);
  const fate = isLimited && chosen === 'limited' ? 'answered' : chosen;
  seen.fates.push(fate);
  if (fate === 'reset') return void request.socket.resetAndDestroy();
  if (fate === 'busy') return void response.writeHead(503).end('busy');
  if (fate === 'limited') return void response.writeHead(429, { 'retry-after': '1' }).end();

  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !keys.has(key)) seen.done += 1;
  if (typeof key === 'string') keys.add(key);
  if (fate === 'lost') return void request.socket.resetAndDestroy();
  const body = JSON.stringify({ id, padding: 'x'.repeat(500) });
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  if (fate === 'cut') response.write(body.slice(0, 100), () => request.socket.destroy());
  else response.end(body);
}

function pace(): number {
  let from = 0;
  let most = 0;
  for (const [index, at] of puts.entries()) {
    while (at - (puts[from] ?? at) >= 1000) from += 1;
    most = Math.max(most, index - from + 1);
  }
  return most;
}

const server = createServer((request, response) => {
  request.on('error', () => {});
  request.resume().on('end', () => {
    if (request.url !== '/count') return answer(request, response);
    const count: Count = { calls: Object.fromEntries(calls), pace: pace() };
    response.end(JSON.stringify(count));
  });
});
// Longer than the run: a connection that times out just when a request comes would be one more fault, and not counted.
server.keepAliveTimeout = 600_000;
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());
