import { failure, success, type Api, type Diagnostic, type Result } from '../api/index.ts';
import { remembered, type Memory } from '../memory.ts';
import { toMarkdown } from '../inference/prose/markdown.ts';
import { securityOf } from './auth.ts';
import { unknownResponses, unsupportedAuth } from './diagnostics.ts';
import { deepestFolder, walkFolders, type RequestItem } from './folders.ts';
import { descriptionOf, objectOf, textOf } from './json.ts';
import { marksRequired } from './marksRequired.ts';
import { readOperation, type ReadOperation } from './operation.ts';
import { withoutRequests, type RawCollection } from './parse.ts';
import { below } from './pointer.ts';
import { commonServer, serverDiagnostics } from './servers.ts';

/** A collection → the Api: every request an operation, with all that its examples and its prose tell. */
export function readApi(collection: RawCollection, memory?: Memory): Result<Api> {
  const walked = walkFolders(collection);
  if (walked === 'too-deep') return failure(tooDeep(collection.sourceName));
  if (walked.requests.length === 0) {
    return failure(withoutRequests(collection.sourceName, 'it has only folders'));
  }
  const facts = { marksRequired: marksRequired(walked.requests) };
  const read = walked.requests.map((request) =>
    remembered(memory, 'read', [request, facts], () => readOperation(request, facts)),
  );
  const info = objectOf(collection.document['info']);
  const server = commonServer(read);
  const operations = placed(read, server.baseUrl);
  return success({
    name: textOf(info['name']) || 'API',
    description: toMarkdown(descriptionOf(info['description'])),
    ...(server.baseUrl === undefined ? {} : { baseUrl: server.baseUrl }),
    security: securityOf([collection.document['auth']]) ?? { type: 'unspecified' },
    operations,
    postmanIds: postmanIdsOf(walked.requests, operations),
    diagnostics: [
      ...walked.diagnostics,
      ...read.flatMap((one): readonly Diagnostic[] => one.diagnostics),
      ...serverDiagnostics(read, server, below(collection.pointer, 'variable')),
      ...unsignedAuth(read),
      ...withoutSuccess(read),
    ],
  });
}

/**
 * Gives operations what they have only among others: ids of their own (by place where method and path are shared, by
 * order where even the place is), and a base URL where it is an exception.
 */
function placed(
  read: readonly ReadOperation[],
  commonBaseUrl: string | undefined,
): Api['operations'] {
  const shared = counted(read.map(({ operation }) => operation.id));
  const seen = new Map<string, number>();
  return read.map(({ operation, baseUrl }) => {
    const place = [...operation.folder, operation.name].join('/');
    const id = (shared.get(operation.id) ?? 0) > 1 ? `${operation.id} (${place})` : operation.id;
    const before = seen.get(id) ?? 0;
    seen.set(id, before + 1);
    return {
      ...operation,
      id: before === 0 ? id : `${id} #${before + 1}`,
      ...(baseUrl === undefined || baseUrl === commonBaseUrl ? {} : { baseUrl }),
    };
  });
}

/** Ids that Postman gave to requests: exports write them as `id`, older ones as `_postman_id`. */
function postmanIdsOf(
  requests: readonly RequestItem[],
  operations: Api['operations'],
): Readonly<Record<string, string>> {
  const ids = operations.map(({ id }, index) => {
    const item = requests[index]?.item ?? {};
    return [id, textOf(item['id'] ?? item['_postman_id']).slice(0, 100)] as const;
  });
  return Object.fromEntries(ids.filter(([, postmanId]) => postmanId !== ''));
}

/** Kinds of auth that the generated client cannot sign by itself: one row each. */
function unsignedAuth(read: readonly ReadOperation[]): readonly Diagnostic[] {
  const first = new Map<string, ReadOperation['operation']>();
  for (const { operation } of read) {
    const { security } = operation;
    if (security.type === 'other' && !first.has(security.scheme))
      first.set(security.scheme, operation);
  }
  return [...first].map(([scheme, { folder, name, evidence }]) =>
    unsupportedAuth(scheme, [...folder, name], evidence[0]?.pointer ?? ''),
  );
}

/** Operations whose data nothing is known of: one row for all. */
function withoutSuccess(read: readonly ReadOperation[]): readonly Diagnostic[] {
  const silent = read.filter(({ operation }) => operation.responses.length === 0);
  const first = silent[0]?.operation;
  if (first === undefined) return [];
  const pointer = first.evidence[0]?.pointer ?? '';
  return [unknownResponses(silent.length, [...first.folder, first.name], pointer)];
}

function counted(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function tooDeep(name: string) {
  return {
    code: 'input-too-deep' as const,
    message: `${name} nests folders more than ${deepestFolder} deep.`,
    place: name,
    hint: 'No collection made by people does; check where the file comes from.',
  };
}
