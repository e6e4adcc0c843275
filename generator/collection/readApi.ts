import { failure, success, type Api, type Diagnostic, type Result } from '../api/index.ts';
import { remembered, type Memory } from '../memory.ts';
import { toMarkdown } from '../inference/prose/markdown.ts';
import { credentialsIn } from '../redaction/credentials.ts';
import { redactApi } from '../redaction/redactApi.ts';
import { redactOperation } from '../redaction/redactOperation.ts';
import { secretRemover } from '../redaction/removeSecrets.ts';
import { securityOf } from './auth/auth.ts';
import { unsignedAuth } from './auth/diagnostics.ts';
import { isUnknownVariable } from './body/body.ts';
import { variableBodies } from './body/diagnostics.ts';
import { unknownResponses } from './response/diagnostics.ts';
import { walkFolders } from './folders.ts';
import { descriptionOf, listOf, objectOf, textOf } from '../json/values.ts';
import { marksRequired } from './marksRequired.ts';
import { readOperation, type ReadOperation } from './operation.ts';
import { tooDeep, withoutRequests } from '../format/problems.ts';
import type { RawCollection } from '../format/rawCollection.ts';
import { below } from '../json/pointer.ts';
import { schemesOf } from './auth/schemes.ts';
import { commonServer, serverDiagnostics } from './url/servers.ts';
import { variablesOf } from './variables.ts';

/** A collection → the Api: every request an operation, with all that its examples and its prose tell. */
export function readApi(collection: RawCollection, memory?: Memory): Result<Api> {
  const walked = walkFolders(collection);
  if (walked === 'too-deep') return failure(tooDeep(collection.sourceName));
  if (walked.requests.length === 0) {
    return failure(withoutRequests(collection.sourceName, 'it has only folders'));
  }
  const facts = { marksRequired: marksRequired(walked.requests) };
  const credentials = credentialsIn(walked.requests);
  const remove = secretRemover(credentials);
  const known = [...credentials].toSorted();
  const read = walked.requests.map((request) =>
    remembered(memory, 'read', [request, facts, known], () =>
      redactOperation(readOperation(request, facts), remove),
    ),
  );
  const info = objectOf(collection.document['info']);
  const server = commonServer(read);
  const variables = variablesOf([listOf(collection.document['variable'])]);
  const api: Api = {
    name: textOf(info['name']).trim() || 'API',
    description: toMarkdown(descriptionOf(info['description'])),
    ...(server.baseUrl === undefined ? {} : { baseUrl: server.baseUrl }),
    security: securityOf([collection.document['auth']], variables) ?? { type: 'unspecified' },
    operations: placed(read, server.baseUrl),
    diagnostics: [
      ...(collection.diagnostics ?? []),
      ...walked.diagnostics,
      ...read.flatMap((one): readonly Diagnostic[] => one.diagnostics),
      ...serverDiagnostics(read, server, below(collection.pointer, 'variable')),
      ...unsignedAuth(read.map(({ operation }) => operation)),
      ...variableBodiesOf(read),
      ...withoutSuccess(read),
    ],
  };
  return success(redactApi(api, remove, collection.pointer));
}

/**
 * Gives operations what they have only among others: ids of their own (by place where method and path are shared, by
 * order where even the place is), a base URL where it is an exception, and the name of their credentials where there are
 * several.
 */
function placed(
  read: readonly ReadOperation[],
  commonBaseUrl: string | undefined,
): Api['operations'] {
  const shared = counted(read.map(({ operation }) => operation.id));
  const seen = new Map<string, number>();
  const schemeOf = schemesOf(read.map(({ operation }) => operation));
  return read.map(({ operation, baseUrl }) => {
    const scheme = schemeOf(operation.security);
    const place = [...operation.folder, operation.name].join('/');
    const id = (shared.get(operation.id) ?? 0) > 1 ? `${operation.id} (${place})` : operation.id;
    const before = seen.get(id) ?? 0;
    seen.set(id, before + 1);
    return {
      ...operation,
      id: before === 0 ? id : `${id} #${before + 1}`,
      ...(baseUrl === undefined || baseUrl === commonBaseUrl ? {} : { baseUrl }),
      ...(scheme === undefined ? {} : { scheme }),
    };
  });
}

/** Bodies that are a variable and nothing more is known of: one row for all. */
function variableBodiesOf(read: readonly ReadOperation[]): readonly Diagnostic[] {
  const unknown = read.filter(({ operation }) => isUnknownVariable(operation.requestBody));
  const first = unknown[0]?.operation;
  if (first === undefined) return [];
  const pointer = first.evidence[0]?.pointer ?? '';
  return [variableBodies(unknown.length, [...first.folder, first.name], pointer)];
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
