import {
  createClient,
  type ApiError,
  type Call,
  type Success,
} from '../../generated/zoom/src/index.ts';
import type { NamedOperation } from '../../generator/naming/named.ts';
import { success } from '../../tests/server/answer.ts';
import { savedRequests, type Collection, type Saved } from '../../tests/server/collection.ts';
import { startServer, type Received } from '../../tests/server/server.ts';
import { argumentsOf, type CallArguments } from './arguments.ts';
import { callerOf } from './caller.ts';
import { pointerOf } from './learnt.ts';
import type { Fullness } from './values.ts';

/** One call of one operation, and what came of it on both sides. */
export interface Called {
  readonly named: NamedOperation;
  readonly saved: Saved | undefined;
  readonly given: CallArguments;
  readonly received: Received;
  readonly result: Awaited<ReturnType<Call<Success<number, unknown>, ApiError>['result']>>;
  /** The status and JSON that the server answered with. */
  readonly answered: { readonly status: number; readonly data: unknown };
}

/** The success of an operation that documents none. */
const empty = { status: 204, body: '' };

/** Calls operations one after the other against a server of their collection. */
export async function callAll(
  root: Readonly<Record<string, unknown>>,
  operations: readonly NamedOperation[],
  collection: Collection,
  fullness: Fullness,
): Promise<readonly Called[]> {
  await using server = await startServer(collection);
  const client = createClient({ baseUrl: server.baseUrl });
  const requests = new Map(savedRequests(collection).map((saved) => [saved.pointer, saved]));
  const called: Called[] = [];
  for (const named of operations) {
    const { operation } = named;
    const saved = requests.get(pointerOf(operation));
    const documented = saved !== undefined && operation.responses.length > 0;
    const { status, body } = documented ? success(saved) : empty;
    if (!documented) server.answerWith(status);
    const given = argumentsOf(operation, fullness);
    const result = await callerOf(root, named)(client, given).result();
    const data = status === 204 || body === '' ? undefined : JSON.parse(body);
    called.push({
      named,
      saved,
      given,
      received: server.last(),
      result,
      answered: { status, data },
    });
  }
  return called;
}
