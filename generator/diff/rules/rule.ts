import type { Level } from '../change.ts';

/** What holds for one kind of change. */
export interface Rule {
  /** The level, unless what differs says otherwise: a new field breaks where it is required. */
  readonly level: Level;
  /** True where no compiler can tell the caller. */
  readonly silent?: true;
  readonly sentence: (facts: Facts) => string;
}

/** What a sentence is made of; texts from a collection are already fit to stand in it. */
export interface Facts {
  readonly level: Level;
  /** The place in backticks. */
  readonly place: string;
  readonly before: string;
  readonly after: string;
}
