import type { Level } from '../change.ts';

/** What holds for one kind of change. */
export interface Rule {
  /** The level, unless what differs says otherwise: a new field breaks where it is required. */
  readonly level: Level;
  /** True where no compiler can tell the caller. */
  readonly silent?: true;
  /** What several such changes are, after their number: `answer fields are gone`. */
  readonly several: string;
  /** How one of several in one operation is listed; where it is absent, each has its own sentence. */
  readonly item?: (facts: Facts) => Item;
  readonly sentence: (facts: Facts) => string;
}

/** What a change is of; and what became of it, where the kind does not say that. */
export interface Item {
  readonly what: string;
  readonly how?: string;
}

/** What a sentence is made of; texts from a collection are already fit to stand in it. */
export interface Facts {
  readonly level: Level;
  /** The place in backticks. */
  readonly place: string;
  readonly before: string;
  readonly after: string;
}
