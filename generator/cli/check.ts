import { success, type Diagnostic, type Result } from '../api/index.ts';
import type { StaleFile } from '../output/checkPackage.ts';
import { freshReport, recallMemory } from '../output/stamp.ts';
import type { GenerateFlags } from './flags.ts';
import type { Inputs } from './input.ts';
import {
  diagnosticLines,
  printJson,
  printLine,
  progress,
  secondsSince,
  styled,
  visible,
} from './print.ts';
import { stampOf } from './update.ts';

/** What `--check` found. */
export interface CheckReport {
  readonly out: string;
  readonly packageName: string;
  /** Files that are not what generating would give; none where the package is fresh. */
  readonly stale: readonly StaleFile[];
  /** What there is to say of the project's corrections. */
  readonly corrections: readonly Diagnostic[];
}

/** `postwright generate --check`; gives the exit code, or why it cannot be told. */
export async function runCheck(
  inputs: Inputs,
  flags: GenerateFlags,
  started: number,
  json: boolean,
): Promise<Result<number>> {
  const stamp = stampOf(inputs, flags);
  const fresh = freshReport(stamp);
  if (fresh !== undefined) {
    progress('');
    return success(reportCheck({ ...fresh, stale: [] }, started, json));
  }
  progress('generating …');
  const { checkIn } = await import('./generateInto.ts');
  const checked = await checkIn(inputs, flags, recallMemory(stamp));
  progress('');
  return checked.ok ? success(reportCheck(checked.value, started, json)) : checked;
}

/** Tells a person or a program whether a package is fresh; gives the exit code. */
function reportCheck(report: CheckReport, started: number, json: boolean): number {
  const { out, packageName, stale, corrections } = report;
  const fresh = stale.length === 0;
  const reasons = [...new Set(stale.flatMap((file) => file.reasons))].toSorted();
  if (json) {
    printJson({ ok: fresh, fresh, out, packageName, reasons, files: stale, corrections });
    return fresh ? 0 : 1;
  }
  for (const line of diagnosticLines(corrections, 3)) printLine(line);
  const seconds = secondsSince(started);
  if (fresh) {
    const name = styled(['green', 'bold'], visible(out));
    printLine(`${name} ${visible(packageName)}: fresh, nothing to write (${seconds} s)`);
    return 0;
  }
  for (const { path, reasons: own } of stale)
    printLine(`  ${visible(path)}  ${styled('dim', own.join(', '))}`);
  const files = stale.length === 1 ? '1 file is stale' : `${stale.length} files are stale`;
  printLine(
    `${styled(['red', 'bold'], visible(out))} ${visible(packageName)}: ${files}: ${reasons.join(', ')} (${seconds} s)`,
  );
  return 1;
}
