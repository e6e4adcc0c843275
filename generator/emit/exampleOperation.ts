import type { Operation } from '../api/index.ts';
import { placeholders } from '../inference/prose/placeholders.ts';
import type { NamedOperation } from '../naming/named.ts';
import { clientExports, rootValues } from '../naming/rootExports.ts';
import { messageTemplates } from './messageTemplates.ts';
import { requestExample } from './requestExample.ts';
import { responseTypes } from './responseTypes.ts';
import { propertyName } from './text.ts';

const rootNames: ReadonlySet<string> = new Set([...rootValues, ...clientExports]);

/**
 * Of some operations the one that shows most: one that changes nothing for good, in a folder, with error codes whose messages are
 * whole, and a short request. Undefined where there is none.
 */
export function exampleOf(operations: readonly NamedOperation[]) {
  // One that is named like what the root gives would be imported under the same name.
  const named = operations.filter(({ name }) => !rootNames.has(name));
  const scored = named.map((one) => ({ named: one, score: exampleScore(one) }));
  const best = scored.toSorted((a, b) => b.score - a.score)[0]?.named;
  if (best === undefined) return undefined;
  const request = requestExample(best);
  return {
    name: best.name,
    typeName: best.typeName,
    messagesName: best.messagesName,
    template: firstTemplate(best.operation),
    folder: best.folder,
    imports: [best.name, ...(best.errorMembers.length === 0 ? [] : [`${best.typeName}ErrorCode`])],
    arguments: request === '' ? 'client' : `client, ${request}`,
    member: best.errorMembers[0]?.name,
    returnsData: responseTypes(best).type !== 'void',
    isStream: responseTypes(best).type.startsWith('AsyncIterable<'),
  };
}

function exampleScore({ operation, folder, errorMembers, name }: NamedOperation): number {
  const parts: readonly boolean[] = [
    operation.method !== 'DELETE' && !/delete|remove|cancel|disassociate|revoke/i.test(name),
    errorMembers.length > 0,
    operation.security.type !== 'other',
    operation.failures.every(({ truncated }) => !truncated),
    folder.length > 0,
  ];
  const length = requestExample({ operation }).length;
  return parts.filter(Boolean).length - Math.min(length, 1000) / 1000;
}

/** A message with a value that has a name to be read by. */
export function firstTemplate(operation: Operation): string | undefined {
  return messageTemplates(operation)
    .flatMap(({ templates }) => templates)
    .find((template) => placeholders(template).some(isPlainName));
}

/** Whether a name can be written behind a dot. */
export function isPlainName(name: string): boolean {
  return propertyName(name) === name;
}
