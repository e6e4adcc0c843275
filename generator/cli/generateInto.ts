import { success, type Diagnostic, type Result } from '../api/index.ts';
import { correctionsSaid } from '../corrections/diagnostics.ts';
import { countChanges } from '../diff/counts.ts';
import { generatePackage, readSourceApi } from '../generate.ts';
import type { GeneratedPackage } from '../release/package.ts';
import type { Memory } from '../memory.ts';
import { packageNameOf } from '../naming/nameApi.ts';
import { operationsIn } from '../naming/named.ts';
import { checkPackage } from '../output/checkPackage.ts';
import { readHistory } from '../output/readHistory.ts';
import { readPackage } from '../output/readPackage.ts';
import { recover } from '../output/recover.ts';
import { writePackage } from '../output/writePackage.ts';
import type { CheckReport } from './check.ts';
import type { GenerateFlags } from './flags.ts';
import type { GenerateReport } from './generateReport.ts';
import type { Inputs } from './input.ts';

/** Generates and writes; loaded only where there is something to generate. */
export async function generateInto(
  inputs: Inputs,
  flags: GenerateFlags,
  memory: Memory,
): Promise<
  Result<{ readonly report: GenerateReport; readonly diagnostics: readonly Diagnostic[] }>
> {
  const generated = await generateOver(inputs, flags, memory);
  if (!generated.ok) return generated;
  const { out, named, files, manifest, release } = generated.value;
  const done = writePackage(out, files, manifest, { force: flags.force });
  if (!done.ok) return done;
  const { written, unchanged, deleted, kept } = done.value;
  const operations = operationsIn(named.root);
  const failures = operations.flatMap(({ operation }) => operation.failures);
  return success({
    report: {
      out,
      packageName: named.packageName,
      operations: operations.length,
      failures: failures.length,
      errorCodes: failures.filter(({ code }) => code !== undefined).length,
      files: written.length + unchanged.length,
      written,
      deleted,
      kept,
      version: named.version,
      bump: release?.bump ?? 'none',
      changes: countChanges(release?.changes ?? []).levels,
      corrections: correctionsSaid(named.api.diagnostics),
    },
    diagnostics: named.api.diagnostics,
  });
}

/** Generates and compares. Nothing is written, but what an interrupted run left half written is finished first. */
export async function checkIn(
  inputs: Inputs,
  flags: GenerateFlags,
  memory: Memory,
): Promise<Result<CheckReport>> {
  const generated = await generateOver(inputs, flags, memory);
  if (!generated.ok) return generated;
  const { out, named, files, manifest } = generated.value;
  const stale = checkPackage(out, files, manifest);
  if (!stale.ok) return stale;
  const corrections = correctionsSaid(named.api.diagnostics);
  return success({ out, packageName: named.packageName, stale: stale.value, corrections });
}

/** The package that is to be in the output folder: what flags leave open, and every name, is as it is there. */
async function generateOver(
  inputs: Inputs,
  { options, out: asked }: GenerateFlags,
  memory: Memory,
): Promise<Result<GeneratedPackage & { readonly out: string }>> {
  const api = readSourceApi(inputs.source, inputs, memory);
  if (!api.ok) return api;
  const out = asked ?? options.name ?? packageNameOf(api.value);
  const recovered = recover(out);
  if (!recovered.ok) return recovered;
  const previous = readPackage(out);
  if (!previous.ok) return previous;
  const generated = await generatePackage(
    api.value,
    {
      ...options,
      corrections: inputs.corrections,
      previous: previous.value,
      history: previous.value === undefined ? undefined : readHistory(out, previous.value),
      date: new Date().toISOString().slice(0, 10),
    },
    memory,
  );
  return generated.ok ? success({ ...generated.value, out }) : generated;
}
