import type { Level } from '../diff/change.ts';
import type { StampedReport } from '../output/stamp.ts';
import type { Bump } from '../release/release.ts';
import { filesChanged } from './docsReport.ts';
import { count, printJson, printLine, secondsSince, styled, visible } from './print.ts';

/** What a run did, for people and for programs. */
export interface GenerateReport extends StampedReport {
  readonly written: readonly string[];
  readonly deleted: readonly string[];
  /** Where edits of generated files were kept, by the file's path. */
  readonly kept: Readonly<Record<string, string>>;
  /** The package's version, and what it was raised by. */
  readonly version?: string;
  readonly bump?: Bump;
  /** How many changes there are of each level, for who uses the package. */
  readonly changes?: Readonly<Record<Level, number>>;
}

/** Tells a person or a program what a run did. */
export function reportGenerated(
  done: GenerateReport,
  started: number,
  json: boolean,
  diagnostics: readonly string[] = [],
): void {
  if (json) {
    printJson({ ok: true, ...done });
    return;
  }
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
      `${count(done.files, 'file')}, ${filesChanged(done)} (${secondsSince(started)} s)`,
  );
}
