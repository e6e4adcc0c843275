import { setTimeout } from 'node:timers/promises';

/** Time, as a watch goes by it; tests have one of their own. */
export interface Clock {
  /** Milliseconds since some moment: they only grow. */
  readonly now: () => number;
  /** Is over after some milliseconds, or as soon as the signal comes. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export const realClock: Clock = {
  now: () => performance.now(),
  async sleep(milliseconds, signal) {
    try {
      await setTimeout(milliseconds, undefined, { signal });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  },
};
