import { once } from 'node:events';
import { correctionsSaid } from '../corrections/diagnostics.ts';
import { success, type Api, type Result } from '../api/index.ts';
import { readApi } from '../collection/readApi.ts';
import type { Corrections } from '../corrections/corrections.ts';
import { parseCollection } from '../format/parse.ts';
import { examplesIn } from '../examples/examples.ts';
import { startMock, type Answered } from '../mock/server.ts';
import { collectionName, environmentNames, type Flags } from './flags.ts';
import { readInputs } from './input.ts';
import { mockFlags } from './mockFlags.ts';
import {
  count,
  diagnosticLines,
  endWithProblem,
  printLine,
  progress,
  styled,
  visible,
} from './print.ts';
import { readProject } from './project.ts';

/** `postwright mock`; runs until it is stopped, and gives the exit code. */
export async function runMock(named: string | undefined, flags: Flags): Promise<number> {
  const json = flags['json'] === true;
  const asked = mockFlags(flags);
  if (!asked.ok) return endWithProblem(asked.problem, json);
  progress('reading …');
  const project = await readProject(flags);
  if (!project.ok) return endWithProblem(project.problem, json);
  const { config } = project.value;
  const collection = collectionName('mock', named, config);
  if (!collection.ok) return endWithProblem(collection.problem, json);
  const environments = environmentNames(flags, config);
  const inputs = await readInputs(collection.value, environments, project.value);
  if (!inputs.ok) return endWithProblem(inputs.problem, json);
  const { source, corrections } = inputs.value;
  const parsed = parseCollection(source, inputs.value.environments);
  if (!parsed.ok) return endWithProblem(parsed.problem, json);
  const vendors = readApi(parsed.value);
  if (!vendors.ok) return endWithProblem(vendors.problem, json);
  const api = await corrected(vendors.value, corrections);
  if (!api.ok) return endWithProblem(api.problem, json);
  const server = await startMock(api.value, {
    ...asked.value,
    examples: examplesIn(parsed.value),
    onAnswer: (answered) => printLine(json ? jsonLine(answered) : textLine(answered)),
  });
  if (!server.ok) return endWithProblem(server.problem, json);
  progress('');
  const { name, operations, diagnostics } = api.value;
  const said = correctionsSaid(diagnostics);
  const { url } = server.value;
  printLine(
    json
      ? JSON.stringify({
          event: 'listening',
          url,
          name,
          operations: operations.length,
          corrections: said,
        })
      : `${styled('bold', visible(name))}: ${count(operations.length, 'operation')} at ${styled('green', url)} (Ctrl+C stops it)`,
  );
  if (!json) for (const line of diagnosticLines(said, 3)) printLine(line);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  server.value.close();
  return 0;
}

/** The Api as the project knows it to be; what that takes is loaded only where it is wanted. */
async function corrected(api: Api, corrections: Corrections | undefined): Promise<Result<Api>> {
  if (corrections === undefined) return success(api);
  const { correctApi } = await import('../corrections/correctApi.ts');
  const { functionNames } = await import('../naming/functionNames.ts');
  return correctApi(api, corrections, () => functionNames(api, undefined));
}

/** `GET /meetings/{meetingId} 200`: the template, whose parameters may be secrets, where there is one. */
function textLine({ method, path, operation, status, fault, milliseconds }: Answered): string {
  const what = visible(operation === undefined ? `${method} ${path}` : operation.id);
  const answer = styled(
    status === undefined || status >= 400 ? 'yellow' : 'green',
    status === undefined ? 'no answer' : String(status),
  );
  const notes = [
    ...(fault === undefined ? [] : [`fault: ${fault}`]),
    ...(operation === undefined ? ['not in the collection'] : []),
    `${Math.round(milliseconds)} ms`,
  ];
  return `${what} ${answer} ${styled('dim', notes.join(', '))}`;
}

function jsonLine({ operation, milliseconds, ...answered }: Answered): string {
  return JSON.stringify({
    event: 'request',
    ...answered,
    ...(operation === undefined ? {} : { path: operation.path, operation: operation.id }),
    milliseconds: Math.round(milliseconds),
  });
}
