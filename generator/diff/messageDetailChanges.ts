import type { Operation } from '../api/index.ts';
import { messageTemplates } from '../emit/messageTemplates.ts';
import type { Finding } from './finding.ts';

/**
 * The values that messages of a status tell by name: one that is gone is a property less. The types know them by status, as
 * narrowing does; what is gone or new with its status is told as such.
 */
export function messageDetailChanges(before: Operation, after: Operation): readonly Finding[] {
  const [olds, nexts] = [namesByStatus(before), namesByStatus(after)];
  return [...olds].flatMap(([status, old]): readonly Finding[] => {
    const next = nexts.get(status);
    if (next === undefined) return [];
    const place = `failure.${status}`;
    return [
      ...missing(old, next).map((name): Finding => ({
        kind: 'message-detail-removed',
        place,
        before: name,
      })),
      ...missing(next, old).map((name): Finding => ({
        kind: 'message-detail-added',
        place,
        after: name,
      })),
    ];
  });
}

function namesByStatus(operation: Operation): ReadonlyMap<number, Set<string>> {
  const names = new Map(operation.failures.map(({ status }) => [status, new Set<string>()]));
  for (const { status, names: own } of messageTemplates(operation)) {
    for (const name of own) names.get(status)?.add(name);
  }
  return names;
}

function missing(from: ReadonlySet<string>, known: ReadonlySet<string>): readonly string[] {
  return [...from].filter((name) => !known.has(name));
}
