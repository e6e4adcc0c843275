import type { Api, Operation } from '../api/index.ts';
import type { NamedOperation } from '../naming/named.ts';
import { requestTitle } from '../naming/operationNames.ts';
import { authChanges } from './authChanges.ts';
import { bodyChanges } from './bodyChanges.ts';
import { docChanges } from './docChanges.ts';
import { errorResponseChanges } from './errorResponseChanges.ts';
import { failureChanges } from './failureChanges.ts';
import type { Finding } from './finding.ts';
import { parameterChanges } from './parameterChanges.ts';
import { responseChanges } from './responseChanges.ts';
import { typeNameChanges } from './typeNameChanges.ts';

/** An operation of the old Api, and what became of it. */
export interface NamedPair {
  readonly before: NamedOperation;
  readonly after: NamedOperation;
}

/** What differs between an operation and what became of it, its own name aside. */
export function operationChanges(
  { before, after }: NamedPair,
  servers: { readonly before: Api['baseUrl']; readonly after: Api['baseUrl'] },
): readonly Finding[] {
  const [old, next] = [before.operation, after.operation];
  return [
    ...addressChanges(old, next, servers),
    ...wordChanges(old, next),
    ...needChanges(old, next),
    ...parameterChanges(old, next),
    ...bodyChanges(old, next),
    ...responseChanges(old.responses, next.responses),
    ...failureChanges(before, after),
    ...errorResponseChanges(old, next),
    ...typeNameChanges(before, after),
  ];
}

function addressChanges(
  old: Operation,
  next: Operation,
  servers: { readonly before: Api['baseUrl']; readonly after: Api['baseUrl'] },
): readonly Finding[] {
  const [was, is] = [old.baseUrl ?? servers.before, next.baseUrl ?? servers.after];
  // What the Api's own base URL changes is told once.
  const isOwn = old.baseUrl !== undefined || next.baseUrl !== undefined;
  return [
    ...changed('method-changed', old.method, next.method),
    ...changed(
      'path-changed',
      withoutNames(old.path),
      withoutNames(next.path),
      old.path,
      next.path,
    ),
    ...changed('accept-changed', old.accept ?? 'anything', next.accept ?? 'anything'),
    ...(isOwn ? changed('base-url-changed', was ?? 'the client’s', is ?? 'the client’s') : []),
  ];
}

/** What parameters are called is the parameters' business. */
function withoutNames(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/g, '{}');
}

function wordChanges(old: Operation, next: Operation): readonly Finding[] {
  return [
    ...changed('title-changed', titleOf(old), titleOf(next)),
    ...docChanges(old.description, next.description, ''),
    ...(old.deprecated === next.deprecated
      ? []
      : [{ kind: next.deprecated ? 'deprecated' : 'undeprecated' } as const]),
  ];
}

/** The request's name, but for one that is its address, which may hold a key. */
function titleOf(operation: Operation): string {
  return requestTitle(operation) || operation.id;
}

/** What a caller has to have, be and mind. */
function needChanges(old: Operation, next: Operation): readonly Finding[] {
  return [
    ...authChanges(old.security, next.security),
    ...came(old.scopes, next.scopes).map((after): Finding => ({ kind: 'scope-added', after })),
    ...came(next.scopes, old.scopes).map((before): Finding => ({ kind: 'scope-removed', before })),
    ...changed('rate-limit-changed', old.rateLimit ?? 'not given', next.rateLimit ?? 'not given'),
    ...came(old.prerequisites, next.prerequisites).map((after): Finding => ({
      kind: 'prerequisite-added',
      after,
    })),
    ...came(next.prerequisites, old.prerequisites).map((before): Finding => ({
      kind: 'prerequisite-removed',
      before,
    })),
  ];
}

function changed(
  kind: Finding['kind'],
  was: string,
  is: string,
  before = was,
  after = is,
): readonly Finding[] {
  return was === is ? [] : [{ kind, before, after }];
}

function came(before: readonly string[], after: readonly string[]): readonly string[] {
  const known = new Set(before);
  return after.filter((value) => !known.has(value));
}
