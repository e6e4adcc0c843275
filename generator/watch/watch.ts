import type { Problem, Result } from '../api/index.ts';
import type { Source } from '../source/source.ts';
import { realClock, type Clock } from './clock.ts';
import { lookingAt, type View } from './looking.ts';
import type { Watched } from './watched.ts';

/** What there is to tell of a watch. */
export type Happening<Done> =
  /** Something is other than before, and this was made of it; `mended` where a problem had been told of. */
  | { readonly kind: 'made'; readonly done: Done; readonly mended: boolean }
  /** It cannot be read, or nothing can be made of it. Told once, until it is mended or is another one. */
  | {
      readonly kind: 'problem';
      readonly problem: Problem;
      readonly stage: 'reading' | 'making';
    };

export interface WatchOptions {
  /** Ends the watch. */
  readonly signal: AbortSignal;
  readonly clock?: Clock;
  /** A problem has to last for so many milliseconds: a file that is half saved is none. */
  readonly grace?: number;
}

/**
 * Looks at things again and again, and makes something of them at first, and then whenever they are other than before.
 * Nothing is looked at while something is made.
 *
 * @param things what is looked at, each in its own way.
 * @param make gets what was read, in the order of the things.
 * @example
 * for await (const happening of watch([watchedFile('a.json', read, realClock)], make, { signal })) tell(happening);
 */
export async function* watch<Done>(
  things: readonly Watched[],
  make: (sources: readonly Source[]) => Promise<Result<Done>>,
  { signal, clock = realClock, grace = 1000 }: WatchOptions,
): AsyncGenerator<Happening<Done>, void, void> {
  const looking = lookingAt(things, clock, signal);
  const attempt = async (view: View): Promise<Outcome<Done>> => {
    const { key, sources } = view;
    return { key, isRead: sources.ok, result: sources.ok ? await make(sources.value) : sources };
  };
  const lasting = async (failed: Outcome<Done>): Promise<Outcome<Done>> => {
    for (let last = failed; ;) {
      const view = await looking.turn(grace);
      if (signal.aborted) return last;
      const next = await attempt(view);
      if (next.result.ok || next.key === last.key) return next;
      last = next;
    }
  };
  let handled: string | undefined;
  let open: Problem | undefined;
  while (!signal.aborted) {
    const view = await looking.turn();
    if (signal.aborted || view.key === handled) continue;
    const first = await attempt(view);
    const { key, isRead, result } =
      first.result.ok || handled === undefined ? first : await lasting(first);
    handled = key;
    if (result.ok) {
      yield { kind: 'made', done: result.value, mended: open !== undefined };
      open = undefined;
    } else if (!isSame(result.problem, open) && !signal.aborted) {
      open = result.problem;
      yield { kind: 'problem', problem: open, stage: isRead ? 'making' : 'reading' };
    }
  }
}

/** What came of what was read. */
interface Outcome<Done> {
  readonly key: string;
  readonly isRead: boolean;
  readonly result: Result<Done>;
}

function isSame(problem: Problem, other: Problem | undefined): boolean {
  return JSON.stringify(problem) === JSON.stringify(other);
}
