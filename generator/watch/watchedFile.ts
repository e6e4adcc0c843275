import type { Result } from '../api/index.ts';
import type { Source } from '../source/source.ts';
import type { Clock } from './clock.ts';
import { signatureOf } from './signature.ts';
import type { Watched } from './watched.ts';

/** When a file or a folder is looked at, in milliseconds. */
export interface FilePace {
  readonly interval: number;
  /** For so long nobody may have touched a file before it is read, and no file of a folder: editors save in several steps. */
  readonly rest: { readonly file: number; readonly folder: number };
}

const usualPace: FilePace = { interval: 500, rest: { file: 100, folder: 400 } };

/** Looking may take at most one part of time in so many: a folder may be large, a network's disk slow. */
const share = 20;

/**
 * A file, or the collection in a folder. It is asked for sizes and times alone, and opened when those changed and then stayed
 * as they were; what cannot be read, or is gone, is tried again at each look.
 */
export function watchedFile(
  name: string,
  read: () => Promise<Result<Source>>,
  clock: Clock,
  { interval, rest }: FilePace = usualPace,
): Watched {
  let known: string | undefined;
  let last: string | undefined;
  return {
    async look() {
      const started = clock.now();
      const again = () => Math.max(interval, (clock.now() - started) * share);
      const isFirst = last === undefined;
      const { text, isFolder } = await signatureOf(name);
      const moving = { kind: 'moving', again: isFolder ? rest.folder : rest.file } as const;
      const isAtRest = isFirst || text === last;
      last = text;
      if (text === known) return { kind: 'same', again: again() };
      if (!isAtRest) return moving;
      const source = await read();
      const isAsItWas = (await signatureOf(name)).text === text;
      if (!isAsItWas && !isFirst) return moving;
      known = source.ok ? text : undefined;
      return { kind: 'read', source, again: again() };
    },
  };
}
