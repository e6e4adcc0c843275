import { statSync } from 'node:fs';
import { assertNever, failure, success, type Problem, type Result } from '../api/index.ts';
import { createMemory, type Memory } from '../memory.ts';
import { placeOf } from '../source/readSource.ts';
import type { Source } from '../source/source.ts';
import { realClock } from '../watch/clock.ts';
import { watch, type Happening } from '../watch/watch.ts';
import { watchedAddress } from '../watch/watchedAddress.ts';
import type { Watched } from '../watch/watched.ts';
import { watchedFile } from '../watch/watchedFile.ts';
import { generateFlags, type Flags } from './flags.ts';
import { reportGenerated } from './generateReport.ts';
import { isStandardInput, readInput } from './input.ts';
import { readProject, type Project } from './project.ts';
import {
  diagnosticLines,
  printJsonLine,
  printLine,
  printProblem,
  progress,
  visible,
} from './print.ts';
import { update, type Updated } from './update.ts';
import { changeLine, problemLine } from './watchLines.ts';

/** Once a minute for a web address; Postman's API counts requests by the month. */
const intervals = { web: 60_000, postman: 300_000 } as const;

/**
 * `postwright generate --watch`: generates as always, then a line whenever something changes, until it is told to end; gives
 * the exit code. What cannot even be read at the start ends it, as without `--watch`.
 *
 * @param words the collection, then the environments: they stay what they are, whatever becomes of the configuration.
 */
export async function runWatch(
  words: readonly string[],
  { sources: configuration }: Project,
  flags: Flags,
  json: boolean,
): Promise<number> {
  const started = performance.now();
  const wrong = words.map(unwatchable).find((problem) => problem !== undefined);
  if (wrong !== undefined) return problemAtFirst(wrong, json);
  const ending = new AbortController();
  const things = [
    ...words.map((word) => watchedInput(word, ending.signal)),
    ...configuration.map(({ name }) =>
      watchedFile(name, () => readConfiguration(flags), realClock),
    ),
  ];
  const happenings = watch(things, makerOf(words.length, flags), { signal: ending.signal });
  progress('reading …');
  let isFirst = true;
  for await (const happening of happenings) {
    progress('');
    if (!isFirst) {
      tell(happening, json);
      continue;
    }
    isFirst = false;
    if (happening.kind === 'made') reportFirst(happening.done, started, json);
    else if (happening.stage === 'reading') return problemAtFirst(happening.problem, json);
    else problemAtFirst(happening.problem, json);
    endOn(['SIGINT', 'SIGTERM'], ending);
    if (!json) {
      const names = [...words.map(shownName), ...configuration.map(({ name }) => visible(name))];
      printLine(`watching ${names.join(', ')}; Ctrl+C ends it`);
    }
  }
  return 0;
}

/** What of the words can be read only once, and so not be watched. */
function unwatchable(word: string): Problem | undefined {
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

/** Generates of what was read: so many inputs, then the configuration. What one run worked out is there for the next. */
function makerOf(count: number, flags: Flags) {
  let used: Memory | undefined;
  return async (sources: readonly Source[]): Promise<Result<Updated>> => {
    const [source, ...environments] = sources.slice(0, count);
    if (source === undefined) throw new Error('There is always a collection.');
    const project = await readProject(flags);
    if (!project.ok) return project;
    const { config, corrections, sources: configuration } = project.value;
    const asked = generateFlags(flags, config);
    if (!asked.ok) return asked;
    const memory = used === undefined ? undefined : createMemory(used.used());
    const inputs = { source, environments, corrections, configuration };
    const updated = await update(inputs, asked.value, memory);
    progress('');
    // A run that failed knows less than the one before.
    if (updated.ok) used = updated.value.memory;
    return updated;
  };
}

function reportFirst({ report, diagnostics }: Updated, started: number, json: boolean): void {
  if (json) printJsonLine({ ok: true, ...report });
  else reportGenerated(report, started, json, diagnosticLines(diagnostics, 3));
}

function problemAtFirst(problem: Problem, json: boolean): number {
  if (json) printJsonLine({ ok: false, problem });
  else printProblem(problem);
  return 1;
}

function tell(happening: Happening<Updated>, json: boolean): void {
  const when = new Date();
  switch (happening.kind) {
    case 'made': {
      const { report } = happening.done;
      const line = changeLine(report, happening.mended, when);
      if (line === undefined) return;
      if (json) printJsonLine({ ok: true, time: when, mended: happening.mended, ...report });
      else printLine(line);
      return;
    }
    case 'problem':
      if (json) printJsonLine({ ok: false, time: when, problem: happening.problem });
      else process.stderr.write(`${problemLine(happening.problem, when)}\n`);
      return;
    default:
      assertNever(happening);
  }
}

/** The first signal ends the watch in good order, which takes as long as the run that is on; a second one ends at once. */
function endOn(signals: readonly NodeJS.Signals[], ending: AbortController): void {
  for (const signal of signals) process.once(signal, () => ending.abort());
}

/** What a person called it, without what may be a key in an address. */
function shownName(word: string): string {
  return visible(placeOf(word) === 'web' ? word.replace(/[?#].*$/s, '') : word);
}
