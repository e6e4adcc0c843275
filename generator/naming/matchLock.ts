import type { Api, Operation } from '../api/index.ts';
import { matchAddresses, matchSubjects } from '../matching/matchSubjects.ts';
import { fieldsOf, operationSubjects } from '../matching/operationSubjects.ts';
import type { Subject } from '../matching/subject.ts';
import { addressIn, partsOf, type Lock, type LockedOperation } from './lock.ts';

/**
 * Which operation of the lock each operation is. A lock has no Postman's ids, which change with every export and stand in no
 * package. An operation that was gone and is back is known by method and path.
 *
 * @param earlier the Api that the lock is of, where it is still there: it tells more of likeness.
 * @returns keys of the lock by operation id.
 */
export function matchLock(api: Api, lock: Lock, earlier?: Api): ReadonlyMap<string, string> {
  const entries = Object.entries(lock.operations);
  const known = new Map(earlier?.operations.map((operation) => [operation.id, operation]));
  const subjects = (all: typeof entries) =>
    all.map((entry) => lockedSubject(entry, known.get(entry[0])));
  const operations = operationSubjects(api.operations);
  const here = subjects(entries.filter(([, { freed }]) => freed === undefined));
  const pairs = matchSubjects(here, operations);
  const matched = new Set<Subject<Operation>>(pairs.map(({ after }) => after));
  const gone = subjects(entries.filter(([, { freed }]) => freed !== undefined));
  const left = operations.filter((operation) => !matched.has(operation));
  const back = gone.length === 0 ? [] : matchAddresses(gone, left);
  return new Map([...pairs, ...back].map(({ before, after }) => [after.id, before.id]));
}

function lockedSubject(
  [id, { name, request = '' }]: readonly [string, LockedOperation],
  earlier: Operation | undefined,
): Subject<string> {
  return {
    of: id,
    id,
    ...addressIn(id),
    name: request,
    module: partsOf(name).folder,
    fields: earlier && (() => fieldsOf(earlier)),
  };
}
