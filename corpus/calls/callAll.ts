import type { Diagnostic, Operation } from '../../generator/api/index.ts';
import type { GeneratedPackage } from '../../generator/index.ts';
import { operationsIn, type NamedOperation } from '../../generator/naming/named.ts';
import type {
  ApiError,
  Call,
  CallOptions,
  Client,
  Success,
} from '../../generated/zoom/src/index.ts';
import type { Requested } from '../saved/requested.ts';
import { differencesOf } from './differences.ts';
import { fakeArguments, type GivenArguments } from './fake.ts';
import { loadPackage } from './loaded.ts';
import type { ArrivalServer } from './server.ts';

/** A call that was not what the collection shows. */
export interface Difference {
  readonly operation: string;
  readonly what: string;
}

type Caller = (
  client: Client,
  ...rest: readonly [GivenArguments, CallOptions]
) => Call<Success<number, unknown>, ApiError>;

const basePath = '/base/v9';

/** Calls every operation of a package once, and holds what arrives against the collection. */
export async function callAll(
  { named, files }: GeneratedPackage,
  requested: readonly Requested[],
  server: ArrivalServer,
): Promise<readonly Difference[]> {
  const root = await loadPackage(files);
  const client: Client = { baseUrl: 'http://127.0.0.1:9', timeout: 5000 };
  const options = { baseUrl: `${server.origin}${basePath}` };
  const shown = new Map(requested.map((request) => [request.pointer, request]));
  const differences: Difference[] = [];
  for (const [index, one] of operationsIn(named.root).entries()) {
    const { operation } = one;
    const add = (what: string): void => {
      differences.push({
        operation: [...operation.folder, operation.name, operation.id].join(' / '),
        what,
      });
    };
    const request = shown.get(operation.evidence[0]?.pointer ?? '');
    if (request === undefined) {
      add('no request of the collection is this operation');
      continue;
    }
    server.take();
    const given = fakeArguments(operation, index + 1);
    const result = await callerOf(root, one)(client, given, options).result();
    const arrived = server.take();
    const refusal = refusalOf(request);
    if (refusal !== undefined && !isSaid(operation, named.api.diagnostics)) {
      add(`${refusal}, and no diagnostic says so`);
    }
    if (arrived === undefined) {
      if (refusal === refusedMethod) continue;
      const cause = result.ok ? '' : String(Object(result).cause ?? result.message);
      add(`nothing arrived: ${cause}`);
      continue;
    }
    for (const what of await differencesOf(request, arrived, basePath)) add(what);
  }
  return differences;
}

const refusedMethod = 'fetch refuses the method';

/**
 * What fetch cannot send, by rule: some methods, and a body with GET or HEAD. Postman itself leaves that body away unless
 * the collection insists.
 * @see https://fetch.spec.whatwg.org/#forbidden-method
 */
function refusalOf({ method, body, insistsOnBody }: Requested): string | undefined {
  if (/^(?:CONNECT|TRACE|TRACK)$/i.test(method)) return refusedMethod;
  const isLeft = body.kind === 'none' || (body.kind === 'file' && body.isEmpty);
  const isBodiless = /^(?:GET|HEAD)$/i.test(method) && !isLeft;
  return isBodiless && insistsOnBody ? 'fetch refuses the body' : undefined;
}

function isSaid({ evidence }: Operation, diagnostics: readonly Diagnostic[]): boolean {
  const pointer = evidence[0]?.pointer ?? '';
  return diagnostics.some(
    ({ code, place }) => /^(?:body|method)-/.test(code) && place.pointer.startsWith(`${pointer}/`),
  );
}

/** The function of an operation in a package's root module. */
export function callerOf(
  root: Readonly<Record<string, unknown>>,
  { folder, name }: NamedOperation,
): Caller {
  let member: unknown = root;
  for (const key of [...folder, name]) member = Reflect.get(Object(member), key);
  if (typeof member !== 'function') throw new Error(`no function ${[...folder, name].join('.')}`);
  return member as Caller;
}
