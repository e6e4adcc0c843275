import { failure, success, type Result } from '../api/index.ts';
import { fingerprint, type Source } from '../source/source.ts';
import type { Clock } from './clock.ts';
import type { Watched } from './watched.ts';

/** All that was read when somebody last looked. */
export interface View {
  /** Another one says that something is there which was not there before. */
  readonly key: string;
  /** Everything in its order, or the first problem. */
  readonly sources: Result<readonly Source[]>;
}

/** Looks at several things, each at its own pace and one at a time. */
export interface Looking {
  /**
   * Waits until something is due and looks at it, and goes on until nothing is moving.
   * @param atLeast goes on for so many milliseconds.
   */
  readonly turn: (atLeast?: number) => Promise<View>;
}

/** @param signal ends a turn at once. */
export function lookingAt(things: readonly Watched[], clock: Clock, signal: AbortSignal): Looking {
  const states = things.map(stateOf);

  async function lookAtDue(end: number): Promise<void> {
    const due = Math.min(...states.map((state) => state.due()));
    const until = end > clock.now() ? Math.min(due, end) : due;
    await clock.sleep(Math.max(0, until - clock.now()), signal);
    for (const state of states) {
      if (!signal.aborted && state.due() <= clock.now()) await state.look(clock);
    }
  }

  return {
    async turn(atLeast = 0) {
      const end = clock.now() + atLeast;
      do await lookAtDue(end);
      while (!signal.aborted && (clock.now() < end || states.some((state) => state.isMoving())));
      return viewOf(states.map((state) => state.latest()));
    },
  };
}

interface Latest {
  readonly key: string;
  readonly source: Result<Source>;
}

/** One thing: what was read of it, and when it is due. */
function stateOf(thing: Watched) {
  let due = -Infinity;
  let isMoving = false;
  let latest: Latest | undefined;
  return {
    due: () => due,
    isMoving: () => isMoving,
    latest: () => latest,
    async look(clock: Clock): Promise<void> {
      const look = await thing.look();
      due = clock.now() + look.again;
      isMoving = look.kind === 'moving';
      if (look.kind === 'read') latest = { key: keyOf(look.source), source: look.source };
    },
  };
}

function viewOf(latest: readonly (Latest | undefined)[]): View {
  const read = latest.filter((one) => one !== undefined);
  const failed = read.map(({ source }) => source).find((source) => !source.ok);
  return {
    key: read.map(({ key }) => key).join(' '),
    sources:
      failed === undefined
        ? success(read.flatMap(({ source }) => (source.ok ? [source.value] : [])))
        : failure(failed.problem),
  };
}

function keyOf(source: Result<Source>): string {
  return source.ok ? fingerprint(source.value) : JSON.stringify(source.problem);
}
