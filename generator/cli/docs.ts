import { once } from 'node:events';
import type { Problem, Result } from '../api/index.ts';
import type { Source } from '../source/source.ts';
import { serveFiles, type FileServer } from '../serve/serveFiles.ts';
import { watch, type Happening } from '../watch/watch.ts';
import { watchedTemplates } from '../watch/watchedTemplates.ts';
import { docsFlags, type DocsFlags } from './docsFlags.ts';
import type { WrittenDocs } from './docsInto.ts';
import { reportDocs } from './docsReport.ts';
import { collectionName, environmentNames, type Flags } from './flags.ts';
import { readInputs, type Inputs } from './input.ts';
import { printJson, printJsonLine, printLine, printProblem, progress, styled } from './print.ts';
import { readProject, type Project } from './project.ts';
import { endOn, shownName, unwatchable, watchedInputs } from './watching.ts';
import { problemLine, siteLine } from './watchLines.ts';

/** What a run goes by. */
interface Asked {
  readonly words: readonly [collection: string, ...environments: string[]];
  readonly project: Project;
  /** As the parser gave them: the configuration is read by them again. */
  readonly given: Flags;
  readonly flags: DocsFlags;
}

/** `postwright docs`; with `--serve` or `--watch` it runs until it is stopped. Gives the exit code. */
export async function runDocs(named: string | undefined, given: Flags): Promise<number> {
  const started = performance.now();
  const json = given['json'] === true;
  const asked = docsFlags(given);
  if (!asked.ok) return problem(asked.problem, json);
  const project = await readProject(given);
  if (!project.ok) return problem(project.problem, json);
  const { config } = project.value;
  const collection = collectionName('docs', named, config);
  if (!collection.ok) return problem(collection.problem, json);
  const environments = environmentNames(given, config);
  const run: Asked = {
    words: [collection.value, ...environments],
    project: project.value,
    given,
    flags: asked.value,
  };
  return asked.value.watch ? watchDocs(run, started) : writeDocs(run, started);
}

async function writeDocs({ words, project, flags }: Asked, started: number): Promise<number> {
  const { json, port } = flags;
  progress('reading …');
  const [collection, ...environments] = words;
  const inputs = await readInputs(collection, environments, project);
  if (!inputs.ok) return problem(inputs.problem, json);
  const done = await make(inputs.value, project, flags);
  if (!done.ok) return problem(done.problem, json);
  report(done.value, started, flags);
  if (port === undefined) return 0;
  const server = await serve(port, () => done.value.texts, flags);
  if (!server.ok) return problem(server.problem, json);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  server.value.close();
  return 0;
}

async function watchDocs(
  { words, project, given, flags }: Asked,
  started: number,
): Promise<number> {
  const { json, port, samples } = flags;
  const wrong = words.map(unwatchable).find((found) => found !== undefined);
  if (wrong !== undefined) return problem(wrong, json);
  const ending = new AbortController();
  const things = [
    ...watchedInputs(words, project, given, ending.signal),
    ...(samples === undefined ? [] : [watchedTemplates(samples)]),
  ];
  const remake = async (sources: readonly Source[]): Promise<Result<WrittenDocs>> => {
    const [source, ...environments] = sources.slice(0, words.length);
    if (source === undefined) throw new Error('There is always a collection.');
    const now = await readProject(given);
    if (!now.ok) return now;
    const { corrections, sources: configuration } = now.value;
    return make({ source, environments, corrections, configuration }, now.value, flags);
  };
  let texts: WrittenDocs['texts'] = new Map();
  let server: FileServer | undefined;
  let isFirst = true;
  progress('reading …');
  for await (const happening of watch(things, remake, { signal: ending.signal })) {
    progress('');
    if (happening.kind === 'made') ({ texts } = happening.done);
    if (!isFirst) {
      if (happening.kind === 'made' && isOther(happening.done)) server?.changed();
      tell(happening, json);
      continue;
    }
    isFirst = false;
    if (happening.kind === 'made') report(happening.done, started, flags);
    else {
      problem(happening.problem, json, true);
      if (happening.stage === 'reading') return 1;
    }
    if (port !== undefined) {
      const begun = await serve(port, () => texts, flags);
      if (!begun.ok) return problem(begun.problem, json, true);
      server = begun.value;
    }
    endOn(['SIGINT', 'SIGTERM'], ending);
    if (!json) printLine(`watching ${words.map(shownName).join(', ')}; Ctrl+C stops it`);
  }
  server?.close();
  return 0;
}

/** Makes the site and writes it; what that takes is loaded here. */
async function make(
  inputs: Inputs,
  { config }: Project,
  flags: DocsFlags,
): Promise<Result<WrittenDocs>> {
  progress('writing pages …');
  const { docsInto } = await import('./docsInto.ts');
  const done = await docsInto(inputs, config, flags);
  progress('');
  return done;
}

async function serve(
  port: number,
  texts: () => WrittenDocs['texts'],
  { json, watch: isLive }: DocsFlags,
): Promise<Result<FileServer>> {
  const server = await serveFiles(port, texts, isLive);
  if (!server.ok) return server;
  const { url } = server.value;
  if (json) printJsonLine({ event: 'listening', url });
  else printLine(`pages at ${styled('green', url)} (Ctrl+C stops it)`);
  return server;
}

function isOther({ report: { written, deleted } }: WrittenDocs): boolean {
  return written.length + deleted.length > 0;
}

function report({ report: done }: WrittenDocs, started: number, flags: DocsFlags): void {
  const goesOn = flags.watch || flags.port !== undefined;
  if (!flags.json) reportDocs(done, started);
  else if (goesOn) printJsonLine({ ok: true, ...done });
  else printJson({ ok: true, ...done });
}

function tell(happening: Happening<WrittenDocs>, json: boolean): void {
  const when = new Date();
  if (happening.kind === 'problem') {
    if (json) printJsonLine({ ok: false, time: when, problem: happening.problem });
    else process.stderr.write(`${problemLine(happening.problem, when)}\n`);
    return;
  }
  const { mended, done } = happening;
  const line = siteLine(done.report, mended, when);
  if (line === undefined) return;
  if (json) printJsonLine({ ok: true, time: when, mended, ...done.report });
  else printLine(line);
}

/** @param byLine whether what is printed is a line of JSON among others. */
function problem(found: Problem, json: boolean, byLine = false): number {
  progress('');
  if (json && byLine) printJsonLine({ ok: false, problem: found });
  else printProblem(found, json);
  return 1;
}
