import { answers } from './answers.js';
import { layers } from './layers.js';
import type { Outcome } from './outcome.js';
import { streams } from './streams.js';

/** Where the vendor is, and the headers by which it knows this run. */
export interface Vendor {
  readonly baseUrl: string;
  readonly headers: { readonly 'x-run': string };
}

/** One thing a program does with the client; it throws where something else comes of it. */
export type Step = (vendor: Vendor) => Promise<void>;

/** Milliseconds a step may take. */
const PATIENCE = 5000;

/** The same program for every runtime: each step, one after another. */
export async function scenario(baseUrl: string): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [name, step] of Object.entries({ ...answers, ...streams, ...layers })) {
    const headers = { 'x-run': crypto.randomUUID() };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`nothing in ${PATIENCE} ms`)), PATIENCE);
    });
    const error = await Promise.race([step({ baseUrl, headers }), late]).then(
      () => undefined,
      (cause: unknown) => described(cause),
    );
    clearTimeout(timer);
    outcomes.push(error === undefined ? { name } : { name, error });
  }
  return outcomes;
}

/** Fails unless two values are the same as JSON. */
export function equal(actual: unknown, expected: unknown): void {
  const [is, should] = [actual, expected].map((value) => JSON.stringify(value));
  if (is !== should) throw new Error(`${is} instead of ${should}`);
}

function described(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.cause === undefined ? cause.message : `${cause.message}: ${described(cause.cause)}`;
}
