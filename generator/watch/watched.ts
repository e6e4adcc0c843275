import type { Result } from '../api/index.ts';
import type { Source } from '../source/source.ts';

/** Something that is looked at again and again. */
export interface Watched {
  /** Looks once: the first time it reads what is there. */
  readonly look: () => Promise<Look>;
}

/** What a look came to, and in how many milliseconds the next one is due. */
export type Look = (
  | { readonly kind: 'same' }
  /** Somebody is at it: it is not to be read yet, and what was read before is out of date. */
  | { readonly kind: 'moving' }
  /** What is there now; it may well be what was there before. */
  | { readonly kind: 'read'; readonly source: Result<Source> }
) & { readonly again: number };
