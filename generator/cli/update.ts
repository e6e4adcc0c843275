import { success, type Diagnostic, type Result } from '../api/index.ts';
import type { Memory } from '../memory.ts';
import { findStamp, freshReport, recallMemory, saveStamp, type Stamp } from '../output/stamp.ts';
import type { GenerateFlags } from './flags.ts';
import type { GenerateReport } from './generateReport.ts';
import type { Inputs } from './input.ts';
import { progress } from './print.ts';

/** What a run came to. */
export interface Updated {
  readonly report: GenerateReport;
  readonly diagnostics: readonly Diagnostic[];
  /** What it worked out, for the next one; nothing, where there was nothing to do. */
  readonly memory: Memory | undefined;
}

/**
 * Brings a package up to date with what was read. Where nothing is other than in the last run, that is found out without
 * loading a parser.
 *
 * @param memory what an earlier run of this process worked out; by default what the last one left on the disk.
 */
export async function update(
  inputs: Inputs,
  flags: GenerateFlags,
  memory?: Memory,
): Promise<Result<Updated>> {
  const stamp = stampOf(inputs, flags);
  const fresh = freshReport(stamp);
  if (fresh !== undefined) {
    const report = { ...fresh, written: [], deleted: [], kept: {} };
    return success({ report, diagnostics: fresh.corrections, memory });
  }
  progress('generating …');
  const { generateInto } = await import('./generateInto.ts');
  const used = memory ?? recallMemory(stamp);
  const done = await generateInto(inputs, flags, used);
  if (!done.ok) return done;
  saveStamp(stamp, done.value.report, used);
  return success({ ...done.value, memory: used });
}

/** The stamp of a run on what was read, with what was asked for. */
export function stampOf(
  { source, environments, configuration }: Inputs,
  { options, out }: GenerateFlags,
): Stamp {
  return findStamp([source, ...environments, ...configuration], { ...options, out }, process.cwd());
}
