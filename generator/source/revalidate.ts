import { success } from '../api/index.ts';
import { download, type Download, type Get } from './download.ts';
import { pauseOf } from './pauseOf.ts';

/** Gets one URL again and again. */
export interface Revalidation {
  /** As `download`, but that an answer which is no other than the last is not sent again: that one is given. */
  readonly get: Get;
  /** How long the last answer asks to be left alone, in milliseconds. */
  readonly pause: () => number;
}

/** Begins with nothing: the first answer comes whole. */
export function revalidating(
  signal: AbortSignal,
  now: () => number = () => Date.now(),
): Revalidation {
  let kept: Download | undefined;
  let pause = 0;
  return {
    async get(url, name, asking = {}) {
      const answer = await download(url, name, { ...asking, known: kept, signal });
      pause = answer.ok ? pauseOf(answer.value, now()) : 0;
      if (!answer.ok) return answer;
      const { status } = answer.value;
      if (status === 304 && kept !== undefined) return success(kept);
      if (status >= 200 && status < 300) kept = answer.value;
      return answer;
    },
    pause: () => pause,
  };
}
