import { statSync } from 'node:fs';
import { failure, success, type Problem, type Result } from '../api/index.ts';
import { placeOf } from '../source/readSource.ts';
import type { Source } from '../source/source.ts';
import { realClock } from '../watch/clock.ts';
import { watchedAddress } from '../watch/watchedAddress.ts';
import type { Watched } from '../watch/watched.ts';
import { watchedFile } from '../watch/watchedFile.ts';
import type { Flags } from './flags.ts';
import { isStandardInput, readInput } from './input.ts';
import { visible } from './print.ts';
import { readProject, type Project } from './project.ts';

/** Once a minute for a web address; Postman's API counts requests by the month. */
const intervals = { web: 60_000, postman: 300_000 } as const;

/** All that a watch looks at: the collection, the environments, then the configuration, where there is one. */
export function watchedInputs(
  words: readonly string[],
  { sources: configuration }: Project,
  flags: Flags,
  signal: AbortSignal,
): readonly Watched[] {
  return [
    ...words.map((word) => watchedInput(word, signal)),
    ...configuration.map(({ name }) =>
      watchedFile(name, () => readConfiguration(flags), realClock),
    ),
  ];
}

/** What of the words can be read only once, and so not be watched. */
export function unwatchable(word: string): Problem | undefined {
  const isInput = isStandardInput(word);
  const found = isInput ? undefined : statSync(word, { throwIfNoEntry: false });
  const isPipe = found !== undefined && !found.isFile() && !found.isDirectory();
  if (!isInput && !isPipe) return undefined;
  return {
    code: 'usage',
    message: `--watch cannot look at ${isInput ? 'standard input' : word} again: it is read once.`,
    place: 'command line',
    hint: 'Name a file, a folder, a URL or postman:<collection-id>.',
  };
}

function watchedInput(word: string, signal: AbortSignal): Watched {
  const place = placeOf(word);
  return place === 'disk'
    ? watchedFile(word, () => readInput(word), realClock)
    : watchedAddress((get) => readInput(word, get), intervals[place], signal);
}

/** The configuration as an input among others. */
async function readConfiguration(flags: Flags): Promise<Result<Source>> {
  const project = await readProject(flags);
  if (!project.ok) return project;
  const [source] = project.value.sources;
  return source === undefined ? failure(configurationGone()) : success(source);
}

function configurationGone(): Problem {
  return {
    code: 'config-not-found',
    message: 'The configuration is gone.',
    place: 'postwright.config.ts',
    hint: 'Put it back, or start again without it.',
  };
}

/** The first signal ends the watch in good order, which takes as long as the run that is on; a second one ends at once. */
export function endOn(signals: readonly NodeJS.Signals[], ending: AbortController): void {
  for (const signal of signals) process.once(signal, () => ending.abort());
}

/** What a person called it, without what may be a key in an address. */
export function shownName(word: string): string {
  return visible(placeOf(word) === 'web' ? word.replace(/[?#].*$/s, '') : word);
}
