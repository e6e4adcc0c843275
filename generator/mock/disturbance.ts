/** How a mock is made to behave badly. */
export interface Disturbances {
  /** Milliseconds that each answer waits: a number, or the least and the most. */
  readonly latency?: number | readonly [least: number, most: number] | undefined;
  /** The part of the requests, from 0 to 1, that fail as networks and busy servers do. */
  readonly faults?: number | undefined;
}

/**
 * A connection that is reset before an answer, a server's error, a limit that was reached (with `Retry-After`), a body that
 * ends in its middle.
 */
export type Fault = (typeof faults)[number];

const faults = ['reset', '500', '429', 'cut'] as const;

export interface Disturbance {
  /** Milliseconds. */
  readonly delay: number;
  readonly fault?: Fault;
}

/**
 * What happens to a request, by its number: the same in every run, so that a test which fails can be run again.
 *
 * @param number counts the requests from 0.
 */
export function disturbanceOf(
  { latency = 0, faults: part = 0 }: Disturbances,
  number: number,
): Disturbance {
  const [least, most] = typeof latency === 'number' ? [latency, latency] : latency;
  const delay = Math.round(least + chance(number, 1) * (most - least));
  if (chance(number, 2) >= part) return { delay };
  const fault = faults[Math.floor(chance(number, 3) * faults.length)];
  return fault === undefined ? { delay } : { delay, fault };
}

/** A number from 0 to 1, below it, that looks random: the finalizer of MurmurHash3. */
function chance(number: number, purpose: number): number {
  let bits = (Math.imul(number, 0x9e3779b1) + Math.imul(purpose, 0x85ebca77)) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
}
