import { runCheck } from './check.ts';
import { collectionName, environmentNames, generateFlags, type Flags } from './flags.ts';
import { reportGenerated } from './generateReport.ts';
import { readInputs } from './input.ts';
import { diagnosticLines, endWithProblem, progress } from './print.ts';
import { update } from './update.ts';
import { readProject } from './project.ts';

/** `postwright generate`; gives the exit code. */
export async function runGenerate(named: string | undefined, flags: Flags): Promise<number> {
  const started = performance.now();
  const json = flags['json'] === true;
  const project = await readProject(flags);
  if (!project.ok) return endWithProblem(project.problem, json);
  const { config } = project.value;
  const asked = generateFlags(flags, config);
  if (!asked.ok) return endWithProblem(asked.problem, json);
  const environments = environmentNames(flags, config);
  const collection = collectionName('generate', named, config);
  if (!collection.ok) return endWithProblem(collection.problem, json);
  if (asked.value.watch) {
    const { runWatch } = await import('./watch.ts');
    return runWatch([collection.value, ...environments], project.value, flags, json);
  }
  progress('reading …');
  const inputs = await readInputs(collection.value, environments, project.value);
  if (!inputs.ok) return endWithProblem(inputs.problem, json);

  if (asked.value.check) {
    const code = await runCheck(inputs.value, asked.value, started, json);
    return code.ok ? code.value : endWithProblem(code.problem, json);
  }
  const updated = await update(inputs.value, asked.value);
  progress('');
  if (!updated.ok) return endWithProblem(updated.problem, json);
  const { report, diagnostics } = updated.value;
  reportGenerated(report, started, json, diagnosticLines(diagnostics, 3));
  return 0;
}
