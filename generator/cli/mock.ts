import { once } from 'node:events';
import { readApi } from '../collection/readApi.ts';
import { parseCollection } from '../format/parse.ts';
import { examplesIn } from '../examples/examples.ts';
import { startMock, type Answered } from '../mock/server.ts';
import { environmentNames, type Flags } from './flags.ts';
import { readInputs } from './input.ts';
import { mockFlags } from './mockFlags.ts';
import { endWithProblem, printLine, progress, styled, visible } from './print.ts';

/** `postwright mock`; runs until it is stopped, and gives the exit code. */
export async function runMock(collection: string, flags: Flags): Promise<number> {
  const json = flags['json'] === true;
  const asked = mockFlags(flags);
  if (!asked.ok) return endWithProblem(asked.problem, json);
  progress('reading …');
  const inputs = await readInputs(collection, environmentNames(flags));
  if (!inputs.ok) return endWithProblem(inputs.problem, json);
  const parsed = parseCollection(inputs.value.source, inputs.value.environments);
  if (!parsed.ok) return endWithProblem(parsed.problem, json);
  const api = readApi(parsed.value);
  if (!api.ok) return endWithProblem(api.problem, json);
  const server = await startMock(api.value, {
    ...asked.value,
    examples: examplesIn(parsed.value),
    onAnswer: (answered) => printLine(json ? jsonLine(answered) : textLine(answered)),
  });
  if (!server.ok) return endWithProblem(server.problem, json);
  progress('');
  const { name, operations } = api.value;
  const { url } = server.value;
  printLine(
    json
      ? JSON.stringify({ event: 'listening', url, name, operations: operations.length })
      : `${styled('bold', visible(name))}: ${operations.length} operations at ${styled('green', url)} (Ctrl-C stops it)`,
  );
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  server.value.close();
  return 0;
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
