import { readSource } from '../collection/source.ts';
import { findStamp, freshReport, saveStamp } from '../output/stamp.ts';
import type { Flags } from './main.ts';
import { sourceName } from './sourceName.ts';
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
export interface GenerateReport {
  readonly out: string;
  readonly packageName: string;
  readonly operations: number;
  readonly failures: number;
  readonly errorCodes: number;
  readonly files: number;
  readonly written: readonly string[];
  readonly deleted: readonly string[];
}

/** `postwright generate`; gives the exit code. */
export async function runGenerate(collection: string, flags: Flags): Promise<number> {
  const started = performance.now();
  const json = flags['json'] === true;
  const out = textFlag(flags['out']);
  const name = textFlag(flags['name']);
  const enums = textFlag(flags['enums']) ?? 'enum';
  if (enums !== 'enum' && enums !== 'const') {
    printProblem(
      {
        code: 'usage',
        message: `--enums takes enum or const, not “${enums}”.`,
        place: 'command line',
        hint: 'postwright generate --help shows examples.',
      },
      json,
    );
    return 1;
  }
  progress('reading …');
  const source = await readSource(sourceName(collection));
  if (!source.ok) return problem(source.problem, json);

  const stamp = findStamp(source.value, { out, name, enums });
  const fresh = freshReport(stamp);
  if (fresh !== undefined) {
    report({ ...fresh, written: [], deleted: [] }, started, json);
    return 0;
  }

  progress('generating …');
  const { generateInto } = await import('./generateInto.ts');
  const result = await generateInto(source.value, { out, name, enums });
  progress('');
  if (!result.ok) return problem(result.problem, json);
  saveStamp(stamp, result.value.report);
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
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  const changes =
    done.written.length + done.deleted.length === 0
      ? 'nothing changed'
      : [
          `${done.written.length} written`,
          ...(done.deleted.length === 0 ? [] : [`${done.deleted.length} deleted`]),
        ].join(', ');
  for (const line of diagnostics) printLine(line);
  printLine(
    `${styled(['green', 'bold'], visible(done.out))} ${visible(done.packageName)}: ${count(done.operations, 'operation')}, ` +
      `${count(done.failures, 'documented failure')} with ${count(done.errorCodes, 'error code')}; ` +
      `${count(done.files, 'file')}, ${changes} (${seconds} s)`,
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function textFlag(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
