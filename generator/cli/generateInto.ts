import { success, type Diagnostic, type Result } from '../api/index.ts';
import { generate } from '../generate.ts';
import type { Memory } from '../memory.ts';
import { operationsIn } from '../naming/named.ts';
import { writePackage } from '../output/writePackage.ts';
import type { Source } from '../source/source.ts';
import type { GenerateFlags } from './flags.ts';
import type { GenerateReport } from './generate.ts';

/** Generates and writes; loaded only where there is something to generate. */
export async function generateInto(
  source: Source,
  environments: readonly Source[],
  options: GenerateFlags,
  memory: Memory,
): Promise<
  Result<{ readonly report: GenerateReport; readonly diagnostics: readonly Diagnostic[] }>
> {
  const generated = await generate(source, { ...options, environments }, memory);
  if (!generated.ok) return generated;
  const { named, files, manifest } = generated.value;
  const out = options.out ?? named.packageName;
  const done = writePackage(out, files, manifest);
  if (!done.ok) return done;
  const operations = operationsIn(named.root);
  const failures = operations.flatMap(({ operation }) => operation.failures);
  return success({
    report: {
      out,
      packageName: named.packageName,
      operations: operations.length,
      failures: failures.length,
      errorCodes: failures.filter(({ code }) => code !== undefined).length,
      files: done.value.written.length + done.value.unchanged.length,
      written: done.value.written,
      deleted: done.value.deleted,
    },
    diagnostics: named.api.diagnostics,
  });
}
