import type { Problem } from '../api/index.ts';
import {
  findStamp,
  freshReport,
  recallMemory,
  saveStamp,
  type StampedReport,
} from '../output/stamp.ts';
import type { Bump } from '../release.ts';
import { reportCheck, secondsSince } from './check.ts';
import { environmentNames, generateFlags, type Flags } from './flags.ts';
import { readInputs } from './input.ts';
import { readProject } from './project.ts';
import {
  diagnosticLines,
  printJson,
  printLine,
  printProblem,
  progress,
  styled,
  visible,
} from './print.ts';

/** What a run did, for people and for programs. */
export interface GenerateReport extends StampedReport {
  readonly written: readonly string[];
  readonly deleted: readonly string[];
  /** Where edits of generated files were kept, by the file's path. */
  readonly kept: Readonly<Record<string, string>>;
  /** The package's version, and what it was raised by. */
  readonly version?: string;
  readonly bump?: Bump;
}

/** `postwright generate`; gives the exit code. */
export async function runGenerate(named: string | undefined, flags: Flags): Promise<number> {
  const started = performance.now();
  const json = flags['json'] === true;
  const project = await readProject(flags);
  if (!project.ok) return problem(project.problem, json);
  const { config, corrections } = project.value;
  const asked = generateFlags(flags, config);
  if (!asked.ok) return problem(asked.problem, json);
  const collection = named ?? config.collection;
  if (collection === undefined) return problem(withoutCollection(), json);
  progress('reading …');
  const inputs = await readInputs(collection, environmentNames(flags, config), corrections);
  if (!inputs.ok) return problem(inputs.problem, json);

  const { out, options, check } = asked.value;
  const { source, environments } = inputs.value;
  const sources = [source, ...environments, ...project.value.sources];
  const stamp = findStamp(sources, { ...options, out }, process.cwd());
  const fresh = freshReport(stamp);
  if (fresh !== undefined) {
    progress('');
    if (check) return reportCheck({ ...fresh, stale: [] }, started, json);
    const said = diagnosticLines(fresh.corrections, 3);
    report({ ...fresh, written: [], deleted: [], kept: {} }, started, json, said);
    return 0;
  }

  progress('generating …');
  const { checkIn, generateInto } = await import('./generateInto.ts');
  const memory = recallMemory(stamp);
  if (check) {
    const checked = await checkIn(inputs.value, asked.value, memory);
    progress('');
    return checked.ok ? reportCheck(checked.value, started, json) : problem(checked.problem, json);
  }
  const result = await generateInto(inputs.value, asked.value, memory);
  progress('');
  if (!result.ok) return problem(result.problem, json);
  saveStamp(stamp, result.value.report, memory);
  report(result.value.report, started, json, diagnosticLines(result.value.diagnostics, 3));
  return 0;
}

function problem(found: Parameters<typeof printProblem>[0], json: boolean): number {
  progress('');
  printProblem(found, json);
  return 1;
}

function report(
  done: GenerateReport,
  started: number,
  json: boolean,
  diagnostics: readonly string[] = [],
): void {
  progress('');
  if (json) {
    printJson({ ok: true, ...done });
    return;
  }
  const changes =
    done.written.length + done.deleted.length === 0
      ? 'nothing changed'
      : [
          `${done.written.length} written`,
          ...(done.deleted.length === 0 ? [] : [`${done.deleted.length} deleted`]),
        ].join(', ');
  for (const line of diagnostics) printLine(line);
  for (const [path, as] of Object.entries(done.kept)) {
    printLine(`${styled('yellow', 'edited')} ${visible(path)} is kept as ${visible(as)}`);
  }
  if (done.bump !== undefined && done.bump !== 'none') {
    printLine(`version ${done.version ?? ''} (${done.bump}): CHANGELOG.md says what changed`);
  }
  printLine(
    `${styled(['green', 'bold'], visible(done.out))} ${visible(done.packageName)}: ${count(done.operations, 'operation')}, ` +
      `${count(done.failures, 'documented failure')} with ${count(done.errorCodes, 'error code')}; ` +
      `${count(done.files, 'file')}, ${changes} (${secondsSince(started)} s)`,
  );
}

function withoutCollection(): Problem {
  return {
    code: 'usage',
    message: 'No collection is named.',
    place: 'command line',
    hint: 'postwright generate <collection>, or { collection } in postwright.config.ts; postwright generate --help shows examples.',
  };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
