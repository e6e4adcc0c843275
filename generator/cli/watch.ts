import { assertNever, type Problem, type Result } from '../api/index.ts';
import { createMemory, type Memory } from '../memory.ts';
import type { Source } from '../source/source.ts';
import { watch, type Happening } from '../watch/watch.ts';
import { generateFlags, type Flags } from './flags.ts';
import { reportGenerated } from './generateReport.ts';
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
import { endOn, shownName, unwatchable, watchedInputs } from './watching.ts';
import { changeLine, problemLine } from './watchLines.ts';

/**
 * `postwright generate --watch`: generates as always, then a line whenever something changes, until it is told to end; gives
 * the exit code. What cannot even be read at the start ends it, as without `--watch`.
 *
 * @param words the collection, then the environments: they stay what they are, whatever becomes of the configuration.
 */
export async function runWatch(
  words: readonly string[],
  project: Project,
  flags: Flags,
  json: boolean,
): Promise<number> {
  const started = performance.now();
  const wrong = words.map(unwatchable).find((problem) => problem !== undefined);
  if (wrong !== undefined) return problemAtFirst(wrong, json);
  const ending = new AbortController();
  const things = watchedInputs(words, project, flags, ending.signal);
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
      const names = [...words.map(shownName), ...project.sources.map(({ name }) => visible(name))];
      printLine(`watching ${names.join(', ')}; Ctrl+C stops it`);
    }
  }
  return 0;
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
